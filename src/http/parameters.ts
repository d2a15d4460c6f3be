/** Turns the raw texts of a request into what a route asked for, or into `invalid_parameter` with its details. */
import type { z } from 'zod';
import { problem } from './problem.ts';
import { type ReadParameter, readerOf, Unreadable } from './query.ts';

/** Values by name, in the order in which they came. */
export type RawParameters = Readonly<Record<string, readonly string[] | undefined>>;

/** Form encoding with the rules of URLSearchParams: `+` is a space, a broken escape stays as it is. Never throws. */
export function parseQuery(query: string): RawParameters {
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of pairs(query)) {
    const list = values[name];
    if (list) list.push(value);
    else values[name] = [value];
  }
  return values;
}

/** A URLSearchParams costs more than the rest of the reading: it is left the queries that are not plainly well-formed. */
function pairs(query: string): Iterable<[string, string]> {
  if (!/^(?!\?)[\x21-\x7e]*$/.test(query)) return new URLSearchParams(query);
  try {
    return query
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const equals = part.indexOf('=');
        return equals < 0
          ? [decode(part), '']
          : [decode(part.slice(0, equals)), decode(part.slice(equals + 1))];
      });
  } catch {
    // A broken escape, or escapes that are no UTF-8.
    return new URLSearchParams(query);
  }
}

function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  return spaced.includes('%') ? decodeURIComponent(spaced) : spaced;
}

/**
 * A reader of the parameters that the shape names, which ignores all others (standard §1, rule 6). Throws an Error for a
 * shape with a parameter that is none of the building blocks.
 */
export function parameterReader<Shape extends z.ZodObject>(
  shape: Shape,
): (raw: RawParameters) => z.output<Shape> {
  const readers = Object.entries(shape.shape).map(([name, block]): [string, ReadParameter] => {
    const read = readerOf(block as z.ZodType);
    if (!read) throw new Error(`the parameter ${name} is not made by query.ts`);
    return [name, read];
  });
  return (raw) => {
    const values: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      try {
        values[name] = read(raw[name]);
      } catch (error) {
        if (error instanceof Unreadable) throw refused(name, error.message, error.details);
        throw error;
      }
    }
    return values as z.output<Shape>;
  };
}

/** Reads a JSON body. The first thing that is wrong is reported, by its path. */
export function readBody<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  const parameter = issue.path.join('.') || 'body';
  const details: Record<string, unknown> = {};
  if (issue.code === 'invalid_value') details.valid_values = issue.values;
  if (issue.code === 'custom') Object.assign(details, issue.params);
  throw refused(parameter, issue.message, details);
}

function refused(parameter: string, message: string, details: Record<string, unknown>) {
  return problem('invalid_parameter', {
    message: `${parameter}: ${message}`,
    details: { parameter, message, ...details },
  });
}
