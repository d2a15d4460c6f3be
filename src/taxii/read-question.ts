/** What a client asks of a collection: sections 3.4 and 3.5 of the standard, and what the documented door takes besides. */
import { tlpWords } from '../contract/tlp.ts';
import type { Versions } from '../domain/stix/stix-objects.store.ts';
import { parseInstant } from '../http/instant.ts';
import { clearanceOf } from '../http/policy.ts';
import { problem } from '../http/problem.ts';
import { parseUuid } from '../lib/uuid.ts';
import { listParameter, parameter, refuse, refuseStrangeMatches } from './query-values.ts';
import type { Collection } from './show-collection.ts';
import type { TaxiiCall } from './taxii-endpoint.ts';

/** An id of a STIX object, in its parts. */
interface ObjectId {
  id: string;
  type: string;
  uid: Uint8Array;
}

export interface Question {
  ids: readonly ObjectId[] | null;
  /** Lists of type names, of which an object must be in each. */
  types: readonly (readonly string[])[];
  versions: Versions;
  /** Position in `tlpWords`: what is marked more strictly stays hidden. */
  clearance: number;
  /** Added later than this position. */
  after: number;
  limit: number;
  /** Least strict marking, a position in `tlpWords`. */
  tlp: number;
  /** What a cursor is bound to. */
  binding: readonly unknown[];
}

/** Which of the fields an endpoint has. */
type Field = 'id' | 'type' | 'version';

const mostPerPage = 1000;
const usualPage = 100;

/** Throws `invalid_parameter`. `object` is the id of the only object that is asked for. */
export function readQuestion(
  call: TaxiiCall,
  collection: Collection,
  fields: readonly Field[],
  object?: string,
): Question {
  refuseStrangeMatches(call);
  const match = (field: Field | 'spec_version') => listParameter(call, `match[${field}]`);
  const ids = object === undefined ? (fields.includes('id') ? match('id') : undefined) : [object];
  const types = fields.includes('type') ? typesOf(call) : [];
  const versions = fields.includes('version') ? match('version') : undefined;
  const specs = match('spec_version');
  for (const spec of specs ?? []) {
    if (!/^\d\.\d$/.test(spec)) throw refuse('match[spec_version]', 'is not the number of a version of STIX');
  }
  const refused = () =>
    object === undefined ? refuse('match[id]', 'is no id of a STIX object') : problem('not_found');
  const binding = [collection.id, call.door.strict, ids, types, versions, specs];
  const isNone = specs !== undefined && !specs.includes('2.1');
  return {
    ids: ids?.map((id) => readId(id, refused)) ?? null,
    types,
    versions: isNone ? {} : versionsIn(fields, versions),
    clearance: tlpWords.indexOf(clearanceOf(call.caller)),
    after: positionOf(call, binding),
    limit: limitOf(call),
    tlp: leastTlp(call),
    binding,
  };
}

/** Lists of type names, of which an object must be in each. */
function typesOf(call: TaxiiCall): string[][] {
  const names = call.door.strict ? ['match[type]', 'x_observable'] : ['match[type]', 'type'];
  return names.flatMap((name) => {
    const types = listParameter(call, name);
    if (!types) return [];
    for (const type of types)
      if (!/^[a-z][a-z0-9-]{1,249}$/.test(type)) throw refuse(name, 'is no type of STIX');
    // What an indicator is about is asked for by a name of its own where the standard counts.
    return [name === 'x_observable' ? types.map((type) => `about:${type}`) : types];
  });
}

/** Throws `refused` for what is no id of a STIX object. */
function readId(id: string, refused: () => Error): ObjectId {
  const [, type, uuid = ''] = /^([a-z][a-z0-9-]{1,249})--([0-9a-f-]{36})$/.exec(id) ?? [];
  const uid = parseUuid(uuid);
  if (type === undefined || !uid) throw refused();
  return { id, type, uid };
}

function versionsIn(fields: readonly Field[], words: readonly string[] | undefined): Versions {
  if (!fields.includes('version')) return { all: true };
  return words ? versionsOf(words) : { last: true };
}

function versionsOf(words: readonly string[]): Versions {
  const name = 'match[version]';
  if (new Set(words).size < words.length) throw refuse(name, 'names a version twice');
  if (words.includes('all')) {
    if (words.length > 1) throw refuse(name, '“all” stands alone');
    return { all: true };
  }
  const at: number[] = [];
  for (const word of words) {
    if (word === 'first' || word === 'last') continue;
    const micros = parseInstant(word);
    if (micros === null) throw refuse(name, 'is none of all, first, last or a time');
    at.push(micros / 1000);
  }
  if (new Set(at).size < at.length) throw refuse(name, 'names a version twice');
  // Versions are in milliseconds: a time between two of them is of none.
  const whole = at.map((millis) => (Number.isInteger(millis) ? millis : -1));
  return {
    first: words.includes('first'),
    last: words.includes('last'),
    ...(at.length > 0 && { at: whole }),
  };
}

const microsPerHour = 3_600_000_000;

/** Where the page begins: both ways of walking may be mixed. */
function positionOf(call: TaxiiCall, binding: readonly unknown[]): number {
  const { door, deps, caller, now } = call;
  const given = parameter(call, 'added_after');
  const after = given === undefined ? 0 : parseInstant(given);
  if (after === null) throw refuse('added_after', 'is no time as RFC 3339 has it');
  const next = parameter(call, 'next', true);
  // To the hour, so that the same question is the same for a while.
  const earliest = door.strict
    ? 0
    : Math.floor((now.getTime() * 1000) / microsPerHour - caller.limits.ioc_lookback_days * 24) *
      microsPerHour;
  // The documented door takes a time there as well.
  const place = (text: string) => (door.strict ? null : parseInstant(text)) ?? deps.next.read(text, binding);
  return Math.max(after, earliest, next === undefined ? 0 : place(next));
}

function limitOf(call: TaxiiCall): number {
  const given = parameter(call, 'limit');
  if (given === undefined) return usualPage;
  if (!/^\d{1,300}$/.test(given) || Number(given) < 1)
    throw refuse('limit', 'must be a whole number above 0');
  return Math.min(Number(given), mostPerPage);
}

function leastTlp(call: TaxiiCall): number {
  const given = parameter(call, 'tlp');
  if (given === undefined) return 0;
  const found = (tlpWords as readonly string[]).indexOf(given.toLowerCase().replace(' ', '+'));
  if (found < 0) throw refuse('tlp', `must be one of ${tlpWords.join(', ')}`);
  return found;
}
