/** `GET {root}/collections/{collection}/objects/{object}/versions/` (section 5.8). */
import { whenThere } from '../lib/soon.ts';
import { demandObject } from './demand-object.ts';
import { answerPage } from './read-page.ts';
import { readQuestion } from './read-question.ts';
import { shelfOf } from './shelf-of.ts';
import { readableCollection } from './show-collection.ts';
import type { TaxiiEndpoint } from './taxii-endpoint.ts';

export const versions: TaxiiEndpoint = {
  at: 'root',
  method: 'GET',
  path: '/collections/{collection}/objects/{object}/versions',
  summary: 'Versions of one object, in the order in which they were added',
  answer(call) {
    const collection = readableCollection(call);
    const shelf = shelfOf(call, collection);
    const question = readQuestion(call, collection, [], call.path.object);
    return whenThere(demandObject(call, shelf, question), () =>
      answerPage(call, shelf, question, 'versions', {
        read: shelf.facts,
        write({ rows, next }) {
          if (rows.length === 0) return call.door.strict ? '{}' : '{"more":false,"versions":[]}';
          const list = rows.map(({ version }) => version);
          return JSON.stringify({ more: next !== null, ...(next !== null && { next }), versions: list });
        },
      }),
    );
  },
};
