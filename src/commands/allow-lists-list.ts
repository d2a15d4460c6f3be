/** `allow-lists list`: every allow-list, and with --own what operators added. */
import { listEntries, mostEntries } from '../domain/allow-lists/operator-entries.store.ts';
import { describeLists } from '../domain/allow-lists/overview.store.ts';
import { isoTime } from '../lib/iso-time.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';

export const allowListsList: Command = {
  name: 'allow-lists list',
  summary: 'List the allow-lists with their counts, or the own entries.',
  options: {
    own: { type: 'boolean', meaning: 'what was added by "allow-lists add"' },
    json: { type: 'boolean', meaning: 'print JSON' },
  },
  async run({ flag, print, store }) {
    const { read } = await store();
    if (flag('own')) {
      const rows = (await listEntries(read, { limit: mostEntries })).map((row) => ({
        value: row.value,
        effect: row.effect,
        note: row.note,
        added_by: row.added_by,
        added_at: isoTime(row.added_at),
      }));
      const columns = ['value', 'effect', 'added_by', 'added_at', 'note'];
      print(flag('json') ? JSON.stringify(rows) : table(rows, columns));
      return undefined;
    }
    const lists = await describeLists(read);
    const rows = lists.map(({ id, class: kind, state, cap, entries, enabled, refused, updated_at }) => ({
      id,
      class: kind,
      effect: state ?? 'note',
      cap,
      entries,
      refused: Object.values(refused).reduce((sum, n) => sum + n, 0),
      state: enabled ? 'on' : 'off',
      updated_at,
    }));
    const columns = ['id', 'class', 'effect', 'cap', 'entries', 'refused', 'state', 'updated_at'];
    print(flag('json') ? JSON.stringify(lists) : table(rows, columns));
    return undefined;
  },
};
