/** ThreatFox of abuse.ch: indicators with a malware family, as CSV, JSON export, API answer or the short form of relays. */
import type { IocType, ObservableType } from '../contract/ioc-type.ts';
import { normalise } from '../domain/iocs/normalise.ts';
import { parseDate } from '../lib/parse-date.ts';
import { abuseChKey } from './abuse-ch-key.ts';
import type { Feed, FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldTags, fieldText } from './field-text.ts';
import {
  apiEntries,
  entriesOfLines,
  isNdjson,
  type JsonEntry,
  looksLikeJson,
  parseJson,
} from './json-entries.ts';
import { readTable } from './read-table.ts';
import { ipPort, splitPort } from './split-port.ts';
import { abuseCh } from './terms.ts';

const exports = 'https://threatfox.abuse.ch/export';

/** Two days. */
export const threatfox: Feed = {
  id: 'threatfox',
  name: 'ThreatFox',
  home: 'https://threatfox.abuse.ch/',
  terms: abuseCh,
  category: 'threat-feed',
  tier: 1,
  every: 30,
  url: `${exports}/json/recent/`,
  sample: 'threatfox.json',
  key: abuseChKey('threatfox-api.abuse.ch', {
    [`${exports}/json/recent/`]: 'recent.json',
    [`${exports}/csv/recent/`]: 'recent.csv',
    [`${exports}/csv/full/`]: 'full.csv.zip',
  }),
  parse,
};

/** Everything that has not expired there. */
export const threatfoxFull: Feed = {
  ...threatfox,
  id: 'threatfox-full',
  name: 'ThreatFox (whole history)',
  every: 1440,
  url: `${exports}/csv/full/`,
  sample: 'threatfox-full.csv',
  offBecause:
    'hundreds of thousands of indicators of the last months and years: switch it on to have the history',
  large: true,
  parse: (body) => parseTable(body.pieces()),
};

const types: Record<string, IocType | undefined> = {
  domain: 'domain',
  url: 'url',
  md5_hash: 'md5',
  sha1_hash: 'sha1',
  sha256_hash: 'sha256',
};

/** Types that ThreatFox has and we don't. */
const notOurs = new Set(['sha3_384_hash', 'envelope_from', 'body_from']);

const required = [
  'first_seen_utc',
  'ioc_value',
  'ioc_type',
  'threat_type',
  'malware_printable',
  'confidence_level',
] as const;
const optional = [
  'ioc_id',
  'fk_malware',
  'malware_alias',
  'last_seen_utc',
  'is_compromised',
  'reference',
  'tags',
] as const;

type Field = (typeof required)[number] | (typeof optional)[number];

/** What the columns of the CSV are called in the JSON export, in the API and in relays. */
const otherNames: Partial<Record<Field, string[]>> = {
  first_seen_utc: ['first_seen'],
  last_seen_utc: ['last_seen'],
  ioc_value: ['ioc'],
  ioc_type: ['type'],
  fk_malware: ['malware'],
  confidence_level: ['confidence'],
  ioc_id: ['id'],
};

const expected = 'ThreatFox CSV or JSON';

function* parse({ text }: FeedBody): Generator<FeedRecord> {
  if (!looksLikeJson(text)) {
    yield* parseTable(text);
    return;
  }
  for (const entry of isNdjson(text)
    ? entriesOfLines(text)
    : apiEntries(parseJson(text, expected), 'ThreatFox')) {
    if (entry) yield toRecord((name) => jsonField(entry, name));
    else yield { kind: 'skipped', reason: 'entry that is no JSON object' };
  }
}

function* parseTable(text: string | Iterable<string>): Generator<FeedRecord> {
  const { rows, column, width } = readTable<Field>(text, required, optional);
  for (const row of rows) {
    if (row.length === width) yield toRecord((name) => row[column[name]]);
    else yield { kind: 'skipped', reason: 'row with missing or extra columns' };
  }
}

function jsonField({ id, fields }: JsonEntry, name: Field): unknown {
  const found =
    fields[name] ?? otherNames[name]?.map((other) => fields[other]).find((value) => value != null);
  return found ?? (name === 'ioc_id' ? id : undefined);
}

function toRecord(field: (name: Field) => unknown): FeedRecord {
  const type = fieldText(field('ioc_type')) ?? '';
  const value = fieldText(field('ioc_value'));
  if (!value) return { kind: 'skipped', reason: 'entry without a value' };
  if (notOurs.has(type)) return { kind: 'skipped', reason: `type ${type}` };
  const service = type === 'ip:port' ? splitPort(value) : null;
  const target = service ? ipPort(service) : typed(types[type], value);
  if (!target) return { kind: 'skipped', reason: 'value that is not of its type, or of an unknown type' };
  const tags = fieldTags(field('tags'));
  if (service) tags.push(`port:${service.port}`);
  if (/^(?:true|1|yes)$/i.test(String(field('is_compromised')))) tags.push('compromised');
  return { kind: 'indicator', ...target, tags, ...describe(field) };
}

/** Hashes are checked here, for relays shorten them; everything else the pipeline normalises. */
function typed(type: IocType | undefined, value: string): { type: ObservableType; value: string } | null {
  if (!type || (/^(?:md5|sha)/.test(type) && !normalise(type, value))) return null;
  return { type, value };
}

function describe(field: (name: Field) => unknown) {
  const confidence = Number(fieldText(field('confidence_level')) ?? Number.NaN);
  const threatType = fieldText(field('threat_type'));
  const malwareId = fieldText(field('fk_malware'));
  const malwareFamily = fieldText(field('malware_printable')) ?? malwareId;
  const id = fieldText(field('ioc_id'));
  const first = parseDate(fieldText(field('first_seen_utc')) ?? '');
  const last = parseDate(fieldText(field('last_seen_utc')) ?? '') ?? first;
  const page = id && /^\d{1,12}$/.test(id) ? `https://threatfox.abuse.ch/ioc/${id}/` : undefined;
  const reference = fieldText(field('reference')) ?? page;
  const context = aka(malwareId === malwareFamily ? undefined : malwareId, fieldTags(field('malware_alias')));
  return {
    confidence: Number.isFinite(confidence) ? Math.min(100, Math.max(0, Math.round(confidence))) : 50,
    ...(threatType && { threatType }),
    ...(malwareFamily && { malwareFamily }),
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
    ...(reference && { reference }),
    ...(context && { context }),
  };
}

/** Malpedia's id and the other names of the family, so that a search for either finds the indicator. */
function aka(malwareId: string | undefined, aliases: string[]): string | undefined {
  const names = aliases.length > 0 ? `also known as ${aliases.join(', ')}` : undefined;
  return [malwareId, names].filter(Boolean).join(', ') || undefined;
}
