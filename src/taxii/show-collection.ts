/** A collection as answers show it, and the one that a path names (section 5.2). */
import { problem } from '../http/problem.ts';
import { type CollectionFacts, contributions, readCollections } from './collections.data.ts';
import { stixType } from './media-type.ts';
import type { TaxiiCall } from './taxii-endpoint.ts';

export interface Collection extends CollectionFacts {
  canRead: boolean;
  canWrite: boolean;
}

export const readScope = 'read:stix';
const writeScope = 'write:contributions';

/** What this caller may read or write, in the same order for everybody. As documented nothing is written. */
export function collectionsOf({ caller, door }: TaxiiCall): Collection[] {
  const canRead = caller.scopes.includes(readScope);
  const canWrite = door.strict && caller.scopes.includes(writeScope);
  return [
    ...(canRead ? readCollections.map((facts) => ({ ...facts, canRead, canWrite: false })) : []),
    ...(door.strict && (canRead || canWrite) ? [{ ...contributions, canRead, canWrite }] : []),
  ];
}

/** The collection of the path, by its id or one of its names; throws `collection_not_found`. */
export function namedCollection(call: TaxiiCall): Collection {
  const name = call.path.collection!.toLowerCase();
  const found = collectionsOf(call).find(({ id, aliases }) => id === name || aliases.includes(name));
  if (!found) throw problem('collection_not_found');
  return found;
}

/** As `namedCollection`, where its objects may be read; throws `insufficient_scope`. */
export function readableCollection(call: TaxiiCall): Collection {
  const collection = namedCollection(call);
  if (!collection.canRead) throw lacking(readScope);
  return collection;
}

/** As `namedCollection`, where objects may be added; throws `insufficient_scope`. */
export function writableCollection(call: TaxiiCall): Collection {
  const collection = namedCollection(call);
  if (!collection.canWrite) throw lacking(writeScope);
  return collection;
}

function lacking(scope: string) {
  return problem('insufficient_scope', {
    message: 'The collection may not be used in this way.',
    details: { required_scope: scope },
  });
}

export function showCollection({ id, aliases, title, description, canRead, canWrite }: Collection): object {
  return {
    id,
    title,
    description,
    alias: aliases[0],
    can_read: canRead,
    can_write: canWrite,
    media_types: [stixType],
  };
}
