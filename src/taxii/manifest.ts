/** `GET {root}/collections/{collection}/manifest/`: what the objects are, without them (section 5.3). */
import { isoMicros } from '../lib/iso-time.ts';
import { stixType } from './media-type.ts';
import { answerPage } from './read-page.ts';
import { readQuestion } from './read-question.ts';
import { shelfOf } from './shelf-of.ts';
import { readableCollection } from './show-collection.ts';
import type { TaxiiEndpoint } from './taxii-endpoint.ts';

export const manifest: TaxiiEndpoint = {
  at: 'root',
  method: 'GET',
  path: '/collections/{collection}/manifest',
  summary: 'Ids and versions of the objects of a collection',
  answer(call) {
    const collection = readableCollection(call);
    const shelf = shelfOf(call, collection);
    const question = readQuestion(call, collection, ['id', 'type', 'version']);
    return answerPage(call, shelf, question, 'manifest', {
      read: shelf.facts,
      write({ rows, next }) {
        if (rows.length === 0) return call.door.strict ? '{}' : '{"more":false,"objects":[]}';
        const records = rows.map(({ id, position, version }) => ({
          id,
          date_added: isoMicros(position),
          version,
          media_type: stixType,
        }));
        return JSON.stringify({ more: next !== null, ...(next !== null && { next }), objects: records });
      },
    });
  },
};
