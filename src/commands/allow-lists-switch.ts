/** `allow-lists enable` and `allow-lists disable`: switch lists on and off. */
import { switchList } from '../domain/allow-lists/allow-lists.store.ts';
import { recordAudit } from '../domain/audit/audit.store.ts';
import { type Command, UsageError } from './command.ts';
import { commandLine } from './command-line-actor.ts';

export const allowListsEnable = switching('enable', true);
export const allowListsDisable = switching('disable', false);

function switching(word: string, enabled: boolean): Command {
  return {
    name: `allow-lists ${word}`,
    summary: `Switch allow-lists ${enabled ? 'on' : 'off'}; stored indicators are judged again.`,
    operands: 'ID…',
    options: {},
    async run({ operands, print, clock, store }) {
      if (operands.length === 0) throw new UsageError('at least one id is needed');
      const { write, dialect } = await store();
      await write.transaction().execute(async (trx) => {
        for (const id of operands) {
          if (!(await switchList(trx, dialect, id, enabled)))
            throw new Error(`There is no list "${id}": "allow-lists list" shows them.`);
          const event = {
            ...commandLine,
            at: clock.now(),
            action: 'allow_list_switched',
            subject: id,
          } as const;
          await recordAudit(trx, { ...event, details: { enabled } });
        }
      });
      for (const id of operands) print(`${id} is ${enabled ? 'on' : 'off'}.`);
      return undefined;
    },
  };
}
