/** The pipeline: what a source's parser yields → canonical → judged → merged → stored, in bounded batches. */
import type {
  AllowListRecord,
  ArticleRecord,
  CveRecord,
  ReferenceRecord,
  SourceRecord,
} from '../../contract/record.ts';
import { lockChanges } from '../../db/change.ts';
import type { Store } from '../../db/store.ts';
import type { Clock } from '../../lib/clock.ts';
import { writeAllowLists } from '../allow-lists/allow-lists.store.ts';
import { type ReadArticles, readArticles, writeRead } from '../articles/take-articles.ts';
import { tellApart } from '../articles/tell-apart.ts';
import { useStoredReference } from '../attack/current-reference.store.ts';
import { writeReferences } from '../attack/reference.store.ts';
import { writeCves } from '../cves/facts.store.ts';
import { rankNews } from '../cves/rank-again.store.ts';
import { type WriteContext, withoutMerged, writeReports } from '../iocs/evidence.store.ts';
import { indexValues } from '../iocs/index-values.store.ts';
import { type Sighting, sighting } from '../iocs/sighting.ts';
import type { Source } from '../sources/sources.store.ts';

/** What one body came to. Indicators are counted per report, articles and CVEs per record. */
export interface IngestResult extends Record<Kind, Tally> {
  /** Records that the parser yielded, left-out ones included. */
  records: number;
  /** Left-out records by reason. */
  skipped: Record<string, number>;
}

const kinds = ['indicators', 'articles', 'cves', 'lists', 'references'] as const;
type Kind = (typeof kinds)[number];

export interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

/** Whether anything in it could be used: at all, or only what was new. */
export function isUseful(result: IngestResult, what: 'any' | 'new'): boolean {
  return kinds.some((kind) => {
    const { added, changed, unchanged } = result[kind];
    return added + changed + (what === 'any' ? unchanged : 0) > 0;
  });
}

/** What two bodies of one visit came to. */
export function addResults(one: IngestResult, other: IngestResult): IngestResult {
  const sum = noResult();
  for (const each of [one, other]) {
    sum.records += each.records;
    for (const kind of kinds) add(sum[kind], each[kind]);
    for (const [reason, n] of Object.entries(each.skipped))
      sum.skipped[reason] = (sum.skipped[reason] ?? 0) + n;
  }
  return sum;
}

function noResult(): IngestResult {
  return {
    records: 0,
    indicators: none(),
    articles: none(),
    cves: none(),
    lists: none(),
    references: none(),
    skipped: {},
  };
}

export interface IngestOptions {
  store: Store;
  clock: Clock;
  source: Source;
  /** Hosts of the publication itself: never indicators in its articles. */
  ownHosts?: string[];
  /** Whether the pages of its articles are read for their full text. */
  readsPages?: boolean;
  /** Added to every time of a record: how sample data is made fresh. Milliseconds. */
  shift?: number;
  /** Called after each batch: a sign of life, progress for people. */
  onBatch?(result: IngestResult): void | Promise<void>;
  signal?: AbortSignal;
}

const reportsPerBatch = 2000;
/** A commit costs as much as an article; fifty of them hold the store's one writer for a quarter of a second. */
const articlesPerBatch = 50;

/** Reads the records to their end. A batch is stored whole or not at all; what was stored stays when a later one fails. */
export async function ingest(records: Iterable<SourceRecord>, options: IngestOptions): Promise<IngestResult> {
  await useStoredReference(options.store.read);
  const batch = new Batch(options);
  for (const record of tellApart(records)) {
    batch.add(record);
    if (batch.isFull()) {
      await batch.write();
      options.signal?.throwIfAborted();
    }
  }
  await batch.write();
  await batch.end();
  await indexValues(options.store);
  await rankNews(options.store, options.clock.now());
  return batch.result;
}

class Batch {
  readonly result = noResult();
  readonly #options: IngestOptions;
  #reports: Sighting[] = [];
  #articles: ArticleRecord[] = [];
  /** The batch before: it is written while the next one is read in a thread of its own. */
  #read: ReadArticles | undefined;
  #cves: CveRecord[] = [];
  #lists: AllowListRecord[] = [];
  #references: ReferenceRecord[] = [];

  constructor(options: IngestOptions) {
    this.#options = options;
  }

  add(record: SourceRecord) {
    const { clock, shift = 0 } = this.#options;
    this.result.records += 1;
    if (record.kind === 'skipped') this.#skip(record.reason);
    else if (record.kind === 'article') this.#articles.push(shifted(record, shift, ['publishedAt']));
    else if (record.kind === 'allow-list') this.#lists.push(record);
    else if (record.kind === 'reference') this.#references.push(record);
    else if (record.kind !== 'indicator') this.#cves.push(shiftedCve(record, shift));
    else {
      const report = sighting(shifted(record, shift, ['firstSeen', 'lastSeen']), clock.now());
      if (typeof report === 'string') this.#skip(report);
      else this.#reports.push(report);
    }
  }

  isFull(): boolean {
    return (
      this.#reports.length >= reportsPerBatch ||
      this.#articles.length >= articlesPerBatch ||
      this.#cves.length >= reportsPerBatch ||
      this.#references.length >= reportsPerBatch
    );
  }

  async write() {
    await this.#writeReports();
    await this.#writeArticles();
    await this.#writeCves();
    await this.#writeLists();
    await this.#writeReferences();
    await this.#options.onBatch?.(this.result);
    await new Promise((resume) => setImmediate(resume));
  }

  /** Writes what was still being read. */
  async end() {
    if (!this.#read) return;
    await this.#writeRead();
    await this.#options.onBatch?.(this.result);
  }

  #skip(reason: string) {
    this.result.skipped[reason] = (this.result.skipped[reason] ?? 0) + 1;
  }

  #context(): WriteContext {
    const { store, source, clock } = this.#options;
    return { dialect: store.dialect, sourceId: source.id, now: clock.now() };
  }

  async #writeReports() {
    if (this.#reports.length === 0) return;
    const { store } = this.#options;
    const reports = this.#reports;
    this.#reports = [];
    const fresh = await withoutMerged(store.write, this.#context(), reports);
    const { indicators } = this.result;
    indicators.unchanged += reports.length - fresh.length;
    if (fresh.length === 0) return;
    const written = await store.write.transaction().execute(async (trx) => {
      await lockChanges(trx, store.dialect);
      return await writeReports(trx, this.#context(), fresh);
    });
    add(indicators, written);
  }

  async #writeArticles() {
    if (this.#articles.length === 0) return;
    const { store, source, ownHosts = [], readsPages = false } = this.#options;
    const records = this.#articles;
    this.#articles = [];
    // Few bodies have more than one batch, and a thread is not begun for less.
    const apart = this.#read !== undefined;
    const way = { store, source, context: this.#context(), ownHosts, readsPages, apart };
    const read = await readArticles(records, way);
    await this.#writeRead();
    this.#read = read;
  }

  async #writeRead() {
    const read = this.#read;
    if (!read) return;
    this.#read = undefined;
    const { articles, indicators } = await writeRead(read);
    add(this.result.articles, articles);
    add(this.result.indicators, indicators);
    for (let n = 0; n < read.withoutAddress; n++) this.#skip('article_without_address');
  }

  async #writeLists() {
    if (this.#lists.length === 0) return;
    const { store, clock } = this.#options;
    const lists = this.#lists;
    this.#lists = [];
    const written = await store.write
      .transaction()
      .execute(async (trx) => await writeAllowLists(trx, store.dialect, lists, clock.now()));
    add(this.result.lists, written);
  }

  async #writeCves() {
    if (this.#cves.length === 0) return;
    const { store, source, clock } = this.#options;
    const records = this.#cves;
    this.#cves = [];
    const context = { dialect: store.dialect, source: source.slug, now: clock.now() };
    const written = await store.write
      .transaction()
      .execute(async (trx) => await writeCves(trx, context, records));
    add(this.result.cves, written);
  }

  async #writeReferences() {
    if (this.#references.length === 0) return;
    const { store, source } = this.#options;
    const records = this.#references;
    this.#references = [];
    const context = { dialect: store.dialect, source: source.slug };
    const written = await store.write
      .transaction()
      .execute(async (trx) => await writeReferences(trx, context, records));
    add(this.result.references, written);
  }
}

function none(): Tally {
  return { added: 0, changed: 0, unchanged: 0 };
}

function add(sum: Tally, more: Tally) {
  sum.added += more.added;
  sum.changed += more.changed;
  sum.unchanged += more.unchanged;
}

function shifted<R extends object>(record: R, shift: number, times: (keyof R)[]): R {
  if (shift === 0) return record;
  const moved = { ...record };
  for (const time of times)
    if (typeof moved[time] === 'number') moved[time] = (moved[time] + shift) as R[keyof R];
  return moved;
}

function shiftedCve(record: CveRecord, shift: number): CveRecord {
  if (shift === 0) return record;
  if (record.kind === 'epss') return { ...record, day: record.day + Math.round(shift / 86_400_000) };
  if (record.kind === 'catalogue' || !record.kev) return record;
  return { ...record, kev: shifted(record.kev, shift, ['dateAdded', 'dueDate']) };
}
