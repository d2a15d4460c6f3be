/** JSON: a list at a path, an object keyed by id, or one object a line. */
import type { OwnSourceOf } from '../../contract/own-source.ts';
import { FeedError, type FeedRecord } from '../feed.ts';
import type { FeedBody } from '../feed-body.ts';
import { entriesOf, entriesOfLines, isNdjson, isObject, parseJson } from '../json-entries.ts';
import type { Kind } from './kind.ts';
import { ownRecord } from './own-record.ts';

export const json: Kind<OwnSourceOf<'json'>> = { parse };

const expected = 'JSON';

function* parse({ text }: FeedBody, definition: OwnSourceOf<'json'>): Generator<FeedRecord> {
  for (const entry of entriesAt(text, definition.entries)) {
    yield ownRecord(definition, (name) => at(entry, definition.fields[name]));
  }
}

function* entriesAt(text: string, path: string): Generator<unknown> {
  if (path === '' && isNdjson(text)) {
    for (const entry of entriesOfLines(text)) yield entry?.fields;
    return;
  }
  const list = at(parseJson(text, expected), path || whole);
  if (Array.isArray(list)) yield* list;
  else if (isObject(list)) for (const entry of entriesOf(list)) yield entry?.fields;
  else throw new FeedError(`expected a list at “${path}”, found none`);
}

/** Stands for the entry itself, in lists of plain values. */
const whole = '$';

/** What stands at a dotted path; undefined where nothing does. */
function at(value: unknown, path: string | undefined): unknown {
  if (path === undefined) return undefined;
  if (path === whole) return value;
  return path
    .split('.')
    .reduce<unknown>(
      (held, name) =>
        typeof held === 'object' && held !== null && Object.hasOwn(held, name)
          ? (held as Record<string, unknown>)[name]
          : undefined,
      value,
    );
}
