/** `POST /api/v1/allow-lists/entries`: puts a value on the operator's own list, or out of reach of all lists. */
import { allowListEntryAnswer, newAllowListEntry } from '../../contract/allow-list.ts';
import { addEntry, mostEntries, readOperatorEntry } from '../../domain/allow-lists/operator-entries.store.ts';
import { readAccount } from '../../domain/users/users.store.ts';
import { problem } from '../../http/problem.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { showEntry } from './show-entry.ts';

export const addAllowListEntryEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/allow-lists/entries',
  summary: 'Allow-list a value, or never',
  description:
    'For administrators. A domain stands for everything below it. An entry for the same value is replaced. Stored indicators are judged again.',
  tag: 'Administration',
  auth: 'session',
  status: 201,
  problems: ['insufficient_scope'],
  body: newAllowListEntry,
  response: allowListEntryAnswer,
  async handler({ body, caller, deps: { store, accounts }, from, now }) {
    demandAdmin(caller);
    const read = readOperatorEntry(body.value);
    if ('refused' in read) throw refused(`is not used: ${read.refused}`);
    const { effect, note = null } = body;
    const addedBy = (await readAccount(accounts, caller.accountId))?.email ?? caller.accountId;
    const entry = { value: read.value, effect, note: note || null, addedBy };
    const row = await store.write.transaction().execute(async (trx) => {
      const added = await addEntry(trx, store.dialect, entry, now.getTime());
      const call = { caller, from, now };
      if (added) await recordDeed(trx, call, 'allow_list_entry_added', added.value, { effect, note });
      return added;
    });
    if (!row) throw refused(`can't be added: there are ${mostEntries} entries already`);
    return { data: showEntry(row) };
  },
});

function refused(message: string) {
  return problem('invalid_parameter', {
    message: `value: ${message}`,
    details: { parameter: 'value', message },
  });
}
