/** phishunt.io: sites that look like phishing, as a list or as JSON with the brand they imitate. */
import { parseDate } from '../lib/parse-date.ts';
import { type Feed, FeedError, type FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldTags, fieldText } from './field-text.ts';
import { entriesOf, type JsonEntry, looksLikeJson, parseJson } from './json-entries.ts';
import { listed, refuseOthers, type Says } from './listed.ts';
import { parseList } from './plain-list.ts';

export const phishunt: Feed = {
  id: 'phishunt',
  name: 'phishunt',
  home: 'https://phishunt.io/',
  terms: { licence: 'free with attribution', tlp: 'clear', attribution: 'phishunt.io', commercial: true },
  category: 'threat-feed',
  tier: 3,
  every: 1440,
  url: 'https://phishunt.io/feed.txt',
  sample: 'phishunt.txt',
  parse,
};

const says: Says = { confidence: 55, threatType: 'phishing' };
const expected = 'phishunt as a list of URLs or as a JSON array';

function* parse(body: FeedBody): Generator<FeedRecord> {
  if (!looksLikeJson(body.text)) {
    yield* parseList(body, 'url', says);
    return;
  }
  const value = parseJson(body.text, expected);
  if (!Array.isArray(value)) throw new FeedError(`expected ${expected}, got JSON that is no array`);
  yield* refuseOthers(entriesOf(value).map(toRecord), expected);
}

/** The site's address and host name come too; they are often those of a host with many customers, and are left out. */
function toRecord(entry: JsonEntry | null): FeedRecord {
  const url = fieldText(entry?.fields.url);
  if (!entry || !url) return { kind: 'skipped', reason: 'entry without a URL' };
  const first = parseDate(fieldText(entry.fields.first_seen) ?? '');
  return listed(url, 'url', {
    ...says,
    tags: fieldTags([entry.fields.company]),
    ...(first !== undefined && { firstSeen: first }),
  });
}
