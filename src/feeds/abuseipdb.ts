/** AbuseIPDB: addresses that many people reported, with their score, as JSON or as plain text. */
import { parseDate } from '../lib/parse-date.ts';
import { type Feed, FeedError, type FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { entriesOf, isObject, looksLikeJson, parseJson } from './json-entries.ts';
import { readList } from './read-list.ts';

/** Five answers a day are free. */
export const abuseipdb: Feed = {
  id: 'abuseipdb',
  name: 'AbuseIPDB',
  home: 'https://www.abuseipdb.com/',
  terms: {
    licence: 'AbuseIPDB terms, by the plan of the key; not to be passed on',
    tlp: 'amber',
    commercial: true,
  },
  category: 'threat-feed',
  tier: 2,
  every: 360,
  url: 'https://api.abuseipdb.com/api/v2/blacklist',
  sample: 'abuseipdb.json',
  key: {
    setting: 'abuseipdb',
    from: 'https://www.abuseipdb.com/account/api',
    needed: true,
    header: 'Key',
  },
  parse,
};

const address = /^[\da-f.:]{3,45}$/i;

const expected = 'the block list as JSON';

function* parse({ text }: FeedBody): Generator<FeedRecord> {
  if (!looksLikeJson(text)) {
    yield* parseLines(text);
    return;
  }
  const answer = parseJson(text, expected);
  const { data, errors } = isObject(answer) ? answer : {};
  if (Array.isArray(errors) && isObject(errors[0])) {
    throw new FeedError(`AbuseIPDB answered “${fieldText(errors[0].detail)?.slice(0, 200)}”`);
  }
  if (!Array.isArray(data)) throw new FeedError(`expected ${expected}, found no list “data”`);
  for (const entry of entriesOf(data)) {
    const value = fieldText(entry?.fields.ipAddress);
    const score = Number(entry?.fields.abuseConfidenceScore);
    const country = fieldText(entry?.fields.countryCode);
    yield toRecord(value, score, parseDate(fieldText(entry?.fields.lastReportedAt) ?? ''), country);
  }
}

/** The list for fire walls says the least score on no line; 100 is what it holds unless asked for less. */
function* parseLines(text: string): Generator<FeedRecord> {
  let first = true;
  for (const { value } of readList(text, expected)) {
    if (value === '') continue;
    if (first && !address.test(value)) throw new FeedError(`expected ${expected}, found no address`);
    first = false;
    yield toRecord(value, 100, undefined, undefined);
  }
}

function toRecord(
  value: string | undefined,
  score: number,
  last: number | undefined,
  country: string | undefined,
): FeedRecord {
  if (!value || !address.test(value)) return { kind: 'skipped', reason: 'entry without an address' };
  return {
    kind: 'indicator',
    type: value.includes(':') ? 'ipv6' : 'ipv4',
    value,
    // What people report is noise and abuse as well as attacks: 100 of theirs is 80 of ours.
    confidence: Number.isFinite(score) ? Math.round(Math.min(100, Math.max(0, score)) * 0.8) : 50,
    threatType: 'attacker',
    tags: country && /^[A-Z]{2}$/.test(country) ? [`country:${country.toLowerCase()}`] : [],
    reference: `https://www.abuseipdb.com/check/${value}`,
    ...(last !== undefined && { lastSeen: last }),
  };
}
