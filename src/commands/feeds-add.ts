/** `feeds add`: adds a source of one's own, or changes it. */
import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { ownSource } from '../contract/own-source.ts';
import { recordAudit } from '../domain/audit/audit.store.ts';
import { putOwnSource } from '../domain/sources/sources.store.ts';
import { withStoredKeys } from '../jobs/source-key.ts';
import { ownSourceFacts } from '../own-sources.ts';
import { type Command, UsageError } from './command.ts';
import { commandLine } from './command-line-actor.ts';
import { namedSource } from './named-source.ts';

export const feedsAdd: Command = {
  name: 'feeds add',
  summary: 'Add a source of your own, described by a JSON file (- for standard input), or change it.',
  operands: 'FILE|-',
  options: {},
  async run({ operands, config, clock, store, print, say }) {
    const [file, ...more] = operands;
    if (!file || more.length > 0) throw new UsageError('one file is needed, or - for standard input');
    const definition = ownSource.safeParse(
      parse(await (file === '-' ? readAll(process.stdin) : readFile(file, 'utf8'))),
    );
    if (!definition.success) {
      const issues = definition.error.issues.map(
        ({ path, message }) => `${path.join('.') || 'definition'}: ${message}`,
      );
      throw new UsageError(`not a source: ${issues.join('; ')}`);
    }
    const { write } = await store();
    const { id } = definition.data;
    const now = clock.now();
    const facts = ownSourceFacts(definition.data, await withStoredKeys(config, write));
    await write.transaction().execute(async (trx) => {
      if (!(await putOwnSource(trx, facts, JSON.stringify(definition.data), now))) {
        throw new UsageError(`${id} is the name of a built-in source: choose another id`);
      }
      await recordAudit(trx, { ...commandLine, at: now, action: 'source_added', subject: id, details: {} });
    });
    const { off_reason } = await namedSource(write, id);
    if (off_reason !== null) say(`${id} is off: ${off_reason}`);
    print(id);
    return undefined;
  },
};

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new UsageError(`not JSON: ${(error as Error).message}`);
  }
}
