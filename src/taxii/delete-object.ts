/** `DELETE {root}/collections/{collection}/objects/{object}/`: all versions, or those that are named (section 5.7). */
import { deleteContributions } from '../domain/stix/contributions.store.ts';
import { text } from '../http/answer.ts';
import { contributionShelf, filtersOf } from './contribution-shelf.ts';
import { demandObject } from './demand-object.ts';
import { taxiiType } from './media-type.ts';
import { readQuestion } from './read-question.ts';
import { readableCollection, writableCollection } from './show-collection.ts';
import type { TaxiiEndpoint } from './taxii-endpoint.ts';

export const deleteObject: TaxiiEndpoint = {
  at: 'root',
  method: 'DELETE',
  path: '/collections/{collection}/objects/{object}',
  summary: 'Remove an object that your account added',
  scope: null,
  strictOnly: true,
  async answer(call) {
    readableCollection(call);
    const collection = writableCollection(call);
    const hasVersion = 'match[version]' in call.query;
    const question = readQuestion(call, collection, hasVersion ? ['version'] : [], call.path.object);
    await demandObject(call, contributionShelf(call), question);
    const { accountId } = call.caller as { accountId: string };
    await deleteContributions(call.deps.store, accountId, filtersOf(question));
    return text(taxiiType, '');
  },
};
