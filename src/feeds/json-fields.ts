/** Reads nested JSON of unknown shape: what is not there, or is something else, is simply not found. */
import { isObject } from './json-entries.ts';

/** The objects of a list; none where it is no list. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The object, or an empty one. */
export function objectAt(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

/** A number, also where it is written as a text. */
export function numberAt(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Without the fields that are undefined. */
export function known<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
