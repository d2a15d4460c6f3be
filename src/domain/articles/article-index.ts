/**
 * What filters ask of articles, held in memory by row number: one walk through columns of numbers finds what passes in
 * the time in which an index on disk finds a few dozen articles (ADR 14).
 */
import { type ArticleFilters, kindsAsked, labelPasses, type SortKey } from './article-filters.store.ts';
import { firstInOrder } from './first-in-order.ts';
import { grown, LabelRuns, type WrittenLabel } from './label-runs.ts';

export interface ArticleFacts {
  id: number;
  sourceId: number;
  storyId: number;
  /** Epoch milliseconds. */
  publishedAt: number;
  fetchedAt: number;
  hot: number;
  severity: number;
  archived: boolean;
  namesIndicators: boolean;
  /** Of its address, without `www.`. */
  host: string;
  labels: readonly WrittenLabel[];
}

/** `modified` is asked of the store, which reads a walk by changes in one moment. */
export type IndexedSort = Exclude<SortKey, 'modified'>;

export interface Place {
  value: number;
  id: number;
}

/** Says of an article that passes all else whether it passes. */
export type Also = (id: number) => boolean;

const present = 1;
const archived = 2;
const namesIndicators = 4;

export class ArticleIndex {
  readonly labels = new LabelRuns();
  /** One more than the highest row number, and than that of a story. */
  #size = 0;
  #stories = 0;
  #flags = new Uint8Array(1024);
  #source = new Uint32Array(1024);
  #story = new Uint32Array(1024);
  #published = new Float64Array(1024);
  #fetched = new Float64Array(1024);
  #hot = new Float64Array(1024);
  #severity = new Float64Array(1024);

  put(facts: ArticleFacts): void {
    const { id } = facts;
    this.#grow(id + 1);
    this.#flags[id] =
      present | (facts.archived ? archived : 0) | (facts.namesIndicators ? namesIndicators : 0);
    this.#source[id] = facts.sourceId;
    this.#story[id] = facts.storyId;
    this.#stories = Math.max(this.#stories, facts.storyId + 1);
    this.#published[id] = facts.publishedAt;
    this.#fetched[id] = facts.fetchedAt;
    this.#hot[id] = facts.hot;
    this.#severity[id] = facts.severity;
    this.labels.set(id, [...facts.labels, `host ${facts.host}`]);
  }

  remove(id: number): void {
    if (id >= this.#size) return;
    this.#flags[id] = 0;
    this.labels.set(id, []);
  }

  source(id: number): number {
    return this.#source[id]!;
  }

  severity(id: number): number {
    return this.#severity[id]!;
  }

  /** Row numbers, rising, of what the filters let through; words and parts of CVE ids are for `also` to say. */
  passing(filters: ArticleFilters, sort: IndexedSort, also: readonly Also[] = []): Uint32Array {
    const since = Math.ceil(filters.since / 1000);
    const until = Math.ceil(filters.until / 1000);
    const time = filters.timeField === 'fetched_at' ? this.#fetched : this.#published;
    const hotFrom = sort === 'hot' ? filters.oldest : Number.NEGATIVE_INFINITY;
    const {
      severities,
      minSeverity = 0,
      maxSeverity = Number.POSITIVE_INFINITY,
      includeArchived,
      hasIocs,
    } = filters;
    const labelled = this.#labelled(filters);
    const from = this.#fromSources(filters);
    const found = new Uint32Array(this.#size);
    let count = 0;
    for (let id = 0; id < this.#size; id++) {
      const flags = this.#flags[id]!;
      if (flags === 0 || this.#published[id]! < filters.oldest || this.#hot[id]! < hotFrom) continue;
      if (time[id]! < since || time[id]! >= until) continue;
      if (!includeArchived && flags & archived) continue;
      if (hasIocs !== undefined && hasIocs !== Boolean(flags & namesIndicators)) continue;
      const severity = this.#severity[id]!;
      if (severity < minSeverity || severity > maxSeverity) continue;
      if (severities && !within(severity, severities)) continue;
      if (labelled && !labelled(id)) continue;
      if (from && !from(id)) continue;
      if (also.every((says) => says(id))) found[count++] = id;
    }
    return found.subarray(0, count);
  }

  /** The first of them in an order, of those that come after a place in it. */
  first(
    ids: Uint32Array,
    { sort, descending, after }: { sort: IndexedSort; descending: boolean; after?: Place | undefined },
    count: number,
  ): number[] {
    const of = { published: this.#published, hot: this.#hot, severity: this.#severity }[sort];
    const before = descending
      ? (a: number, b: number) => of[a]! > of[b]! || (of[a]! === of[b]! && a > b)
      : (a: number, b: number) => of[a]! < of[b]! || (of[a]! === of[b]! && a < b);
    if (!after) return firstInOrder(ids, count, before);
    const { value, id: last } = after;
    const later = descending
      ? (id: number) => of[id]! < value || (of[id]! === value && id < last)
      : (id: number) => of[id]! > value || (of[id]! === value && id > last);
    return firstInOrder(ids.filter(later), count, before);
  }

  /** Which of a story's articles that are asked, in that order, is its first. */
  firstOfStory(): Also {
    const told = new Set<number>();
    return (id) => {
      const before = told.size;
      return told.add(this.#story[id]!).size > before;
    };
  }

  /** How many stories have each key that `each` visits of an article; keys are small whole numbers. */
  countStories(
    ids: Uint32Array,
    each: (id: number, visit: (key: number) => void) => void,
  ): [key: number, stories: number][] {
    const counts: number[] = [];
    const counted: number[] = [];
    let story = 0;
    const visit = (key: number) => {
      if (counted[key] === story) return;
      counted[key] = story;
      counts[key] = (counts[key] ?? 0) + 1;
    };
    for (const id of this.#byStory(ids)) {
      story = this.#story[id]!;
      each(id, visit);
    }
    return [...counts.entries()].filter(([, stories]) => stories !== undefined);
  }

  /** Articles of one story follow each other: sorted by counting. */
  #byStory(ids: Uint32Array): Uint32Array {
    const ends = new Uint32Array(this.#stories + 1);
    for (const id of ids) ends[this.#story[id]! + 1]!++;
    for (let story = 1; story <= this.#stories; story++) ends[story]! += ends[story - 1]!;
    const sorted = new Uint32Array(ids.length);
    for (const id of ids) sorted[ends[this.#story[id]!]!++] = id;
    return sorted;
  }

  /** Each kind of label that is asked for has a bit; an article needs them all. */
  #labelled({ labels }: ArticleFilters): Also | null {
    const asked = kindsAsked(labels);
    if (asked.length === 0) return null;
    const bits = new Map(asked.map(([kind, values], at) => [kind, { bit: 1 << at, values }]));
    const marks = this.labels.marks(bits.keys(), ({ kind, value }) => {
      const { bit, values } = bits.get(kind)!;
      return values.some((each) => labelPasses(kind, each, value)) ? bit : 0;
    });
    const all = (1 << asked.length) - 1;
    return (id) => this.labels.marksOf(id, marks) === all;
  }

  #fromSources({ sources, hiddenSources }: ArticleFilters): Also | null {
    if (!sources && !hiddenSources?.length) return null;
    const hidden = new Set(hiddenSources);
    const ids = new Set(sources?.ids);
    const hosts = new Set(sources?.hosts);
    const marks = this.labels.marks(['host'], ({ value }) => Number(hosts.has(value)));
    return (id) => {
      const source = this.#source[id]!;
      if (hidden.has(source)) return false;
      return !sources || ids.has(source) || this.labels.marksOf(id, marks) !== 0;
    };
  }

  #grow(size: number): void {
    this.#size = Math.max(this.#size, size);
    this.#flags = grown(this.#flags, size);
    this.#source = grown(this.#source, size);
    this.#story = grown(this.#story, size);
    this.#published = grown(this.#published, size);
    this.#fetched = grown(this.#fetched, size);
    this.#hot = grown(this.#hot, size);
    this.#severity = grown(this.#severity, size);
  }
}

function within(score: number, ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([from, to]) => score >= from && score < to);
}
