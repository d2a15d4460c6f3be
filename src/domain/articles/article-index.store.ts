/** Keeps the index of articles in memory as the embedded store has them, whichever process wrote them. */
import { type RawBuilder, sql } from 'kysely';
import { prepared } from '../../db/prepared.ts';
import type { Database, Store } from '../../db/store.ts';
import { type ArticleFacts, ArticleIndex } from './article-index.ts';
import { hostOf } from './dedupe.ts';
import type { WrittenLabel } from './label-runs.ts';

interface Kept {
  index: ArticleIndex;
  /** What was touched up to here is in the index. */
  touched: number;
  /** Whoever asks waits for those that asked before. */
  turn: Promise<unknown>;
}

const indexes = new WeakMap<Store, Kept>();
/** Read by one statement: short enough to let others in between, and to hand over without holding up answers. */
const articlesPerRead = 2000;

/** The index with everything that was committed before the call; the first call reads all articles. */
export async function articleIndex(store: Store): Promise<ArticleIndex> {
  const kept = indexes.get(store) ?? { index: new ArticleIndex(), touched: -1, turn: Promise.resolve() };
  indexes.set(store, kept);
  const turn = kept.turn.then(() => catchUp(store, kept));
  kept.turn = turn.catch(() => {});
  await turn;
  return kept.index;
}

async function catchUp(store: Store, kept: Kept): Promise<void> {
  if (kept.touched === -1) {
    const touched = (await lastTouched(store.read))[0]?.touched ?? 0;
    await readEverything(store, kept.index);
    kept.touched = touched;
  }
  for (;;) {
    const rows = await touchedAfter(store.read, kept.touched);
    const last = rows.at(-1);
    if (!last) return;
    const ids = rows.map(({ id }) => Number(id));
    const there = new Set<number>();
    const json = JSON.stringify(ids);
    for (const facts of await readFacts(store, sql`a.id in (select value from json_each(${json}))`)) {
      kept.index.put(facts);
      there.add(facts.id);
    }
    for (const id of ids) if (!there.has(id)) kept.index.remove(id);
    kept.touched = Number(last.touched);
    if (rows.length < articlesPerRead) return;
  }
}

const lastTouched = prepared<[], { touched: number | null }>((db) =>
  db.selectFrom('article_touched').select(({ fn }) => fn.max('touched').as('touched')),
);

const touchedAfter = prepared<[touched: number], { id: number; touched: number }>((db: Database, touched) =>
  db
    .selectFrom('article_touched')
    .select(['article_id as id', 'touched'])
    .where('touched', '>', touched)
    .orderBy('touched')
    .limit(articlesPerRead),
);

async function readEverything(store: Store, index: ArticleIndex): Promise<void> {
  for (let last = 0; ; ) {
    const all = await readFacts(
      store,
      sql`a.id in (select id from article where id > ${last} order by id limit ${sql.lit(articlesPerRead)})`,
    );
    for (const facts of all) {
      index.put(facts);
      last = Math.max(last, facts.id);
    }
    if (all.length < articlesPerRead) return;
  }
}

async function readFacts(store: Store, which: RawBuilder<unknown>): Promise<ArticleFacts[]> {
  const { rows } = await sql<
    Omit<ArticleFacts, 'archived' | 'namesIndicators' | 'host' | 'labels'> & {
      archived: number;
      named: number;
      url: string;
      labels: string | null;
    }
  >`select a.id, a.source_id as "sourceId", a.story_id as "storyId", a.published_at as "publishedAt",
      a.fetched_at as "fetchedAt", a.hot, a.severity, a.archived_at is not null as archived, a.ioc_count > 0 as named,
      a.url,
      (select group_concat(l.kind || ' ' || l.value, char(10)) from article_label l where l.article_id = a.id) as labels
    from article a indexed by article_facts where ${which}`.execute(store.scan);
  return rows.map(({ archived, named, url, labels, ...facts }) => ({
    ...facts,
    archived: archived === 1,
    namesIndicators: named === 1,
    host: hostOf(url),
    labels: (labels?.split('\n') ?? []) as WrittenLabel[],
  }));
}
