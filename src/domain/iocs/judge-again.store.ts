/** Holds stored indicators against the lists as they are now, a bounded part at a time. */
import { observableTypes } from '../../contract/ioc-type.ts';
import { lockChanges } from '../../db/change.ts';
import type { Database, Store } from '../../db/store.ts';
import type { IndicatorTable } from '../../db/tables/indicator.ts';
import { digest53 } from '../../lib/digest.ts';
import { listDigest } from '../allow-lists/allow-lists.store.ts';
import { builtInDigest } from '../allow-lists/built-in-lists.ts';
import { currentMatcher } from '../allow-lists/current-matcher.store.ts';
import { rederive } from './rederive.store.ts';

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
      .select(['id', 'type', 'value', 'allow_list', 'list_class'])
      .where('id', '>', from)
      .orderBy('id')
      .limit(rowsPerBatch)
      .execute();
    const changed = await rederive(trx, store.dialect, await relisted(trx, rows), now);
    await setPosition(trx, 'allow_lists_judged', wanted);
    await setPosition(trx, 'allow_lists_judged_to', rows.length < rowsPerBatch ? done : rows.at(-1)!.id);
    return { seen: rows.length, changed };
  });
}

type Row = Pick<IndicatorTable, 'type' | 'value' | 'allow_list' | 'list_class'> & { id: number };

/** Of those that another list speaks for than before; the rest is as it was. */
async function relisted(trx: Database, rows: readonly Row[]): Promise<number[]> {
  const matcher = await currentMatcher(trx);
  return rows.flatMap(({ id, type, value, allow_list: name, list_class: listClass }) => {
    const listing = matcher.match({ type: observableTypes[type]!, value });
    return name === (listing?.name ?? null) && listClass === (listing?.class ?? null) ? [] : [id];
  });
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
