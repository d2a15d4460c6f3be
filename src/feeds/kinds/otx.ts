/** AlienVault OTX: pulses that a user is subscribed to, each a report with its indicators, page by page. */
import type { ObservableType } from '../../contract/ioc-type.ts';
import { parseDate } from '../../lib/parse-date.ts';
import { FeedError, type FeedRecord, type SourceRequest, type Visit } from '../feed.ts';
import type { FeedBody } from '../feed-body.ts';
import { fieldTags, fieldText } from '../field-text.ts';
import { isObject, parseJson } from '../json-entries.ts';
import type { Kind, Worth } from './kind.ts';
import { samePlace } from './same-place.ts';

export const otx: Kind<Worth> = { parse, requests };

const expected = 'a page of OTX pulses as JSON';
const day = 86_400_000;

/** What a first visit reads back, for subscriptions reach back ten years. */
const firstDays = 90;
/** Pulses that came while the last visit was under way, or by a clock that is not ours. Read twice they change nothing. */
const overlapMs = 600_000;
const maxPages = 1000;

const types: Record<string, ObservableType | undefined> = {
  IPv4: 'ipv4',
  IPv6: 'ipv6',
  domain: 'domain',
  hostname: 'domain',
  URL: 'url',
  URI: 'url',
  'FileHash-MD5': 'md5',
  'FileHash-SHA1': 'sha1',
  'FileHash-SHA256': 'sha256',
  CVE: 'cve',
  email: 'email',
  SSLCertFingerprint: 'x509_sha1',
  JA3: 'ja3',
};

/** The mark is when the last whole visit began; it moves on with the last page, for pages come newest first. */
function* requests({ url, mark, now }: Visit): Generator<SourceRequest, void, FeedBody> {
  const since = parseDate(mark ?? '') ?? now - firstDays * day;
  const first = new URL(url);
  // Some pulses hold ten thousand indicators.
  first.searchParams.set('limit', '20');
  first.searchParams.set('modified_since', new Date(since).toISOString());
  let next: string | undefined = first.href;
  for (let page = 1; next !== undefined; page++) {
    if (page > maxPages) throw new FeedError(`OTX sent more than ${maxPages} pages for one visit`);
    const request: SourceRequest = { url: next };
    const body: FeedBody = yield request;
    const answer: unknown = parseJson(body.text, expected);
    const named: string | undefined = isObject(answer) ? fieldText(answer.next) : undefined;
    next = named === undefined ? undefined : samePlace(named, url);
    if (next === undefined) request.mark = new Date(now - overlapMs).toISOString();
  }
}

function* parse({ text }: FeedBody, worth: Worth): Generator<FeedRecord> {
  const answer = parseJson(text, expected);
  if (!isObject(answer) || !Array.isArray(answer.results)) {
    const words = isObject(answer) ? fieldText(answer.detail) : undefined;
    throw new FeedError(
      words ? `OTX answered “${words.slice(0, 200)}”` : `expected ${expected}, found no “results”`,
    );
  }
  for (const pulse of answer.results) {
    if (isObject(pulse)) yield* pulseRecords(pulse, worth);
    else yield { kind: 'skipped', reason: 'pulse that is no JSON object' };
  }
}

function* pulseRecords(pulse: Record<string, unknown>, worth: Worth): Generator<FeedRecord> {
  const families = names(pulse.malware_families, 'display_name');
  const tlp = fieldText(pulse.TLP)?.toLowerCase().replace('white', 'clear');
  const adversary = fieldText(pulse.adversary);
  const tags = [...worth.tags, ...(tlp ? [`tlp:${tlp}`] : []), ...(adversary ? [adversary] : [])];
  const family = families[0] ?? worth.malware_family;
  const name = fieldText(pulse.name)?.slice(0, 200);
  const id = fieldText(pulse.id);
  const report = names(pulse.references, 'url').find((text) => /^https?:\/\//.test(text));
  const page = id && /^[\da-f]{24}$/.test(id) ? `https://otx.alienvault.com/pulse/${id}` : undefined;
  const reference = report ?? page;
  const changed = parseDate(fieldText(pulse.modified) ?? '');
  const facts = {
    // The publisher's own pulses are written by analysts; those of members are anybody's.
    confidence: pulse.author_name === 'AlienVault' ? Math.min(100, worth.confidence + 20) : worth.confidence,
    tags: [...new Set([...tags, ...fieldTags(pulse.tags)])],
    techniques: names(pulse.attack_ids, 'id'),
    ...(worth.threat_type && { threatType: worth.threat_type }),
    ...(family && { malwareFamily: family }),
    ...(reference && { reference }),
  };
  for (const one of Array.isArray(pulse.indicators) ? pulse.indicators : []) {
    const fields = isObject(one) ? one : {};
    const withdrawn = fields.is_active === 0 || fields.is_active === false;
    const observed = observedIn(fieldText(fields.type) ?? '', fieldText(fields.indicator) ?? '');
    if (!observed) {
      yield { kind: 'skipped', reason: 'indicator of a type that is not kept, or without a value' };
      continue;
    }
    const created = parseDate(fieldText(fields.created) ?? '');
    const last = withdrawn ? (changed ?? created) : created;
    const title = fieldText(fields.title) ?? fieldText(fields.description);
    const context = [name, title?.slice(0, 100)].filter(Boolean).join('; ');
    yield {
      kind: 'indicator',
      ...facts,
      ...observed,
      tags: observed.value.includes('/') && /^ipv/.test(observed.type) ? [...facts.tags, 'cidr'] : facts.tags,
      ...(context && { context }),
      ...(created !== undefined && { firstSeen: created }),
      ...(last !== undefined && { lastSeen: last }),
      ...(withdrawn && { withdrawn }),
    };
  }
}

function observedIn(type: string, value: string): { type: ObservableType; value: string } | null {
  if (value === '') return null;
  if (type === 'CIDR') return { type: value.includes(':') ? 'ipv6' : 'ipv4', value };
  const kept = Object.hasOwn(types, type) ? types[type] : undefined;
  return kept ? { type: kept, value: kept === 'x509_sha1' ? value.replaceAll(':', '') : value } : null;
}

/** OTX writes such lists as objects, and older pulses as plain words. */
function names(value: unknown, key: string): string[] {
  const items = Array.isArray(value) ? value.slice(0, 50) : [];
  return items.flatMap((item) => fieldText(isObject(item) ? item[key] : item)?.slice(0, 2048) ?? []);
}
