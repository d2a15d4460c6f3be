/** `GET {root}/collections/{collection}/` (section 5.2). */
import { namedCollection, showCollection } from './show-collection.ts';
import { taxiiAnswer } from './taxii-answer.ts';
import type { TaxiiEndpoint } from './taxii-endpoint.ts';

export const collection: TaxiiEndpoint = {
  at: 'root',
  method: 'GET',
  path: '/collections/{collection}',
  summary: 'One collection',
  answer(call) {
    const body = showCollection(namedCollection(call));
    return taxiiAnswer(call, body);
  },
};
