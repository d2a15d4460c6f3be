/** `GET /api/v1/allow-lists/check`: which lists hold a value, and which of them counts. */
import { z } from 'zod';
import { allowListCheck } from '../../contract/allow-list.ts';
import { listsHolding } from '../../domain/allow-lists/overview.store.ts';
import { showListing } from '../../domain/allow-lists/show-listing.ts';
import { detect } from '../../domain/iocs/detect.ts';
import { refang } from '../../domain/iocs/refang.ts';
import { problem } from '../../http/problem.ts';
import { words } from '../../http/query.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';

export const checkAllowListsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/allow-lists/check',
  summary: 'Which allow-lists hold a value',
  description: 'For administrators. Every list is asked, so that this takes longer than a look-up.',
  tag: 'Administration',
  auth: 'session',
  cost: 10,
  problems: ['insufficient_scope'],
  query: z.object({
    value: words({ max: 2048, required: true }).describe('The value; may be defanged.'),
  }),
  response: allowListCheck,
  async handler({ query, caller, deps: { store } }) {
    demandAdmin(caller);
    const ioc = detect(refang(query.value));
    if (!ioc) {
      const message = 'value: is none of the known kinds of indicator';
      throw problem('invalid_parameter', { message, details: { parameter: 'value', message } });
    }
    const { verdict, overridden, listed } = await listsHolding(store.write, ioc);
    return {
      data: { ...ioc, overridden, verdict: verdict && showListing(verdict), listed: listed.map(showListing) },
    };
  },
});
