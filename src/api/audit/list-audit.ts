/** `GET /api/v1/audit`: the audit log, for administrators who are signed in. */
import { z } from 'zod';
import { auditPage } from '../../contract/audit.ts';
import { readAudit } from '../../domain/audit/audit.store.ts';
import { integer } from '../../http/query.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { showEvent } from './show-event.ts';

export const listAuditEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/audit',
  summary: 'Read the audit log',
  description: 'Sign-ins, changes of keys, tiers and roles, newest first. For administrators.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope'],
  query: z.object({
    limit: integer({ min: 1, max: 1000, default: 100 }).describe('Events.'),
    before: integer({ min: 1, max: Number.MAX_SAFE_INTEGER }).describe('Only events older than this id.'),
  }),
  response: auditPage,
  async handler({ query, caller, deps, link }) {
    demandAdmin(caller);
    const rows = await readAudit(deps.accounts, { ...query, limit: query.limit + 1 });
    const page = rows.slice(0, query.limit);
    const more = rows.length > page.length;
    return {
      data: page.map(showEvent),
      meta: { limit: query.limit },
      links: { next: more ? link({ before: page.at(-1)!.id }) : null },
    };
  },
});
