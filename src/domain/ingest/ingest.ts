/** The pipeline: what a source's parser yields → canonical → judged → merged → stored, in bounded batches. */
import type { ArticleRecord, SourceRecord, VulnerabilityRecord } from '../../contract/record.ts';
import { type SourceCategory, sourceCategories } from '../../contract/source-category.ts';
import { lockChanges } from '../../db/change.ts';
import type { Store } from '../../db/store.ts';
import type { Clock } from '../../lib/clock.ts';
import { isStored, writeArticle } from '../articles/articles.store.ts';
import {
  type ArticleSource,
  identifyArticle,
  type PreparedArticle,
  prepareArticle,
} from '../articles/prepare.ts';
import { kevCatalogue, writeCves } from '../cves/cves.store.ts';
import { type WriteContext, withoutMerged, writeReports } from '../iocs/evidence.store.ts';
import { indexValues } from '../iocs/index-values.store.ts';
import { type Sighting, sighting } from '../iocs/sighting.ts';
import { readSources, type Source } from '../sources/sources.store.ts';

/** What one body came to. Indicators are counted per report, articles and CVEs per record. */
export interface IngestResult {
  /** Records that the parser yielded, left-out ones included. */
  records: number;
  indicators: Tally;
  articles: Tally;
  cves: Tally;
  /** Left-out records by reason. */
  skipped: Record<string, number>;
}

export interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

export interface IngestOptions {
  store: Store;
  clock: Clock;
  source: Source;
  /** Hosts of the publication itself: never indicators in its articles. */
  ownHosts?: string[];
  /** Added to every time of a record: how sample data is made fresh. Milliseconds. */
  shift?: number;
  /** Called after each batch: a sign of life, progress for people. */
  onBatch?(result: IngestResult): void | Promise<void>;
  signal?: AbortSignal;
}

const reportsPerBatch = 2000;
const articlesPerBatch = 10;

/** Reads the records to their end. A batch is stored whole or not at all; what was stored stays when a later one fails. */
export async function ingest(records: Iterable<SourceRecord>, options: IngestOptions): Promise<IngestResult> {
  const batch = new Batch(options, await categoryBits(options.store));
  for (const record of records) {
    batch.add(record);
    if (batch.isFull()) {
      await batch.write();
      options.signal?.throwIfAborted();
    }
  }
  await batch.write();
  await indexValues(options.store);
  return batch.result;
}

async function categoryBits(store: Store): Promise<(sourceId: number) => number> {
  const sources = await readSources(store.read);
  const bits = new Map(
    sources.map(({ id, category }) => [id, 1 << sourceCategories.indexOf(category as SourceCategory)]),
  );
  return (id) => bits.get(id) ?? 0;
}

class Batch {
  readonly result: IngestResult = {
    records: 0,
    indicators: none(),
    articles: none(),
    cves: none(),
    skipped: {},
  };
  readonly #options: IngestOptions;
  readonly #categoryBit: (sourceId: number) => number;
  #reports: Sighting[] = [];
  #articles: ArticleRecord[] = [];
  #cves: VulnerabilityRecord[] = [];

  constructor(options: IngestOptions, categoryBit: (sourceId: number) => number) {
    this.#options = options;
    this.#categoryBit = categoryBit;
  }

  add(record: SourceRecord) {
    const { clock, shift = 0 } = this.#options;
    this.result.records += 1;
    if (record.kind === 'skipped') this.#skip(record.reason);
    else if (record.kind === 'article') this.#articles.push(shifted(record, shift, ['publishedAt']));
    else if (record.kind === 'vulnerability') this.#cves.push(shiftedCve(record, shift));
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
      this.#cves.length >= reportsPerBatch
    );
  }

  async write() {
    await this.#writeReports();
    await this.#writeArticles();
    await this.#writeCves();
    await this.#options.onBatch?.(this.result);
    await new Promise((resume) => setImmediate(resume));
  }

  #skip(reason: string) {
    this.result.skipped[reason] = (this.result.skipped[reason] ?? 0) + 1;
  }

  #context(): WriteContext {
    const { store, source, clock } = this.#options;
    return { dialect: store.dialect, sourceId: source.id, categoryBit: this.#categoryBit, now: clock.now() };
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
    const prepared: PreparedArticle[] = [];
    const { store, source, clock, ownHosts = [] } = this.#options;
    const { indicators, articles } = this.result;
    let publication: ArticleSource | undefined;
    for (const record of this.#articles) {
      const identity = identifyArticle(record);
      if (!identity) this.#skip('article_without_address');
      else if (await isStored(store.write, source.id, identity)) articles.unchanged += 1;
      else {
        publication ??= {
          category: source.category as SourceCategory,
          hosts: ownHosts,
          isKev: await kevCatalogue(store.write),
        };
        prepared.push(prepareArticle(record, identity, publication, clock.now()));
      }
    }
    this.#articles = [];
    if (prepared.length === 0) return;
    const outcomes = await store.write.transaction().execute(async (trx) => {
      await lockChanges(trx, store.dialect);
      const all = [];
      for (const article of prepared) all.push(await writeArticle(trx, this.#context(), article));
      return all;
    });
    for (const { outcome, indicators: written } of outcomes) {
      articles[outcome] += 1;
      add(indicators, written);
    }
  }

  async #writeCves() {
    if (this.#cves.length === 0) return;
    const { store, clock } = this.#options;
    const records = this.#cves;
    this.#cves = [];
    const written = await store.write
      .transaction()
      .execute(async (trx) => await writeCves(trx, store.dialect, records, clock.now()));
    add(this.result.cves, written);
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

function shiftedCve(record: VulnerabilityRecord, shift: number): VulnerabilityRecord {
  if (shift === 0 || !record.kev) return record;
  return { ...record, kev: shifted(record.kev, shift, ['dateAdded', 'dueDate']) };
}
