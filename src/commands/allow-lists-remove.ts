/** `allow-lists remove`: takes own entries back. */
import { readOperatorEntry, removeEntry } from '../domain/allow-lists/operator-entries.store.ts';
import { recordAudit } from '../domain/audit/audit.store.ts';
import { type Command, UsageError } from './command.ts';
import { commandLine } from './command-line-actor.ts';

export const allowListsRemove: Command = {
  name: 'allow-lists remove',
  summary: 'Take back what was added by "allow-lists add".',
  operands: 'VALUE…',
  options: {},
  async run({ operands, print, say, clock, store }) {
    if (operands.length === 0) throw new UsageError('at least one value is needed');
    const { write, dialect } = await store();
    let missing = 0;
    for (const operand of operands) {
      const read = readOperatorEntry(operand);
      const value = 'value' in read ? read.value : operand;
      const removed = await write.transaction().execute(async (trx) => {
        const row = await removeEntry(trx, dialect, { value });
        const event = {
          ...commandLine,
          at: clock.now(),
          action: 'allow_list_entry_removed',
          subject: value,
        } as const;
        if (row) await recordAudit(trx, { ...event, details: { effect: row.effect } });
        return row;
      });
      if (removed) print(value);
      else {
        missing += 1;
        say(`There is no entry ${value}: "allow-lists list --own" shows them.`);
      }
    }
    return missing > 0 ? 1 : 0;
  },
};
