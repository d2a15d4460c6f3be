/** `DELETE /api/v1/allow-lists/entries/{entryId}`: takes an own entry back. */
import { z } from 'zod';
import { removeEntry } from '../../domain/allow-lists/operator-entries.store.ts';
import { problem } from '../../http/problem.ts';
import { integer } from '../../http/query.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';

export const removeAllowListEntryEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/v1/allow-lists/entries/{entryId}',
  summary: 'Remove an own allow-list entry',
  description: 'For administrators. Stored indicators are judged again.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope', 'not_found'],
  params: z.object({
    entryId: integer({ min: 1, max: Number.MAX_SAFE_INTEGER, required: true }).describe('Id of the entry.'),
  }),
  async handler({ params, caller, deps: { store }, from, now }) {
    demandAdmin(caller);
    const removed = await store.write.transaction().execute(async (trx) => {
      const row = await removeEntry(trx, store.dialect, { id: params.entryId });
      const call = { caller, from, now };
      if (row) await recordDeed(trx, call, 'allow_list_entry_removed', row.value, { effect: row.effect });
      return row;
    });
    if (!removed) throw problem('not_found', { message: `There is no entry ${params.entryId}.` });
    return undefined;
  },
});
