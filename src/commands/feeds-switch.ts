/** `feeds enable` and `feeds disable`: switch sources on and off, whatever they are as shipped. */
import { recordAudit } from '../domain/audit/audit.store.ts';
import { switchSource } from '../domain/sources/sources.store.ts';
import { type Command, UsageError } from './command.ts';
import { commandLine } from './command-line-actor.ts';
import { namedSource } from './named-source.ts';

export const feedsEnable = switching('enable', true);
export const feedsDisable = switching('disable', false);

function switching(word: string, on: boolean): Command {
  return {
    name: `feeds ${word}`,
    summary: `Switch sources ${on ? 'on' : 'off'}; this outlasts restarts and new versions.`,
    operands: 'ID…',
    options: {},
    async run({ operands, clock, store, say }) {
      if (operands.length === 0) throw new UsageError('at least one id is needed');
      const { write } = await store();
      let refused = 0;
      for (const id of operands) {
        const source = await namedSource(write, id);
        if (await switchSource(write, source, on)) {
          const details = { state: on ? 'on' : 'off' };
          const at = clock.now();
          await recordAudit(write, { ...commandLine, at, action: 'source_switched', subject: id, details });
        } else {
          refused += 1;
          say(`${id} can't be switched on: ${source.off_reason}`);
        }
      }
      return refused > 0 ? 1 : 0;
    },
  };
}
