/** Whether an object that was sent can be taken, and what is stored of it. */
import type { NewContribution } from '../domain/stix/contributions.store.ts';
import { parsePattern } from '../domain/stix/stix-pattern.ts';
import { parseInstant } from '../http/instant.ts';
import { digest53 } from '../lib/digest.ts';

/** The object, or why it is not taken; `id` and `version` as far as it has them. */
export interface Judged {
  id: string;
  version: string;
  taken: NewContribution | null;
  message: string;
}

const mostBytes = 262_144;
const form =
  /^([a-z][a-z0-9-]{1,249})--[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** RFC 3339 in UTC, as STIX has it (section 2.16). */
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
/** What has no dates (STIX 2.1 section 6). */
const observables = new Set(
  `artifact autonomous-system directory domain-name email-addr email-message file ipv4-addr ipv6-addr mac-addr mutex
  network-traffic process software url user-account windows-registry-key x509-certificate`.split(/\s+/),
);
/** Versions of those. */
const undated = '1970-01-01T00:00:00.000Z';
const noId = 'unknown--00000000-0000-4000-8000-000000000000';

export function judgeObject(value: unknown): Judged {
  const object = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const id = typeof object.id === 'string' ? object.id.slice(0, 300) : noId;
  const dated = object.modified ?? object.created;
  const version = typeof dated === 'string' && time.test(dated) ? dated : undated;
  const message = fault(value, object);
  if (message !== null) return { id, version, taken: null, message };
  const body = JSON.stringify(object);
  if (Buffer.byteLength(body) > mostBytes)
    return { id, version, taken: null, message: `is larger than ${mostBytes} bytes` };
  const taken = {
    stix_id: id,
    type: String(object.type),
    version: parseInstant(version)!,
    digest: digest53(JSON.stringify(sorted(object))),
    body,
  };
  return { id, version, taken, message: '' };
}

function fault(value: unknown, object: Record<string, unknown>): string | null {
  const { type, id, spec_version, created, modified } = object;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no object';
  const idType = typeof id === 'string' ? form.exec(id)?.[1] : undefined;
  if (idType === undefined) return 'has no id of the form type--UUID';
  if (type !== idType) return 'is of another type than its id says';
  if (type === 'bundle') return 'is a bundle: its objects are added one by one';
  const isDated = created !== undefined || modified !== undefined;
  if (spec_version !== undefined ? spec_version !== '2.1' : isDated)
    return 'is not of STIX 2.1: spec_version must be 2.1';
  if ([created, modified].some((date) => date !== undefined && !isTime(date)))
    return 'has a date that is no time in UTC';
  if (modified !== undefined && created === undefined) return 'has a modified and no created';
  if (modified !== undefined && parseInstant(String(modified))! < parseInstant(String(created))!)
    return 'was modified before it was created';
  if (!isDated && !observables.has(idType) && !idType.startsWith('x-'))
    return 'has no created, as every object but an observable has';
  return type === 'indicator' ? faultOfIndicator(object) : null;
}

/** What an indicator must have besides (section 4.7.1), and a pattern of STIX its grammar (section 9). */
function faultOfIndicator({ pattern, pattern_type, valid_from }: Record<string, unknown>): string | null {
  if (typeof pattern !== 'string' || pattern === '') return 'has no pattern';
  if (typeof pattern_type !== 'string') return 'has no pattern_type';
  if (!isTime(valid_from)) return 'has no valid_from that is a time in UTC';
  if (pattern_type === 'stix' && parsePattern(pattern) === null) return 'has a pattern that is none of STIX';
  return null;
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && time.test(value) && parseInstant(value) !== null;
}

/** With the members of every object in one order: two texts of one content are the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
