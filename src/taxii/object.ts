/** `GET {root}/collections/{collection}/objects/{object}/`: the versions of one object (section 5.6). */
import { whenThere } from '../lib/soon.ts';
import { demandObject } from './demand-object.ts';
import { answerPage } from './read-page.ts';
import { readQuestion } from './read-question.ts';
import { shelfOf } from './shelf-of.ts';
import { readableCollection } from './show-collection.ts';
import type { TaxiiEndpoint } from './taxii-endpoint.ts';
import { writeObjects } from './write-objects.ts';

export const object: TaxiiEndpoint = {
  at: 'root',
  method: 'GET',
  path: '/collections/{collection}/objects/{object}',
  summary: 'One object of a collection',
  answer(call) {
    const collection = readableCollection(call);
    const shelf = shelfOf(call, collection);
    const question = readQuestion(call, collection, ['version'], call.path.object);
    return whenThere(demandObject(call, shelf, question), () =>
      answerPage(call, shelf, question, 'object', {
        read: shelf.bodies,
        write: (parts) => writeObjects(shelf, question, call.door.strict, parts),
      }),
    );
  },
};
