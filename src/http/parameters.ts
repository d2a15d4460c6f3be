/** Turns the raw texts of a request into what a route asked for, or into `invalid_parameter` with its details. */
import type { z } from 'zod';
import { problem } from './problem.ts';

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

/** Most queries are a few plain words, for which a URLSearchParams costs more than the rest of their reading. */
function pairs(query: string): Iterable<[string, string]> {
  if (!/^[\w.=&:,-]*$/.test(query)) return new URLSearchParams(query);
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      return equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
    });
}

/** Reads the parameters that the shape names and ignores all others (standard §1, rule 6). */
export function readParameters<Shape extends z.ZodObject>(shape: Shape, raw: RawParameters): z.output<Shape> {
  return readBody(shape, Object.fromEntries(Object.keys(shape.shape).map((name) => [name, raw[name]])));
}

/** Reads a JSON body. The first thing that is wrong is reported, by its path. */
export function readBody<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  const parameter = issue.path.join('.') || 'body';
  const details: Record<string, unknown> = { parameter, message: issue.message };
  if (issue.code === 'invalid_value') details.valid_values = issue.values;
  if (issue.code === 'custom') Object.assign(details, issue.params);
  throw problem('invalid_parameter', { message: `${parameter}: ${issue.message}`, details });
}
