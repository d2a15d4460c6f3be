/** What a bulk look-up is asked: each value once, with every way in which it was written. */
import { type BulkRow, longestBulkValue, mostBulkValues } from '../../contract/bulk-lookup.ts';
import { extract } from '../../domain/articles/extract.ts';
import { isValueList } from '../../domain/articles/is-value-list.ts';
import { isTechnique } from '../../domain/attack/techniques.ts';
import type { Observable } from '../../domain/iocs/normalise-observable.ts';
import { typedValue } from '../../domain/iocs/typed-value.ts';

export interface AskedValue {
  /** As it was asked first, and in other words after that. */
  value: string;
  also: string[];
  /** What it is, or why it is nothing. */
  ioc: Observable | null;
  error: BulkRow['error'];
}

export interface AskedValues {
  list: AskedValue[];
  /** Values before duplicates were taken together. */
  asked: number;
  leftOut: Record<string, number>;
}

/** In the order in which they were sent. */
export function fromValues(values: readonly string[]): AskedValues {
  return { list: together(values.map(readValue)), asked: values.length, leftOut: {} };
}

/** In the order in which they stand in the text. */
export function fromText(text: string): AskedValues {
  const { found, dropped } = extract(text, { isTechnique, keepReserved: isValueList(text) });
  const leftOut: Record<string, number> = {};
  for (const { reason } of dropped) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  const over = found.length - mostBulkValues;
  if (over > 0) leftOut.over_limit = over;
  const list = found.slice(0, mostBulkValues).map(({ type, value, offset, length }) => ({
    value: text.slice(offset, offset + length),
    ioc: { type, value },
    error: null,
  }));
  return { list: together(list), asked: found.length, leftOut };
}

type One = Omit<AskedValue, 'also'>;

function readValue(value: string): One {
  const refuse = (code: NonNullable<BulkRow['error']>['code'], message: string) => ({
    value,
    ioc: null,
    error: { code, message },
  });
  if (value.trim() === '') return refuse('empty', 'There is nothing to look up.');
  if (value.length > longestBulkValue)
    return refuse('too_long', `A value has at most ${longestBulkValue} characters.`);
  const ioc = typedValue(value);
  if (!ioc) return refuse('not_an_indicator', 'None of the known kinds of indicator.');
  return { value, ioc, error: null };
}

function together(all: readonly One[]): AskedValue[] {
  const byKey = new Map<string, AskedValue>();
  for (const one of all) {
    const key = one.ioc ? `${one.ioc.type}|${one.ioc.value}` : `|${one.value}`;
    const known = byKey.get(key);
    if (!known) byKey.set(key, { ...one, also: [] });
    else if (known.value !== one.value && !known.also.includes(one.value)) known.also.push(one.value);
  }
  return [...byKey.values()];
}
