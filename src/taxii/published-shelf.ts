/** The published objects of a collection. */
import { markingKind, producerKind } from '../db/tables/stix.ts';
import { readStixObjects, type StixFacts, type StixFilters } from '../domain/stix/stix-objects.store.ts';
import { whenThere } from '../lib/soon.ts';
import { formatUuid } from '../lib/uuid.ts';
import type { Question } from './read-question.ts';
import { lengthen } from './shared-phrases.ts';
import type { Facts, Shelf } from './shelf.ts';
import type { Collection } from './show-collection.ts';
import { kindsIn, kindsOfTypes, typeOfKind } from './stix-kinds.ts';
import type { TaxiiCall } from './taxii-endpoint.ts';

export function publishedShelf({ deps, door }: TaxiiCall, collection: Collection): Shelf {
  const filters = (question: Question) => filtersOf(question, collection, door.strict);
  return {
    isShared: true,
    state: () => deps.published.state(),
    upToDate: () => deps.published.upToDate(),
    bodies: (question, limit) => readStixObjects(deps.store, 'bodies', filters(question), limit),
    facts: (question, limit) =>
      whenThere(readStixObjects(deps.store, 'facts', filters(question), limit), (rows) => rows.map(facts)),
    write: (bodies, tlp) => lengthen(bodies.map(({ body }) => body).join(','), tlp),
  };
}

function facts({ position, uid, kind, version }: StixFacts): Facts {
  return {
    position,
    id: `${typeOfKind(kind)}--${formatUuid(uid)}`,
    version: new Date(version).toISOString(),
  };
}

function filtersOf(
  { ids, types, versions, clearance, after }: Question,
  collection: Collection,
  strict: boolean,
): StixFilters {
  const isNarrowed = types.length > 0 || ids !== null;
  // As documented the producer stands before a page, and markings are given to those who ask for them.
  const shared = strict ? [markingKind, producerKind] : isNarrowed ? [markingKind] : [];
  const kinds = types.reduce(
    (left, some) => left.filter((kind) => kindsOfTypes(some, strict).includes(kind)),
    kindsIn(collection, shared),
  );
  const isWhole = !isNarrowed && collection.types === null;
  const byType = ids && Map.groupBy(ids, ({ type }) => type);
  return {
    kinds: isWhole ? Math.min(...kinds) : kinds,
    named:
      byType &&
      Array.from(byType, ([type, some]) => ({
        uids: some.map(({ uid }) => uid),
        kinds: kindsOfTypes([type], true),
      })),
    versions,
    clearance,
    after,
  };
}
