/** Which articles the filters of the list let through, as conditions that find a page in a few milliseconds. */
import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../../db/store.ts';
import type { ArticleLabelTable } from '../../db/tables/article.ts';
import { searchPhrases } from './search-words.ts';

export const timeFields = ['published_at', 'modified_at', 'fetched_at'] as const;
type TimeField = (typeof timeFields)[number];

export type SortKey = 'published' | 'modified' | 'severity' | 'hot';

export interface ArticleFilters {
  /** Words that must all occur in title, text or tags. */
  q?: string | undefined;
  /** A CVE id or a part of one. */
  cveText?: string | undefined;
  /** Lower-case label values: any of a kind, every kind that is given. `technique` also finds its sub-techniques. */
  labels: Partial<Record<ArticleLabelTable['kind'], readonly string[]>>;
  /** Bounds of the severity score, upper ones exclusive. */
  severities?: readonly (readonly [number, number])[] | undefined;
  minSeverity?: number | undefined;
  maxSeverity?: number | undefined;
  hasIocs?: boolean | undefined;
  /** Position in `tlpWords`: indicators that are marked more strictly are as if they were not there. */
  clearance?: number | undefined;
  /** Row numbers of sources whose articles are as if they were not there. */
  hiddenSources?: readonly number[] | undefined;
  /** Row numbers of sources, or hosts that the articles themselves are on. */
  sources?: { ids: readonly number[]; hosts: readonly string[] } | undefined;
  timeField: TimeField;
  /** Epoch microseconds, `since` inclusive, `until` exclusive. */
  since: number;
  until: number;
  /** Change number, inclusive. */
  modifiedSince?: number | undefined;
  /** Change number, exclusive: in a walk by change, what changed after its first page belongs to the next walk. */
  changedBefore?: number | undefined;
  /** Epoch milliseconds: nothing that was published before. */
  oldest: number;
  includeArchived: boolean;
}

/** Filters that so many articles pass that reading articles in order, and asking each, finds a page sooner. */
export type Walked = ReadonlySet<string>;
export const none: Walked = new Set();
/** The embedded store looks through as many that have a label in some milliseconds; finding as many by words takes longer. */
const many = { labels: { sqlite: 50_000, postgres: 5000 }, words: 5000 };
/** Of so few articles each is asked sooner for its other labels than those are gathered. */
const few = 5000;

/**
 * Of several labels that are frequent each, all together may be rare: one alone, or one beside frequent words, is walked,
 * and all others beside one that is rare.
 */
export async function frequent(store: Store, filters: ArticleFilters): Promise<Walked> {
  if (filters.sources) return none;
  const walked = new Set<string>();
  const kinds = kindsAsked(filters.labels);
  if (kinds.length > 1) {
    for (const [rare, values] of kinds) {
      if (await isFrequent(store, rare, values)) continue;
      return new Set(kinds.map(([kind]) => kind).filter((kind) => kind !== rare));
    }
    return none;
  }
  for (const [kind, values] of kinds)
    if (await hasMany(store, labelRows(kind, values), many.labels[store.dialect])) walked.add(kind);
  // To count a phrase takes as long as to find it.
  const words = searchPhrases(filters.q ?? '');
  if (words.length > 0 && words.every((phrase) => phrase.length === 1)) {
    const rows = sql`select 1 from article_words where ${wordQuery(store, words)}`;
    if (await hasMany(store, rows, many.words)) walked.add('q');
  }
  return filters.q !== undefined && !walked.has('q') ? none : walked;
}

async function isFrequent(store: Store, kind: string, values: readonly string[]): Promise<boolean> {
  return await hasMany(store, labelRows(kind, values), few);
}

/** Counts of a minute ago choose as good a way. */
const keptMs = 60_000;
const mostKept = 1000;
const counts = new WeakMap<Store, Map<string, { many: boolean; until: number }>>();

async function hasMany(store: Store, rows: RawBuilder<unknown>, least: number): Promise<boolean> {
  const query = sql<{ n: number }>`select count(*) as n from (${rows} limit ${sql.lit(least)}) as counted`;
  const { sql: text, parameters } = query.compile(store.scan);
  const key = JSON.stringify([text, parameters]);
  const kept = counts.get(store) ?? new Map<string, { many: boolean; until: number }>();
  counts.set(store, kept);
  const now = performance.now();
  const known = kept.get(key);
  if (known && known.until > now) return known.many;
  const { rows: counted } = await query.execute(store.scan);
  const many = Number(counted[0]!.n) === least;
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, { many, until: now + keptMs });
  return many;
}

/** On the article table under the name `of`. */
export function conditions(
  store: Store,
  filters: ArticleFilters,
  { of, sort, walked }: { of: 'a' | 'b'; sort: SortKey; walked: Walked },
): RawBuilder<unknown>[] {
  const a = sql.raw(of);
  // With the sign no index of the times is chosen where another one has the order.
  const time = sql.raw(sort === 'published' ? `${of}.` : `+${of}.`);
  const all = [sql`${time}published_at >= ${filters.oldest}`, ...times(filters, time)];
  // No article stands before its own time there: where that is too early, so is all that follows.
  if (sort === 'hot') all.push(sql`${a}.hot >= ${filters.oldest}`);
  if (!filters.includeArchived) all.push(sql`${a}.archived_at is null`);
  if (filters.modifiedSince !== undefined) all.push(sql`${a}.change >= ${filters.modifiedSince}`);
  if (filters.changedBefore !== undefined) all.push(sql`${a}.change < ${filters.changedBefore}`);
  if (filters.minSeverity !== undefined) all.push(sql`${a}.severity >= ${filters.minSeverity}`);
  if (filters.maxSeverity !== undefined) all.push(sql`${a}.severity <= ${filters.maxSeverity}`);
  if (filters.severities)
    all.push(
      anyOf(filters.severities, ([from, to]) => sql`${a}.severity >= ${from} and ${a}.severity < ${to}`),
    );
  if (filters.hasIocs !== undefined) all.push(namesIndicators(a, filters.hasIocs, filters.clearance));
  if (filters.hiddenSources?.length)
    all.push(sql`${a}.source_id not in (${sql.join(filters.hiddenSources)})`);
  if (filters.sources) {
    const { ids, hosts } = filters.sources;
    all.push(
      sql`(${anyOf(ids, (id) => sql`${a}.source_id = ${id}`)} or ${anyOf(hosts.flatMap(addresses), (address) => begins(a, address))})`,
    );
  }
  for (const [kind, values] of kindsAsked(filters.labels))
    all.push(labelled(a, kind, labelsMatch(kind, values), walked));
  if (filters.cveText !== undefined) all.push(namesCve(store, a, filters.cveText));
  if (filters.q !== undefined) all.push(holdsWords(store, a, filters.q, walked));
  return all;
}

function namesIndicators(a: RawBuilder<unknown>, wanted: boolean, clearance: number | undefined) {
  const any = sql`${a}.ioc_count > 0`;
  const named =
    clearance === undefined
      ? any
      : sql`(${any} and exists (select 1 from article_indicator n join indicator i on i.id = n.indicator_id
          where n.article_id = ${a}.id and i.tlp <= ${clearance}))`;
  return wanted ? named : sql`not ${named}`;
}

/** What the address of an article on that host begins with. */
function addresses(host: string): string[] {
  return ['https://', 'https://www.', 'http://', 'http://www.'].map((scheme) => `${scheme}${host}/`);
}

function begins(a: RawBuilder<unknown>, address: string): RawBuilder<unknown> {
  return sql`substr(${a}.url, 1, ${sql.lit(address.length)}) = ${address}`;
}

/** What the time that is asked for lies between; `time` is the table, as an expression. */
function times(
  { timeField, since, until }: ArticleFilters,
  time: RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  if (timeField === 'modified_at') {
    const change = sql`${time}${sql.ref('change')}`;
    return [sql`${change} >= ${since}`, sql`${change} < ${until}`];
  }
  const column = sql`${time}${sql.ref(timeField)}`;
  return [sql`${column} >= ${Math.ceil(since / 1000)}`, sql`${column} < ${Math.ceil(until / 1000)}`];
}

function anyOf<T>(values: readonly T[], one: (value: T) => RawBuilder<unknown>): RawBuilder<unknown> {
  return values.length === 0
    ? sql`1 = 0`
    : sql`(${sql.join(
        values.map((value) => sql`(${one(value)})`),
        sql` or `,
      )})`;
}

function labelled(
  a: RawBuilder<unknown>,
  kind: string,
  match: RawBuilder<unknown>,
  walked: Walked,
): RawBuilder<unknown> {
  if (walked.has(kind)) {
    return sql`exists (select 1 from article_label l where l.kind = ${kind} and ${match} and l.article_id = ${a}.id)`;
  }
  return sql`${a}.id in (select l.article_id from article_label l where l.kind = ${kind} and ${match})`;
}

/** What follows a label's value in the values that it stands for too: sub-techniques, and longer names of an actor. */
const follows: Partial<Record<string, readonly [string, string]>> = {
  technique: ['.', '/'],
  actor: [' ', '!'],
};

/** A range instead of patterns: it reads the index, and a value of the user's has no special characters. */
function labelMatch(kind: string, value: string): RawBuilder<unknown> {
  const [from, to] = follows[kind] ?? [];
  if (from === undefined) return sql`l.value = ${value}`;
  return sql`l.value >= ${value} and l.value < ${value + to} and (l.value = ${value} or l.value >= ${value + from})`;
}

/** The same, asked of a value that is at hand. */
export function labelPasses(kind: string, asked: string, value: string): boolean {
  const [from] = follows[kind] ?? [];
  return value === asked || (from !== undefined && value.startsWith(asked + from));
}

function labelsMatch(kind: string, values: readonly string[]): RawBuilder<unknown> {
  return anyOf(values, (value) => labelMatch(kind, value));
}

function labelRows(kind: string, values: readonly string[]): RawBuilder<unknown> {
  return sql`select 1 from article_label l where l.kind = ${kind} and ${labelsMatch(kind, values)}`;
}

/** Kinds of labels that are asked for, with the values of which an article must have one. */
export function kindsAsked(labels: ArticleFilters['labels']): [kind: string, values: readonly string[]][] {
  return Object.entries(labels).flatMap(([kind, values]) => (values ? [[kind, values]] : []));
}

function namesCve(store: Store, a: RawBuilder<unknown>, text: string): RawBuilder<unknown> {
  const part = text.toLowerCase();
  // Every id begins with these letters and has them nowhere else: a range of the index holds all with the part.
  const match = part.startsWith('cve-')
    ? sql`l.value >= ${part} and l.value < ${`${part}~`}`
    : sql`l.value like ${`%${part.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;
  const label = labelled(a, 'cve', match, none);
  return sql`(${label} or ${holdsWords(store, a, `"${text.replaceAll('"', ' ')}"`, none)})`;
}

function holdsWords(store: Store, a: RawBuilder<unknown>, text: string, walked: Walked): RawBuilder<unknown> {
  const phrases = searchPhrases(text);
  if (phrases.length === 0) return sql`1 = 0`;
  const query = wordQuery(store, phrases);
  const id = sql.raw(store.dialect === 'sqlite' ? 'rowid' : 'id');
  return walked.has('q')
    ? sql`exists (select 1 from article_words where ${query} and ${id} = ${a}.id)`
    : sql`${a}.id in (select ${id} from article_words where ${query})`;
}

/** Every phrase of what was asked, as neighbouring words. */
export function wordQuery(store: Store, phrases: readonly string[][]): RawBuilder<unknown> {
  if (store.dialect === 'sqlite') {
    return sql`article_words match ${phrases.map((words) => `"${words.join(' ')}"`).join(' AND ')}`;
  }
  const query = phrases.map((words) => `(${words.map((word) => `'${word}'`).join(' <-> ')})`).join(' & ');
  return sql`words @@ to_tsquery('simple', ${query})`;
}
