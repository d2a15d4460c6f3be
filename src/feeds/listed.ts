/** One value of a list as a record, and the sign that a body is no such list. */
import type { IocType } from '../contract/ioc-type.ts';
import { normalise } from '../domain/iocs/normalise.ts';
import type { Observable } from '../domain/iocs/normalise-observable.ts';
import { refang } from '../domain/iocs/refang.ts';
import { FeedError, type FeedRecord, type IndicatorRecord, type SkippedRecord } from './feed.ts';

/** What a list may hold: IPv4 and IPv6 addresses and networks, host names, or URLs. */
export type Listed = 'address' | 'domain' | 'url';

/** What a source says of every value in its list. */
export type Says = Pick<IndicatorRecord, 'confidence'> &
  Partial<Omit<IndicatorRecord, 'kind' | 'value' | 'type'>>;

/** How many lines at the begin of a body may be none of the source's. */
const patience = 100;

/** The value, defanged or not, in canonical form; a network has the tag `cidr`, `*.name` becomes `name` and `wildcard`. */
export function listed(text: string, what: Listed, says: Says): IndicatorRecord | SkippedRecord {
  const plain = refang(text);
  const wild = what === 'domain' && plain.startsWith('*.');
  const ioc = normalise(typeOf(plain, what), wild ? plain.slice(2) : plain);
  if (!ioc) return { kind: 'skipped', reason: `line that is no ${what}` };
  if (isTooWide(ioc)) return { kind: 'skipped', reason: 'network too wide to be meant' };
  const { tags: own = [], ...rest } = says;
  const tags = [...own, ...(isNetwork(ioc) ? ['cidr'] : []), ...(wild ? ['wildcard'] : [])];
  return { kind: 'indicator', ...ioc, ...rest, ...(tags.length > 0 && { tags }) };
}

function typeOf(text: string, what: Listed): IocType {
  return what === 'address' ? (text.includes(':') ? 'ipv6' : 'ipv4') : what;
}

/** True for networks that nobody lists: `128.0.0.0/1` is what is left of a `/16` that was cut off, or malice. */
export function isTooWide(ioc: Observable): boolean {
  return isNetwork(ioc) && Number(ioc.value.split('/')[1]) < (ioc.type === 'ipv4' ? 8 : 16);
}

function isNetwork({ type, value }: Observable): boolean {
  return (type === 'ipv4' || type === 'ipv6') && value.includes('/');
}

/** Passes records on; throws `FeedError` where none can be read: a message or another list came in place of this one. */
export function* refuseOthers(records: Iterable<FeedRecord>, expected: string): Generator<FeedRecord> {
  let skipped = 0;
  let used = false;
  for (const record of records) {
    used ||= record.kind !== 'skipped';
    if (!used && ++skipped === patience) break;
    yield record;
  }
  if (!used && skipped > 0)
    throw new FeedError(`expected ${expected}; none of the first ${skipped} lines is one`);
}
