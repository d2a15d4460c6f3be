/** The shapes in which abuse.ch and its mirrors write JSON: an object keyed by id, an array, or one object a line. */
import { FeedError } from './feed.ts';
import { refuseHtml } from './refuse-html.ts';

export interface JsonEntry {
  /** The key under which the entry stood, or '' in an array or a line. */
  id: string;
  fields: Record<string, unknown>;
}

/** True where a body is JSON rather than CSV. */
export function looksLikeJson(text: string): boolean {
  return /^\s{0,1000}[[{]/.test(text);
}

/** Parses one JSON value. Throws `FeedError` with the parser's words where the text is none, say because it was cut off. */
export function parseJson(text: string, expected: string): unknown {
  refuseHtml(text, expected);
  try {
    return JSON.parse(text);
  } catch (error) {
    const words = (error as Error).message.slice(0, 200);
    throw new FeedError(`expected ${expected}, got damaged or cut off JSON: ${words}`);
  }
}

/** All entries of an array, or of an object keyed by id whose values are objects or arrays of objects. Null for junk. */
export function* entriesOf(value: unknown): Generator<JsonEntry | null> {
  if (Array.isArray(value)) {
    for (const item of value) yield asEntry('', item);
  } else if (isObject(value)) {
    for (const [id, held] of Object.entries(value)) {
      for (const item of Array.isArray(held) ? held : [held]) yield asEntry(id, item);
    }
  }
}

/**
 * Entries of an answer of an abuse.ch API. It says `no_result` where there is nothing, and any other word but `ok` is an
 * error, such as a bad key. A body without that word is an export or a relay's list `iocs`.
 */
export function apiEntries(value: unknown, project: string): Iterable<JsonEntry | null> {
  if (!isObject(value)) return entriesOf(value);
  const status = value.query_status;
  if (status === 'no_result' || status === 'no_results') return [];
  if (status === 'ok') return entriesOf(value.data);
  if (typeof status === 'string') throw new FeedError(`${project} answered “${status.slice(0, 100)}”`);
  if (Array.isArray(value.iocs)) return entriesOf(value.iocs);
  const held = Object.values(value);
  if (held.length > 0 && !held.some((item) => typeof item === 'object' && item !== null)) {
    throw new FeedError(`expected entries of ${project}, got JSON that holds none`);
  }
  return entriesOf(value);
}

/** Entries of newline-delimited JSON; null for a line that is no JSON object. */
export function* entriesOfLines(text: string): Generator<JsonEntry | null> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).trim();
    if (line) yield asEntry('', parseLine(line));
    start = end + 1;
  }
}

/** True where the first line is a whole JSON object and another line follows. */
export function isNdjson(text: string): boolean {
  const start = text.trimStart();
  const newline = start.indexOf('\n');
  // One line is one document, however it ends: a compact export is an object of its own.
  if (newline < 0 || !start.startsWith('{') || start.slice(newline).trim() === '') return false;
  return isObject(parseLine(start.slice(0, newline)));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a line holds, null where that is no JSON object. An error costs microseconds, so other lines are not tried. */
function parseLine(line: string): unknown {
  if (!line.startsWith('{') || !line.trimEnd().endsWith('}')) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function asEntry(id: string, value: unknown): JsonEntry | null {
  return isObject(value) ? { id, fields: value } : null;
}
