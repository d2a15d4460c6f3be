/** URLhaus of abuse.ch: addresses that hand out malware, as CSV (old and new) or JSON, told apart by content. */
import { isIPv4 } from 'node:net';
import { refang } from '../domain/iocs/refang.ts';
import { parseDate } from '../lib/parse-date.ts';
import { abuseChKey } from './abuse-ch-key.ts';
import type { Feed, FeedRecord, IndicatorRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldTags, fieldText } from './field-text.ts';
import { entriesOf, entriesOfLines, isNdjson, looksLikeJson, parseJson } from './json-entries.ts';
import { readTable } from './read-table.ts';
import { abuseCh } from './terms.ts';
import { urlhausFamily } from './urlhaus-families.ts';

const downloads = 'https://urlhaus.abuse.ch/downloads';

const urlhausKey = abuseChKey('urlhaus-api.abuse.ch', {
  [`${downloads}/csv_recent/`]: 'recent.csv',
  [`${downloads}/csv_online/`]: 'online.csv',
  [`${downloads}/json_recent/`]: 'recent.json',
  [`${downloads}/json_online/`]: 'online.json',
  [`${downloads}/csv/`]: 'full.csv.zip',
});

/** Thirty days. */
export const urlhaus: Feed = {
  id: 'urlhaus',
  name: 'URLhaus',
  home: 'https://urlhaus.abuse.ch/',
  terms: abuseCh,
  category: 'threat-feed',
  tier: 1,
  every: 15,
  url: `${downloads}/csv_recent/`,
  sample: 'urlhaus.csv',
  key: urlhausKey,
  parse,
};

/** Everything since 2018. */
export const urlhausFull: Feed = {
  ...urlhaus,
  id: 'urlhaus-full',
  name: 'URLhaus (whole history)',
  every: 1440,
  url: `${downloads}/csv/`,
  sample: 'urlhaus-full.csv',
  offBecause:
    'millions of addresses back to 2018, most of them long offline: switch it on to have the history',
  large: true,
  parse: (body) => parseTable(body.pieces()),
};

/** One report, whichever form it was written in. */
type Field = 'url' | 'dateadded' | 'url_status' | 'last_online' | 'threat' | 'tags' | 'urlhaus_link';

const required = ['url', 'dateadded', 'url_status', 'threat', 'tags'] as const;
const optional = ['last_online', 'urlhaus_link'] as const;

/** How much less the host says than the whole address: others may live there too. */
const hostDiscount = 15;

function* parse(body: FeedBody): Generator<FeedRecord> {
  const { text } = body;
  if (!looksLikeJson(text)) {
    yield* parseTable(text);
    return;
  }
  const entries = isNdjson(text) ? entriesOfLines(text) : entriesOf(parseJson(text, 'URLhaus CSV or JSON'));
  for (const entry of entries) {
    if (entry) yield* toRecords((name) => entry.fields[name]);
    else yield { kind: 'skipped', reason: 'entry that is no JSON object' };
  }
}

function* parseTable(text: string | Iterable<string>): Generator<FeedRecord> {
  const { rows, column, width } = readTable<Field>(text, required, optional);
  for (const row of rows) {
    if (row.length === width) yield* toRecords((name) => row[column[name]]);
    else yield { kind: 'skipped', reason: 'row with missing or extra columns' };
  }
}

function* toRecords(field: (name: Field) => unknown): Generator<FeedRecord> {
  const url = fieldText(field('url'));
  if (!url) {
    yield { kind: 'skipped', reason: 'entry without a URL' };
    return;
  }
  const record = toIndicator(url, field);
  yield record;
  const host = hostOf(url);
  if (host) {
    yield {
      ...record,
      ...host,
      confidence: record.confidence - hostDiscount,
      tags: [...(record.tags ?? []), 'host'],
    };
  }
}

function toIndicator(url: string, field: (name: Field) => unknown): IndicatorRecord {
  const status = fieldText(field('url_status'));
  const tags = fieldTags(field('tags'));
  const family = urlhausFamily(tags);
  const threat = fieldText(field('threat'));
  const added = parseDate(fieldText(field('dateadded')) ?? '');
  const online = parseDate(fieldText(field('last_online')) ?? '') ?? added;
  const reference = fieldText(field('urlhaus_link'));
  return {
    kind: 'indicator',
    type: 'url',
    value: url,
    confidence: status === 'online' ? 90 : 60,
    tags: status ? [...tags, status.slice(0, 100)] : tags,
    ...(threat && { threatType: threat }),
    ...(family && { malwareFamily: family }),
    ...(added !== undefined && { firstSeen: added }),
    ...(online !== undefined && { lastSeen: online }),
    ...(reference && { reference }),
  };
}

function hostOf(url: string): Pick<IndicatorRecord, 'type' | 'value'> | null {
  const host = (URL.parse(url) ?? URL.parse(refang(url)))?.hostname ?? '';
  if (host.startsWith('[')) return { type: 'ipv6', value: host.slice(1, -1) };
  if (isIPv4(host)) return { type: 'ipv4', value: host };
  return host.includes('.') ? { type: 'domain', value: host } : null;
}
