/** `GET /api/v1/allow-lists/entries`: what operators added to the lists, and took back from them. */
import { z } from 'zod';
import { allowListEntries } from '../../contract/allow-list.ts';
import { listEntries } from '../../domain/allow-lists/operator-entries.store.ts';
import { integer } from '../../http/query.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { showEntry } from './show-entry.ts';

export const listAllowListEntriesEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/allow-lists/entries',
  summary: 'List own allow-list entries',
  description: 'For administrators, newest first.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope'],
  query: z.object({
    limit: integer({ min: 1, max: 1000, default: 100 }).describe('Entries.'),
    before: integer({ min: 1, max: Number.MAX_SAFE_INTEGER }).describe('Only entries older than this id.'),
  }),
  response: allowListEntries,
  async handler({ query, caller, deps, link }) {
    demandAdmin(caller);
    const rows = await listEntries(deps.store.write, { ...query, limit: query.limit + 1 });
    const page = rows.slice(0, query.limit);
    const more = rows.length > page.length;
    return {
      data: page.map(showEntry),
      meta: { limit: query.limit },
      links: { next: more ? link({ before: page.at(-1)!.id }) : null },
    };
  },
});
