/** `allow-lists add`: puts values on the operator's own list, or out of reach of all lists. */
import { addEntry, mostEntries, readOperatorEntry } from '../domain/allow-lists/operator-entries.store.ts';
import { recordAudit } from '../domain/audit/audit.store.ts';
import { type Command, UsageError } from './command.ts';
import { commandLine } from './command-line-actor.ts';

export const allowListsAdd: Command = {
  name: 'allow-lists add',
  summary: 'Allow-list addresses, networks, domains with all below them, URLs, e-mail addresses or hashes.',
  operands: 'VALUE…',
  options: {
    never: {
      type: 'boolean',
      meaning: 'the other way round: judge them as indicators, whatever list holds them',
    },
    note: { type: 'string', value: 'TEXT', meaning: 'why, for those who come later' },
  },
  async run({ operands, flag, text, print, clock, store }) {
    if (operands.length === 0) throw new UsageError('at least one value is needed');
    const values = operands.map((operand) => {
      const read = readOperatorEntry(operand);
      if ('refused' in read) throw new UsageError(`"${operand}" is not used: ${read.refused}`);
      return read.value;
    });
    const effect = flag('never') ? 'never' : 'allow';
    const note = text('note')?.trim().slice(0, 300) || null;
    const { write, dialect } = await store();
    const now = clock.now();
    await write.transaction().execute(async (trx) => {
      for (const value of values) {
        const entry = { value, effect, note, addedBy: commandLine.actor } as const;
        if (!(await addEntry(trx, dialect, entry, now)))
          throw new Error(`There are ${mostEntries} entries already: remove some first.`);
        const details = { effect, note };
        await recordAudit(trx, {
          ...commandLine,
          at: now,
          action: 'allow_list_entry_added',
          subject: value,
          details,
        });
      }
    });
    for (const value of values) print(value);
    return undefined;
  },
};
