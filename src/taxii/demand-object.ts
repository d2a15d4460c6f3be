/** Refuses the object of a path that there is not, or not for this caller (sections 5.6 and 5.8). */
import { problem } from '../http/problem.ts';
import { type Soon, whenThere } from '../lib/soon.ts';
import type { Question } from './read-question.ts';
import { ofAnyVersion, type Shelf } from './shelf.ts';
import { producerId } from './stix-kinds.ts';
import type { TaxiiCall } from './taxii-endpoint.ts';

/** Throws `not_found` where no version of it is there at all; that none matches is no reason. */
export function demandObject({ path, door }: TaxiiCall, shelf: Shelf, question: Question): Soon<void> {
  if (!door.strict && path.object === producerId) return undefined;
  return whenThere(shelf.upToDate(), () =>
    whenThere(shelf.facts(ofAnyVersion(question), 1), (found) => {
      if (found.length === 0)
        throw problem('not_found', { message: 'There is no such object in the collection.' });
    }),
  );
}
