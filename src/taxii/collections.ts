/** `GET {root}/collections/` (section 5.1). */
import { collectionsOf, showCollection } from './show-collection.ts';
import { taxiiAnswer } from './taxii-answer.ts';
import type { TaxiiEndpoint } from './taxii-endpoint.ts';

export const collections: TaxiiEndpoint = {
  at: 'root',
  method: 'GET',
  path: '/collections',
  summary: 'All collections',
  answer(call) {
    const body = { collections: collectionsOf(call).map(showCollection) };
    return taxiiAnswer(call, body);
  },
};
