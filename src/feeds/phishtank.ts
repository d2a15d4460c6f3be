/** PhishTank: phishing pages that people reported and others checked, as CSV or JSON, both packed. */
import { parseDate } from '../lib/parse-date.ts';
import { type Feed, FeedError, type FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { entriesOf, looksLikeJson, parseJson } from './json-entries.ts';
import { readTable } from './read-table.ts';

/** Without a key some downloads a day are granted, to whoever says who they are in User-Agent; with one there are more. */
export const phishtank: Feed = {
  id: 'phishtank',
  name: 'PhishTank',
  home: 'https://phishtank.org/',
  terms: {
    licence: 'PhishTank terms of use',
    tlp: 'clear',
    attribution: 'Data from PhishTank',
    commercial: true,
  },
  category: 'threat-feed',
  tier: 2,
  every: 360,
  url: 'https://data.phishtank.com/data/online-valid.csv.gz',
  sample: 'phishtank.csv',
  key: {
    setting: 'phishtank',
    from: 'https://phishtank.org/api_register.php',
    needed: false,
    address: (url, key) =>
      url.replace(/^(https:\/\/data\.phishtank\.com\/data\/)(online-valid\.)/, (_, folder, file) => {
        return `${folder}${encodeURIComponent(key)}/${file}`;
      }),
  },
  parse,
};

const expected = 'PhishTank CSV or JSON';

const required = ['url', 'submission_time', 'verified', 'verification_time'] as const;
const optional = ['phish_detail_url', 'online', 'target'] as const;

type Field = (typeof required)[number] | (typeof optional)[number];

function* parse({ text }: FeedBody): Generator<FeedRecord> {
  if (looksLikeJson(text)) {
    const list = parseJson(text, expected);
    if (!Array.isArray(list)) throw new FeedError(`expected ${expected}, got JSON that is no array`);
    for (const entry of entriesOf(list)) {
      if (entry) yield toRecord((name) => fieldText(entry.fields[name]));
      else yield { kind: 'skipped', reason: 'entry that is no JSON object' };
    }
    return;
  }
  const { rows, column, width } = readTable<Field>(text, required, optional, { comment: '' });
  for (const row of rows) {
    if (row.length === width) yield toRecord((name) => fieldText(row[column[name]]));
    else yield { kind: 'skipped', reason: 'row with missing or extra columns' };
  }
}

function toRecord(field: (name: Field) => string | undefined): FeedRecord {
  const url = field('url');
  if (!url) return { kind: 'skipped', reason: 'entry without a URL' };
  const target = field('target');
  const reference = field('phish_detail_url');
  const first = parseDate(field('submission_time') ?? '');
  const last = parseDate(field('verification_time') ?? '') ?? first;
  const tags = target && target !== 'Other' ? [target.slice(0, 100)] : [];
  if (field('online') === 'no') tags.push('offline');
  return {
    kind: 'indicator',
    type: 'url',
    value: url,
    confidence: field('verified') === 'yes' ? 85 : 60,
    threatType: 'phishing',
    tags,
    ...(reference && { reference }),
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
  };
}
