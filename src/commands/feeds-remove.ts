/** `feeds remove`: takes a source of one's own off the list. */
import { recordAudit } from '../domain/audit/audit.store.ts';
import { removeOwnSource } from '../domain/sources/sources.store.ts';
import { type Command, UsageError } from './command.ts';
import { commandLine } from './command-line-actor.ts';
import { namedSource } from './named-source.ts';

export const feedsRemove: Command = {
  name: 'feeds remove',
  summary: 'Remove a source of your own; what it reported stays, and ages.',
  operands: 'ID',
  options: {},
  async run({ operands, clock, store }) {
    const [id, ...more] = operands;
    if (!id || more.length > 0) throw new UsageError('one id is needed');
    const { write } = await store();
    const source = await namedSource(write, id);
    const now = clock.now();
    if (!(await removeOwnSource(write, source, now))) {
      throw new UsageError(`${id} is built in: switch it off by feeds disable`);
    }
    await recordAudit(write, { ...commandLine, at: now, action: 'source_removed', subject: id, details: {} });
    return undefined;
  },
};
