/** One row or entry of a source that an operator described, as a record. */
import type { ObservableType } from '../../contract/ioc-type.ts';
import { observableTypes } from '../../contract/ioc-type.ts';
import type { MappedField } from '../../contract/own-source.ts';
import { parseDate } from '../../lib/parse-date.ts';
import type { FeedRecord } from '../feed.ts';
import { fieldTags, fieldText } from '../field-text.ts';
import { ipPort, splitPort } from '../split-port.ts';
import type { Worth } from './kind.ts';

/** Confidence in words, as our own exports have it. */
const words: Record<string, number> = { high: 85, medium: 55, low: 25 };

interface Typing {
  type?: ObservableType | undefined;
  /** The source's words for types. Where there are any, what they don't name is left out. */
  types?: Record<string, ObservableType>;
}

export function ownRecord(definition: Worth & Typing, field: (name: MappedField) => unknown): FeedRecord {
  const value = fieldText(field('value'));
  if (!value) return { kind: 'skipped', reason: 'row without a value' };
  const type = typeOf(definition, fieldText(field('type')));
  if (type === 'not ours') return { kind: 'skipped', reason: 'type that the definition does not name' };
  const service = type === undefined || type === 'ip_port' ? splitPort(value) : null;
  if (type === 'ip_port' && !service)
    return { kind: 'skipped', reason: 'value that is no address with a port' };
  const told = fieldText(field('confidence')) ?? '';
  const number = told === '' ? Number.NaN : (words[told.toLowerCase()] ?? Number(told));
  const threatType = fieldText(field('threat_type')) ?? definition.threat_type;
  const malwareFamily = fieldText(field('malware_family')) ?? definition.malware_family;
  const first = parseDate(fieldText(field('first_seen')) ?? '');
  const last = parseDate(fieldText(field('last_seen')) ?? '') ?? first;
  const reference = fieldText(field('reference'));
  const context = fieldText(field('context'));
  const network = /^[\da-f.:]{2,45}\/\d{1,3}$/i.test(value);
  return {
    kind: 'indicator',
    ...(service ? ipPort(service) : { value, ...(type && { type }) }),
    confidence: number >= 0 && number <= 100 ? Math.round(number) : definition.confidence,
    tags: [...definition.tags, ...fieldTags(field('tags')), ...(network ? ['cidr'] : [])],
    ...(threatType && { threatType }),
    ...(malwareFamily && { malwareFamily }),
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
    ...(reference && { reference }),
    ...(context && { context }),
  };
}

/** Undefined where the type is to be found from the value. */
function typeOf({ type, types = {} }: Typing, word = ''): ObservableType | 'not ours' | undefined {
  if (type) return type;
  if (Object.hasOwn(types, word)) return types[word];
  if (Object.keys(types).length > 0) return 'not ours';
  return observableTypes.find((one) => one === word.toLowerCase());
}
