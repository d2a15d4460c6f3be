/**
 * Building blocks for the parameters of a route. Each is a zod schema that reads the raw values and carries its own
 * documentation. What holds for all of them:
 *
 * - White space around a value is dropped. An empty value (`type=`) counts as not given: SIEM clients send the names
 *   of all their settings, filled in or not.
 * - A parameter that comes several times: lists are joined (`type=ipv4&type=url` is `type=ipv4,url`), of everything
 *   else the last one wins.
 * - Words of a list match in any case, with `-` and `_` alike (standard §1, rule 10).
 * - A number above the highest legal one is lowered to it where the block clamps (rule 8); everything else that cannot
 *   be read is 400 `invalid_parameter` (rule 7).
 */
import { z } from 'zod';
import { parseInstant } from './instant.ts';

/** A parameter is left out (undefined), has a default, or must be given. */
export interface Presence<T> {
  default?: T;
  required?: true;
}

type Given<T, O> = O extends { default: T } | { required: true } ? T : T | undefined;

/** Why a value cannot be read; `details` joins `error.details`. */
export class Unreadable extends Error {
  readonly details: Record<string, unknown>;
  constructor(message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.details = details;
  }
}

/** Reads the raw values of one parameter; throws `Unreadable`. */
export type ReadParameter = (raw: readonly string[] | undefined) => unknown;

/** By the definition of the schema, which a block has in common with its described copies. */
const readers = new WeakMap<object, ReadParameter>();

/** How a building block reads, past zod, which takes longer than the reading; undefined for any other schema. */
export function readerOf(schema: z.ZodType): ReadParameter | undefined {
  return readers.get(schema.def);
}

function parameter<T, O extends Presence<unknown>>(
  schema: Record<string, unknown>,
  presence: O,
  read: (given: [string, ...string[]]) => T,
) {
  const fallback = presence.default as T | undefined;
  const readAll = (raw: readonly string[] | undefined): Given<T, O> => {
    const [first, ...rest] = raw ? texts(raw) : [];
    if (first !== undefined) return read([first, ...rest]) as Given<T, O>;
    if (presence.required) throw new Unreadable('is required');
    return fallback as Given<T, O>;
  };
  const block = z
    .unknown()
    .transform((raw, context): Given<T, O> => {
      try {
        return readAll(raw as readonly string[] | undefined);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        context.addIssue({ code: 'custom', message: error.message, params: error.details });
        return z.NEVER;
      }
    })
    .meta({ ...schema, ...(fallback !== undefined && { default: fallback }) });
  readers.set(block.def, readAll);
  return block;
}

function texts(raw: readonly string[]): string[] {
  const given = raw.map((value) => value.trim()).filter(Boolean);
  if (given.some((value) => value.includes('\0'))) throw new Unreadable('must not hold the character NUL');
  return given;
}

/** Free text; lengths in UTF-16 units. */
export function words<const O extends Presence<string> & { min?: number; max: number }>(options: O) {
  const { min = 1, max } = options;
  return parameter<string, O>({ type: 'string', minLength: min, maxLength: max }, options, (given) => {
    const value = given.at(-1)!;
    if (value.length >= min && value.length <= max) return value;
    throw new Unreadable(`must have ${min} to ${max} characters`);
  });
}

/** Comma list of free texts, without repeats. */
export function wordList<const O extends Presence<string[]> & { items: number; max: number }>(options: O) {
  const { items, max } = options;
  const schema = { type: 'array', items: { type: 'string', maxLength: max }, maxItems: items };
  return parameter<string[], O>(schema, options, (given) => {
    const values = split(given);
    if (values.length > items) throw new Unreadable(`must have at most ${items} items`);
    if (values.some((value) => value.length > max)) {
      throw new Unreadable(`each item must have at most ${max} characters`);
    }
    return values;
  });
}

/** `true`, `false`, `1` or `0`. */
export function flag<const O extends Presence<boolean>>(options: O) {
  const values = new Map([
    ['true', true],
    ['1', true],
    ['false', false],
    ['0', false],
  ]);
  return parameter<boolean, O>({ type: 'boolean' }, options, (given) => {
    const value = values.get(given.at(-1)!.toLowerCase());
    if (value !== undefined) return value;
    throw new Unreadable('must be true or false', { valid_values: [...values.keys()] });
  });
}

/**
 * Whole number from `min`; above `max` it is lowered to `max`, or refused where that is `exact`. A cap that depends on
 * the caller is the handler's.
 */
export function integer<const O extends Presence<number> & { min: number; max: number; exact?: true }>(
  options: O,
) {
  const { min, max, exact } = options;
  const schema = { type: 'integer', minimum: min, ...(exact && { maximum: max }) };
  return parameter<number, O>(schema, options, (given) => {
    const value = given.at(-1)!;
    const number = /^[+-]?\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && (number <= max || !exact)) return Math.min(number, max);
    throw new Unreadable(`must be a whole number from ${min}${exact ? ` to ${max}` : ''}`);
  });
}

/** Decimal number within bounds. */
export function decimal<const O extends Presence<number> & { min: number; max: number }>(options: O) {
  const { min, max } = options;
  return parameter<number, O>({ type: 'number', minimum: min, maximum: max }, options, (given) => {
    const value = given.at(-1)!;
    const number = /^[+-]?\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    throw new Unreadable(`must be a number from ${min} to ${max}`);
  });
}

/** A time, to the millisecond. */
export function instant<const O extends Presence<Date>>(options: O) {
  return parameter<Date, O>({ type: 'string', format: 'date-time' }, options, (given) => {
    return new Date(Math.floor(readMicros(given) / 1000));
  });
}

/** A time in epoch microseconds, for comparing with positions in the change sequence. */
export function instantMicros<const O extends Presence<number>>(options: O) {
  return parameter<number, O>({ type: 'string', format: 'date-time' }, options, readMicros);
}

function readMicros(given: string[]): number {
  const micros = parseInstant(given.at(-1)!);
  if (micros === null)
    throw new Unreadable('must be an ISO 8601 time such as 2026-01-31T08:00:00Z, or a date');
  return micros;
}

/** A UUID, in lower case. */
export function id<const O extends Presence<string>>(options: O) {
  return parameter<string, O>({ type: 'string', format: 'uuid' }, options, (given) => {
    const value = given.at(-1)!.toLowerCase();
    if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value)) return value;
    throw new Unreadable('must be a UUID');
  });
}

export interface Vocabulary<T extends string> {
  values: readonly T[];
  /** Other words that are accepted, each for one value or several. */
  aliases?: Readonly<Record<string, T | readonly T[]>>;
  /** Values that are understood and named nowhere. */
  unlisted?: readonly T[];
  /** Key of the list of accepted words in `error.details`. */
  validKey?: string;
}

/** One word of a vocabulary; an alias that stands for several values means its first. */
export function choice<T extends string, const O extends Presence<NoInfer<T>>>(
  vocabulary: Vocabulary<T>,
  options: O,
) {
  const lookUp = reader(vocabulary);
  const schema = { type: 'string', enum: accepted(vocabulary) };
  return parameter<T, O>(schema, options, (given) => lookUp(given.at(-1)!)[0]!);
}

/**
 * Comma list of words of a vocabulary, in its order and without repeats. `all`, like leaving it out, is undefined; where
 * leaving it out means something else, `all` is every `listed` word.
 */
export function choices<T extends string>(vocabulary: Vocabulary<T>, all?: 'listed') {
  const lookUp = reader(vocabulary);
  const inOrder = [...vocabulary.values, ...(vocabulary.unlisted ?? [])];
  const schema = { type: 'array', items: { type: 'string', enum: [...accepted(vocabulary), 'all'] } };
  return parameter<T[] | undefined, Presence<T[]>>(schema, {}, (given) => {
    const asked = split(given);
    if (asked.some((word) => fold(word) === 'all')) return all && [...vocabulary.values];
    const found = new Set(asked.flatMap((word) => lookUp(word)));
    return found.size > 0 ? inOrder.filter((value) => found.has(value)) : undefined;
  });
}

function accepted<T extends string>({ values, aliases = {} }: Vocabulary<T>): string[] {
  return [...new Set([...values, ...Object.keys(aliases)])];
}

function reader<T extends string>(vocabulary: Vocabulary<T>): (word: string) => readonly T[] {
  const { values, aliases = {}, unlisted = [], validKey = 'valid_values' } = vocabulary;
  const table = new Map<string, readonly T[]>(
    [...values, ...unlisted].map((value) => [fold(value), [value]]),
  );
  for (const [alias, value] of Object.entries<T | readonly T[]>(aliases)) {
    table.set(fold(alias), typeof value === 'string' ? [value] : value);
  }
  return (word) => {
    const found = table.get(fold(word));
    if (found) return found;
    throw new Unreadable('is not one of the legal values', { [validKey]: accepted(vocabulary) });
  };
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

function split(given: readonly string[]): string[] {
  const items = given.flatMap((value) => value.split(',')).map((item) => item.trim());
  const named = new Set(items.filter(Boolean));
  if (named.size === 0) throw new Unreadable('must name something between its commas');
  return [...named];
}
