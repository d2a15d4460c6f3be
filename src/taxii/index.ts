/** Every endpoint of TAXII, in the order of the standard. */
import { addObjects } from './add-objects.ts';
import { apiRoot } from './api-root.ts';
import { collection } from './collection.ts';
import { collections } from './collections.ts';
import { deleteObject } from './delete-object.ts';
import { discovery } from './discovery.ts';
import { manifest } from './manifest.ts';
import { object } from './object.ts';
import { objects } from './objects.ts';
import { status } from './status.ts';
import { taxiiRoutes } from './taxii-endpoint.ts';
import { versions } from './versions.ts';

export { PublishedObjects } from './published-objects.ts';
export { SignedNext } from './signed-next.ts';
export { taxiiProblems } from './taxii-problem.ts';

export const taxii = taxiiRoutes([
  discovery,
  apiRoot,
  status,
  collections,
  collection,
  manifest,
  objects,
  addObjects,
  object,
  deleteObject,
  versions,
]);
