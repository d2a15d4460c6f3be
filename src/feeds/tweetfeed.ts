/** TweetFeed: indicators that researchers post on X, as CSV without a header; a new day begins with an empty file. */
import { isIPv6 } from 'node:net';
import type { IocType } from '../contract/ioc-type.ts';
import { refang } from '../domain/iocs/refang.ts';
import { parseDate } from '../lib/parse-date.ts';
import { type Feed, FeedError, type FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldTags, fieldText } from './field-text.ts';
import { readRows } from './read-table.ts';
import { cc0 } from './terms.ts';

export const tweetfeed: Feed = {
  id: 'tweetfeed',
  name: 'TweetFeed',
  home: 'https://tweetfeed.live/',
  terms: cc0,
  category: 'threat-feed',
  tier: 3,
  every: 30,
  url: 'https://raw.githubusercontent.com/0xDanielLopez/TweetFeed/master/today.csv',
  sample: 'tweetfeed.csv',
  mayBeEmpty: true,
  parse,
};

const expected = 'CSV of date, user, type, value, tags and tweet';

const types: Record<string, IocType | undefined> = {
  url: 'url',
  domain: 'domain',
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
};

/** The first of these among the tags says what the thing was seen doing. */
const threats: [tag: string, threatType: string][] = [
  ['c2', 'botnet_cc'],
  ['phishing', 'phishing'],
  ['ransomware', 'ransomware'],
  ['malware', 'malware_download'],
];

function* parse({ text }: FeedBody): Generator<FeedRecord> {
  if (text.trim() === '') return;
  let first = true;
  for (const row of readRows(text, expected, [], { comment: '' })) {
    const isRow = row.length === 6 && parseDate(row[0]!) !== undefined;
    if (first && !isRow) throw new FeedError(`expected ${expected}, found no such row`);
    first = false;
    yield isRow ? toRecord(row) : { kind: 'skipped', reason: 'row with missing or extra columns' };
  }
}

function toRecord(row: string[]): FeedRecord {
  const [date, user, word, value, hashtags, tweet] = row.map(fieldText);
  const type = word === 'ip' ? (isIPv6(refang(value ?? '')) ? 'ipv6' : 'ipv4') : types[word ?? ''];
  if (!type || !value) return { kind: 'skipped', reason: 'row without a value or of an unknown type' };
  const tags = fieldTags((hashtags ?? '').split(/[\s#]+/, 100));
  const lower = tags.map((tag) => tag.toLowerCase());
  const threatType = threats.find(([tag]) => lower.includes(tag))?.[1];
  const seen = parseDate(date ?? '')!;
  return {
    kind: 'indicator',
    type,
    value,
    confidence: 55,
    tags,
    firstSeen: seen,
    lastSeen: seen,
    ...(threatType && { threatType }),
    ...(tweet && { reference: tweet }),
    ...(user && { context: `reported by @${user.slice(0, 50)}` }),
  };
}
