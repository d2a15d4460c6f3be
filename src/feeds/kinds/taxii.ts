/** A client of TAXII 2.1 (OASIS, 10 June 2021): the objects of one collection, page by page, since the last visit. */

import type { OwnSourceOf } from '../../contract/own-source.ts';
import { parseDate } from '../../lib/parse-date.ts';
import { FeedError, type FeedRecord, type SourceRequest, type Visit } from '../feed.ts';
import type { FeedBody } from '../feed-body.ts';
import { fieldText } from '../field-text.ts';
import { isObject, parseJson } from '../json-entries.ts';
import type { Kind } from './kind.ts';
import { stixRecords } from './stix.ts';

export const taxii: Kind<OwnSourceOf<'taxii'>> = { parse, requests };

const expected = 'a TAXII 2.1 envelope';
/** Section 1.6.8.1. */
const accept = 'application/taxii+json;version=2.1';

const maxPages = 1000;
/** What came in while the last visit was under way, or by a clock that is not ours. Read twice it changes nothing. */
const overlapMs = 600_000;

/** The mark is when the last whole visit began: envelopes don't say when their objects were added (section 3.7). */
function* requests(
  { url, mark, now }: Visit,
  { limit }: OwnSourceOf<'taxii'>,
): Generator<SourceRequest, void, FeedBody> {
  const objects = objectsAt(url);
  objects.searchParams.set('limit', String(limit));
  const since = parseDate(mark ?? '');
  if (since !== undefined) objects.searchParams.set('added_after', new Date(since).toISOString());
  for (let page = 1; ; page++) {
    if (page > maxPages)
      throw new FeedError(`the collection has more than ${maxPages} pages: raise the limit of a page`);
    const request: SourceRequest = { url: objects.href, headers: { accept } };
    const body = yield request;
    const envelope = readEnvelope(body.text);
    const next = fieldText(envelope.next);
    if (envelope.more !== true || next === undefined) {
      request.mark = new Date(now - overlapMs).toISOString();
      return;
    }
    // Section 3.4: the same next over again would go on for ever.
    if (objects.searchParams.get('next') === next)
      throw new FeedError('the server names the same next page again');
    objects.searchParams.set('next', next);
  }
}

function* parse({ text }: FeedBody, definition: OwnSourceOf<'taxii'>): Generator<FeedRecord> {
  const { objects = [] } = readEnvelope(text);
  if (!Array.isArray(objects)) throw new FeedError(`expected ${expected}, found no list “objects”`);
  yield* stixRecords(objects, definition);
}

/** An empty envelope is a collection with nothing new (section 3.7). */
function readEnvelope(text: string): Record<string, unknown> {
  const value = parseJson(text, expected);
  if (!isObject(value)) throw new FeedError(`expected ${expected}, got JSON that is no object`);
  if (value.title !== undefined && value.objects === undefined) {
    throw new FeedError(`the server answered “${fieldText(value.title)?.slice(0, 200)}”`);
  }
  return value;
}

/** `…/collections/ID/objects/`, whether the operator gave it or the collection. */
function objectsAt(url: string): URL {
  const address = new URL(url);
  const path = address.pathname.replace(/\/$/, '');
  address.pathname = path.endsWith('/objects') ? `${path}/` : `${path}/objects/`;
  return address;
}
