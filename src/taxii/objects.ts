/** `GET {root}/collections/{collection}/objects/` (section 5.4). */
import { answerPage } from './read-page.ts';
import { readQuestion } from './read-question.ts';
import { shelfOf } from './shelf-of.ts';
import { readableCollection } from './show-collection.ts';
import type { TaxiiEndpoint } from './taxii-endpoint.ts';
import { writeObjects } from './write-objects.ts';

export const objects: TaxiiEndpoint = {
  at: 'root',
  method: 'GET',
  path: '/collections/{collection}/objects',
  summary: 'Objects of a collection, in the order in which they were added',
  cost: 2.5,
  answer(call) {
    const collection = readableCollection(call);
    const shelf = shelfOf(call, collection);
    const question = readQuestion(call, collection, ['id', 'type', 'version']);
    return answerPage(call, shelf, question, 'objects', {
      read: shelf.bodies,
      write: (parts) => writeObjects(shelf, question, call.door.strict, parts),
    });
  },
};
