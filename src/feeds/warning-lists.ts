/** The MISP warning lists: what is often reported and is no threat by itself, such as resolvers, popular sites, test files. */
import type { AllowListRecord } from '../contract/record.ts';
import { warningLists as known } from '../domain/allow-lists/warning-lists.data.ts';
import { type Feed, FeedError, type FeedRecord, type SourceRequest, type Visit } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { isObject, parseJson } from './json-entries.ts';
import { cc0 } from './terms.ts';

export const warningLists: Feed = {
  id: 'misp-warning-lists',
  name: 'MISP warning lists',
  home: 'https://github.com/MISP/misp-warninglists',
  terms: cc0,
  category: 'threat-feed',
  tier: 2,
  every: 1440,
  url: 'https://raw.githubusercontent.com/MISP/misp-warninglists/main/lists/',
  sample: 'misp-warning-lists.json',
  requests,
  parse,
};

const expected = 'a MISP warning list as JSON';
const matches = ['string', 'substring', 'hostname', 'cidr', 'regex'] as const;
const maxEntries = 1_000_000;

/**
 * One request for each list that is used. A visit that was cut off goes on behind the list it came to, all the way round,
 * and asks for the one that it broke off at last: a list that is gone for good holds up no other.
 */
function* requests({ url, mark }: Visit): Generator<SourceRequest, void, FeedBody> {
  const base = url.replace(/\/*$/, '/');
  const last = known.findIndex(({ id }) => id === mark);
  const from = mark === undefined ? 0 : last + 2;
  for (let n = 0; n < known.length; n++) {
    const { id } = known[(from + n) % known.length]!;
    yield { url: `${base}${id}/list.json`, mark: id, pauseMs: 1000 };
  }
}

function* parse(body: FeedBody): Generator<FeedRecord> {
  const list = parseJson(body.text, expected);
  if (!isObject(list) || !Array.isArray(list.list) || typeof list.name !== 'string') {
    throw new FeedError(`expected ${expected}, found no “name” with a “list”`);
  }
  const match = matches.find((each) => each === list.type);
  if (!match) throw new FeedError(`expected ${expected}, its “type” is none of ${matches.join(', ')}`);
  if (list.list.length === 0) throw new FeedError(`the warning list “${list.name.slice(0, 100)}” is empty`);
  if (list.list.length > maxEntries) {
    throw new FeedError(`the warning list “${list.name.slice(0, 100)}” has more than ${maxEntries} entries`);
  }
  const id = idOf(body.url, list.name);
  if (id === undefined) yield { kind: 'skipped', reason: 'warning list that is not used' };
  else yield toRecord(id, match, list.name, list);
}

function toRecord(
  id: string,
  match: AllowListRecord['match'],
  name: string,
  { version, description, list }: Record<string, unknown>,
): AllowListRecord {
  return {
    kind: 'allow-list',
    id,
    name,
    description: fieldText(description) ?? '',
    version: fieldText(version) ?? '',
    match,
    values: (list as unknown[]).filter((value) => typeof value === 'string'),
  };
}

/** By the folder that it was fetched from, or by its name where a file was imported by hand. */
function idOf(url: string, name: string): string | undefined {
  const folder = /\/([\w.-]{1,100})\/list\.json$/.exec(url)?.[1];
  return known.find(({ id, title }) => id === folder || (folder === undefined && title === name))?.id;
}
