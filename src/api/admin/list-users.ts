/** `GET /api/v1/admin/users`: the accounts of this server. */
import { z } from 'zod';
import { managedUserList } from '../../contract/administration.ts';
import { roles, tiers } from '../../contract/tier.ts';
import { searchAccounts } from '../../domain/users/administration.store.ts';
import { choice, flag, integer, words } from '../../http/query.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { showUser } from './show-user.ts';

export const listUsersEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/admin/users',
  summary: 'List and search users',
  description: 'By e-mail address. For administrators.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope'],
  query: z.object({
    q: words({ max: 255 }).describe('Part of the e-mail address or the user name.'),
    role: choice({ values: roles }, {}).describe('Only this role.'),
    tier: choice({ values: tiers }, {}).describe('Only this tier.'),
    suspended: flag({}).describe('Only those who are suspended, or only those who are not.'),
    limit: integer({ min: 1, max: 200, default: 50 }).describe('Users.'),
    after: words({ max: 255 }).describe('E-mail address of the last user of the page before.'),
  }),
  response: managedUserList,
  async handler({ query, caller, deps, now, link }) {
    demandAdmin(caller);
    const filter = { ...query, limit: query.limit + 1 };
    const rows = await searchAccounts(deps.accounts, filter, now.getTime());
    const page = rows.slice(0, query.limit);
    const more = rows.length > page.length;
    return {
      data: page.map(showUser),
      meta: { limit: query.limit },
      links: { next: more ? link({ after: page.at(-1)!.email }) : null },
    };
  },
});
