/** Holds stored indicators against the lists as they are now, a bounded part at a time. */
import { sql } from 'kysely';
import { iocStates } from '../../contract/ioc-state.ts';
import { observableTypes } from '../../contract/ioc-type.ts';
import { lockChanges, takeChanges } from '../../db/change.ts';
import type { Database, Dialect, Store } from '../../db/store.ts';
import { textList } from '../../db/text-list.ts';
import { digest53 } from '../../lib/digest.ts';
import { listDigest } from '../allow-lists/allow-lists.store.ts';
import { builtInDigest } from '../allow-lists/built-in-lists.ts';
import { currentMatcher } from '../allow-lists/current-matcher.store.ts';
import type { Listing } from '../allow-lists/match-list.ts';
import { IndicatorCounts } from './indicator-counts.store.ts';
import { type Evidence, stateOf } from './merge.ts';

/** Rows of one transaction: ingest, which shares the writer, waits no longer than it takes them. */
const bound = 2000;

/** Where a walk that came to the end stands. */
const done = Number.MAX_SAFE_INTEGER;

export interface Judged {
  /** Indicators that were looked at; 0 where nothing was left to do. */
  seen: number;
  /** Got another state, and a new change number with it. */
  changed: number;
}

/** Whether stored indicators still have to be held against the lists. */
export async function isJudgingPending(db: Database): Promise<boolean> {
  const { judged, judgedTo } = await readWalk(db);
  return judged !== (await rules(db)) || judgedTo !== done;
}

/**
 * The next part, in a transaction of its own. It may be cut off at any moment and be run by several workers at once: all of
 * them go on from the one position. What is stored after it began was judged by the lists of its time already, since lists
 * and reports are written under the same lock.
 */
export async function judgeAgain(store: Store, now: number, rowsPerBatch = bound): Promise<Judged> {
  if (!(await isJudgingPending(store.write))) return { seen: 0, changed: 0 };
  return await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    const wanted = await rules(trx);
    const { judged, judgedTo } = await readWalk(trx);
    const from = judged === wanted ? judgedTo : 0;
    const rows = await trx
      .selectFrom('indicator')
      .select(['id', 'type', 'value', 'confidence', 'state', 'change', 'allow_list', 'list_class'])
      .where('id', '>', from)
      .orderBy('id')
      .limit(rowsPerBatch)
      .execute();
    const changed = await judge(trx, store.dialect, rows, now);
    await setPosition(trx, 'allow_lists_judged', wanted);
    await setPosition(trx, 'allow_lists_judged_to', rows.length < rowsPerBatch ? done : rows.at(-1)!.id);
    return { seen: rows.length, changed };
  });
}

interface Row {
  id: number;
  type: number;
  value: string;
  confidence: number;
  state: number;
  change: number;
  allow_list: string | null;
  list_class: string | null;
}

/** Returns how many got another state. */
async function judge(trx: Database, dialect: Dialect, rows: readonly Row[], now: number): Promise<number> {
  const matcher = await currentMatcher(trx);
  const moved = rows.flatMap((row) => {
    const listing = matcher.match({ type: observableTypes[row.type]!, value: row.value });
    const same = row.allow_list === (listing?.name ?? null) && row.list_class === (listing?.class ?? null);
    return same ? [] : [{ row, listing }];
  });
  if (moved.length === 0) return 0;
  const evidence = await readEvidence(
    trx,
    moved.map(({ row }) => row.id),
  );
  const verdicts = new Map<string, Verdict>();
  for (const { row, listing } of moved) {
    const state = iocStates.indexOf(stateOf(evidence.get(row.id) ?? [], listing));
    const published = state !== row.state;
    const key = [listing?.name, listing?.class, state, published].join('\n');
    const verdict = verdicts.get(key);
    if (verdict) verdict.rows.push(row);
    else verdicts.set(key, { listing, state, published, rows: [row] });
  }
  let changed = 0;
  const counts = new IndicatorCounts();
  for (const verdict of verdicts.values()) {
    const { rows, state, published } = verdict;
    const first = published ? await takeChanges(trx, rows.length, now) : null;
    await pass(trx, dialect, verdict, first);
    if (first === null) continue;
    changed += rows.length;
    for (const [at, row] of rows.entries()) {
      counts.add(row, -1);
      counts.add({ ...row, state, change: first + at }, 1);
    }
  }
  await counts.write(trx);
  return changed;
}

/** What many rows get alike. */
interface Verdict {
  listing: Listing | null;
  state: number;
  /** Whether it is a change that others must see. */
  published: boolean;
  rows: Row[];
}

/** Writes a verdict; where there is a first change number, the rows get that and those after it in their order. */
async function pass(
  trx: Database,
  dialect: Dialect,
  { listing, state, rows }: Verdict,
  first: number | null,
): Promise<void> {
  const ids = textList(
    dialect,
    rows.map(({ id }) => String(id)),
  );
  const change = first === null ? sql`` : sql`, change = cast(${first} as bigint) + list.at`;
  await sql`
    update indicator
    set state = ${state}, allow_list = ${listing?.name ?? null}, list_class = ${listing?.class ?? null} ${change}
    from ${ids} as list where indicator.id = cast(list.value as bigint)`.execute(trx);
}

type Report = Pick<Evidence, 'indicator_id' | 'article_id' | 'confidence'>;

async function readEvidence(trx: Database, ids: number[]): Promise<Map<number, Report[]>> {
  const rows = await trx
    .selectFrom('evidence')
    .select(['indicator_id', 'article_id', 'confidence'])
    .where('indicator_id', 'in', ids)
    .execute();
  return Map.groupBy(rows, (row) => row.indicator_id);
}

/** The fingerprint of everything that judges: the lists of the store, and those that come with this version. */
async function rules(db: Database): Promise<number> {
  return digest53(`${builtInDigest} ${await listDigest(db)}`);
}

async function readWalk(db: Database): Promise<{ judged: number; judgedTo: number }> {
  const rows = await db
    .selectFrom('position')
    .selectAll()
    .where('name', 'in', ['allow_lists_judged', 'allow_lists_judged_to'])
    .execute();
  const value = (name: string) => Number(rows.find((row) => row.name === name)?.value ?? 0);
  return { judged: value('allow_lists_judged'), judgedTo: value('allow_lists_judged_to') };
}

async function setPosition(trx: Database, name: string, value: number): Promise<void> {
  await trx.updateTable('position').set({ value }).where('name', '=', name).execute();
}
