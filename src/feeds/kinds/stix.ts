/** STIX 2.0 and 2.1: the indicators of a bundle, with what relationships and markings of the same body say of them. */
import { FeedError, type FeedRecord } from '../feed.ts';
import type { FeedBody } from '../feed-body.ts';
import { isObject, parseJson } from '../json-entries.ts';
import type { Kind, Worth } from './kind.ts';
import { type StixObject, stixGraph } from './stix-graph.ts';
import { indicatorRecords } from './stix-indicator.ts';
import { observableRecords } from './stix-observable.ts';

export const stix: Kind<Worth> = { parse };

const expected = 'a STIX bundle as JSON';

/** A bare list of objects passes too: static mirrors of TAXII write it so. */
function* parse({ text }: FeedBody, worth: Worth): Generator<FeedRecord> {
  const value = parseJson(text, expected);
  const objects =
    isObject(value) && (value.type === 'bundle' || 'objects' in value) ? (value.objects ?? []) : value;
  if (!Array.isArray(objects)) throw new FeedError(`expected ${expected}, found no list “objects”`);
  yield* stixRecords(objects, worth);
}

/** Only indicators say that something is bad; observables, sightings and reports alone yield nothing. */
export function* stixRecords(values: readonly unknown[], worth: Worth): Generator<FeedRecord> {
  const objects: StixObject[] = values.filter(isObject);
  if (values.length > 0 && !objects.some(({ type }) => typeof type === 'string')) {
    throw new FeedError('expected STIX objects, found none');
  }
  const graph = stixGraph(objects);
  for (const object of objects) {
    if (object.type === 'indicator') yield* indicatorRecords(object, graph, worth);
  }
}

/** Of objects that people hand in themselves: observables count as well. */
export function* contributedRecords(objects: readonly StixObject[], worth: Worth): Generator<FeedRecord> {
  const graph = stixGraph(objects);
  for (const object of objects) {
    if (object.type === 'indicator') yield* indicatorRecords(object, graph, worth);
    else yield* observableRecords(object, graph, worth);
  }
}
