/** The shelf that a collection's objects stand on. */
import { contributions } from './collections.data.ts';
import { contributionShelf } from './contribution-shelf.ts';
import { publishedShelf } from './published-shelf.ts';
import type { Shelf } from './shelf.ts';
import type { Collection } from './show-collection.ts';
import type { TaxiiCall } from './taxii-endpoint.ts';

export function shelfOf(call: TaxiiCall, collection: Collection): Shelf {
  return collection.id === contributions.id ? contributionShelf(call) : publishedShelf(call, collection);
}
