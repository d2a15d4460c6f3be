/** A feed of MISP: a manifest that names events, and one file for each. */
import { parseUuid } from '../../lib/uuid.ts';
import { FeedError, type FeedRecord, type SourceRequest, type Visit } from '../feed.ts';
import type { FeedBody } from '../feed-body.ts';
import { isObject, parseJson } from '../json-entries.ts';
import type { Kind, Worth } from './kind.ts';
import { eventRecords } from './misp-event.ts';

export const misp: Kind<Worth> = { parse, requests };

/** Events of one visit: a feed of thousands is caught up with over some visits, oldest first. */
const maxEvents = 500;
const betweenEventsMs = 250;

const expected = 'an event of MISP as JSON';

/** One event; also in the envelope of the REST API. */
function* parse(body: FeedBody, worth: Worth): Generator<FeedRecord> {
  const value = parseJson(body.text, expected);
  const answer = isObject(value) && Array.isArray(value.response) ? value.response : [value];
  for (const item of answer.slice(0, maxEvents)) {
    const event = isObject(item) ? item.Event : undefined;
    if (!isObject(event)) throw new FeedError(`expected ${expected}, found no “Event”`);
    yield* eventRecords(event, worth);
  }
}

interface Listed {
  uuid: string;
  /** Epoch seconds of the last change. */
  timestamp: number;
}

/**
 * The mark is time and UUID of the last event that is stored, and ` all` once nothing newer was left: only then may the
 * manifest be asked for conditionally, for an unchanged one still names what a visit has not come to.
 */
function* requests({ url, mark }: Visit): Generator<SourceRequest, void, FeedBody> {
  const manifest = manifestAt(url);
  const done = readMark(mark);
  const body = yield { url: manifest.href, parse: false, conditional: mark?.endsWith(' all') === true };
  const newer = eventsIn(body.text)
    .filter((event) => compare(event, done) > 0)
    .sort(compare);
  const now = newer.slice(0, maxEvents);
  for (const [at, { uuid, timestamp }] of now.entries()) {
    const file = new URL(`${uuid}.json`, manifest);
    file.search = manifest.search;
    const last = at === newer.length - 1;
    yield { url: file.href, mark: `${timestamp} ${uuid}${last ? ' all' : ''}`, pauseMs: betweenEventsMs };
  }
}

function manifestAt(url: string): URL {
  const address = new URL(url);
  if (!address.pathname.endsWith('.json'))
    address.pathname = `${address.pathname.replace(/\/$/, '')}/manifest.json`;
  return address;
}

function readMark(mark = ''): Listed {
  const [timestamp = '', uuid = ''] = mark.split(' ');
  return { timestamp: Number(timestamp) || 0, uuid };
}

/** What the manifest names; a name becomes part of an address, so only a UUID is one. */
function eventsIn(text: string): Listed[] {
  const manifest = parseJson(text, 'a manifest of MISP as JSON');
  if (!isObject(manifest)) throw new FeedError('expected a manifest of MISP, got JSON that is no object');
  const events = Object.entries(manifest).flatMap(([uuid, facts]) => {
    const timestamp = isObject(facts) ? Number(facts.timestamp) : Number.NaN;
    return parseUuid(uuid) && Number.isSafeInteger(timestamp) ? { uuid: uuid.toLowerCase(), timestamp } : [];
  });
  if (events.length === 0 && Object.keys(manifest).length > 0) {
    throw new FeedError('expected a manifest of MISP, found no event in it');
  }
  return events;
}

function compare(a: Listed, b: Listed): number {
  return a.timestamp - b.timestamp || (a.uuid < b.uuid ? -1 : a.uuid > b.uuid ? 1 : 0);
}
