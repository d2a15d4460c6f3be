/** The indicators of one event of MISP: attributes for detection, with what tags and galaxies say of them. */
import { parseDate } from '../../lib/parse-date.ts';
import type { FeedRecord } from '../feed.ts';
import { fieldText } from '../field-text.ts';
import { isObject } from '../json-entries.ts';
import type { Worth } from './kind.ts';
import { observedIn } from './misp-attribute.ts';
import { meaningOf, type TagMeaning } from './misp-tags.ts';

type Fields = Record<string, unknown>;

/** What an event says of all of its attributes. */
interface EventFacts {
  worth: Worth;
  info: string | undefined;
  date: number | undefined;
  meaning: TagMeaning;
  /** The report behind the event. */
  report: string | undefined;
}

/** Attributes without `to_ids` are there to be read by people; they yield nothing. */
export function* eventRecords(event: Fields, worth: Worth): Generator<FeedRecord> {
  const attributes = objectsIn(event.Attribute);
  const facts: EventFacts = {
    worth,
    info: fieldText(event.info)?.slice(0, 150),
    date: parseDate(fieldText(event.date) ?? ''),
    meaning: meaningOf(tagNames(event)),
    report: fieldText(
      attributes.find(({ type, category }) => type === 'link' && category === 'External analysis')?.value,
    ),
  };
  for (const attribute of attributes) yield* attributeRecords(attribute, facts, undefined);
  for (const object of objectsIn(event.Object)) {
    const gone = isTrue(object.deleted);
    const parts = objectsIn(object.Attribute).map((part) => (gone ? { ...part, deleted: true } : part));
    const fileName = fieldText(parts.find(({ type }) => type === 'filename')?.value);
    for (const part of parts) yield* attributeRecords(part, facts, fileName);
  }
}

function* attributeRecords(
  attribute: Fields,
  { worth, info, date, meaning, report }: EventFacts,
  objectFile: string | undefined,
): Generator<FeedRecord> {
  if (!isTrue(attribute.to_ids)) return;
  // MISP keeps what it deleted, so that others hear of it.
  const withdrawn = isTrue(attribute.deleted);
  const type = fieldText(attribute.type) ?? '';
  const value = fieldText(attribute.value);
  const observed = value && observedIn(type, value);
  if (!observed) {
    yield { kind: 'skipped', reason: 'attribute of a type that is not kept, or without a value' };
    return;
  }
  const own = meaningOf(tagNames(attribute));
  const comment = fieldText(attribute.comment)?.slice(0, 150);
  const link = comment && /^https?:\/\/\S+$/.test(comment) ? comment : undefined;
  const changed = parseDate(fieldText(attribute.timestamp) ?? '') ?? date;
  const first = parseDate(fieldText(attribute.first_seen) ?? '') ?? earlier(date, changed);
  const last = (withdrawn ? undefined : parseDate(fieldText(attribute.last_seen) ?? '')) ?? changed;
  const threatType = attribute.category === 'Payload delivery' ? 'payload_delivery' : worth.threat_type;
  const reference = link ?? report;
  const family = own.family ?? meaning.family ?? worth.malware_family;
  for (const { fileName = type === 'filename' ? undefined : objectFile, ...one } of observed) {
    const context = [info, link ? undefined : comment, fileName && `file name: ${fileName.slice(0, 100)}`];
    yield {
      kind: 'indicator',
      type: one.type,
      value: one.value,
      confidence: worth.confidence,
      tags: [...new Set([...worth.tags, ...meaning.tags, ...own.tags, ...(one.tags ?? [])])],
      techniques: [...new Set([...meaning.techniques, ...own.techniques])],
      context: context.filter(Boolean).join('; '),
      ...(threatType && { threatType }),
      ...(family && { malwareFamily: family }),
      ...(reference && { reference }),
      ...(first !== undefined && { firstSeen: first }),
      ...(last !== undefined && { lastSeen: last }),
      ...(withdrawn && { withdrawn }),
    };
  }
}

/** MISP writes truth as a boolean, and older exports as text or number. */
function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1';
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function objectsIn(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function tagNames({ Tag }: Fields): string[] {
  return objectsIn(Tag)
    .slice(0, 100)
    .flatMap(({ name }) => fieldText(name)?.slice(0, 200) ?? []);
}
