/** One STIX indicator as records: what its pattern looks for, since when, and what it indicates. */
import { parsePattern } from '../../domain/stix/stix-pattern.ts';
import { parseDate } from '../../lib/parse-date.ts';
import type { FeedRecord } from '../feed.ts';
import { fieldTags, fieldText } from '../field-text.ts';
import { isObject } from '../json-entries.ts';
import type { Worth } from './kind.ts';
import type { StixGraph, StixObject } from './stix-graph.ts';
import { observedByPattern } from './stix-observed.ts';

/** Words of the vocabulary that say no more than that it is an indicator (STIX 2.1 section 10.7). */
const vague = new Set(['malicious-activity', 'unknown', 'anomalous-activity']);

export function* indicatorRecords(object: StixObject, graph: StixGraph, worth: Worth): Generator<FeedRecord> {
  const language = fieldText(object.pattern_type) ?? 'stix';
  const pattern = language === 'stix' ? parsePattern(fieldText(object.pattern) ?? '') : null;
  if (!pattern) {
    const reason = language === 'stix' ? 'pattern that is damaged' : 'pattern of another language';
    yield { kind: 'skipped', reason };
    return;
  }
  const observed = observedByPattern(pattern);
  if (observed.length === 0) yield { kind: 'skipped', reason: 'pattern that names no indicator by itself' };
  const facts = { ...describe(object, graph, worth), ...(object.revoked === true && revocation(object)) };
  for (const { tags, ...one } of observed) {
    yield { kind: 'indicator', ...facts, ...one, tags: [...new Set([...facts.tags, ...(tags ?? [])])] };
  }
}

function describe(object: StixObject, graph: StixGraph, worth: Worth) {
  const words = fieldTags(object.indicator_types).filter((word) => !vague.has(word));
  const labels = fieldTags(object.labels).filter((label) => !vague.has(label) && !label.startsWith('misp:'));
  const indicated = graph.indicated(object.id);
  const family = nameOf(indicated, ['malware', 'tool']) ?? worth.malware_family;
  const actors = indicated.filter(({ type }) =>
    ['threat-actor', 'intrusion-set', 'campaign'].includes(String(type)),
  );
  const tlp = graph.tlp(object);
  const threatType = words[0] ?? worth.threat_type;
  const confidence = object.confidence;
  const { first, last } = times(object);
  const context = [fieldText(object.name), fieldText(object.description)]
    .filter(Boolean)
    .join('; ')
    .slice(0, 1000);
  const reference = external([object]).find(({ url }) => /^https?:/.test(fieldText(url) ?? ''))?.url;
  return {
    confidence:
      typeof confidence === 'number' && confidence >= 0 && confidence <= 100 ? confidence : worth.confidence,
    tags: [
      ...worth.tags,
      ...labels,
      ...words.slice(1),
      ...actors.flatMap(({ name }) => fieldText(name) ?? []),
      ...(tlp ? [`tlp:${tlp}`] : []),
    ],
    techniques: external([object, ...indicated]).flatMap(({ source_name, external_id }) =>
      source_name === 'mitre-attack' ? (fieldText(external_id) ?? []) : [],
    ),
    ...(threatType && { threatType }),
    ...(family && { malwareFamily: family }),
    ...(context && { context }),
    ...(typeof reference === 'string' && { reference }),
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
  };
}

/** It was last stood by when it was last changed, and not after it ceased to be valid. */
function times(object: StixObject) {
  const first = parseDate(fieldText(object.valid_from) ?? '') ?? parseDate(fieldText(object.created) ?? '');
  const until = parseDate(fieldText(object.valid_until) ?? '');
  const changed = parseDate(fieldText(object.modified) ?? '') ?? first;
  const last = changed !== undefined && first !== undefined ? Math.max(changed, first) : changed;
  return { first, last: until !== undefined && last !== undefined ? Math.min(until, last) : last };
}

/** STIX 2.1 section 3.2: a revoked object is no longer valid by its creator, since its last change. */
function revocation({ modified }: StixObject) {
  const at = parseDate(fieldText(modified) ?? '');
  return { withdrawn: true as const, ...(at !== undefined && { lastSeen: at }) };
}

function nameOf(objects: readonly StixObject[], types: readonly string[]): string | undefined {
  return fieldText(objects.find(({ type }) => types.includes(String(type)))?.name)?.slice(0, 100);
}

function external(objects: readonly StixObject[]): StixObject[] {
  return objects.flatMap(({ external_references: list }) =>
    Array.isArray(list) ? list.slice(0, 50).filter(isObject) : [],
  );
}
