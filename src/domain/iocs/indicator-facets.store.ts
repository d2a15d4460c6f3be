/** How the indicators of a list divide: exact numbers from the counters, but for the part of a day at its beginning. */
import { type ConfidenceWord, confidenceWords } from '../../contract/confidence.ts';
import { type IocState, iocStates } from '../../contract/ioc-state.ts';
import { type IocType, iocTypes } from '../../contract/ioc-type.ts';
import { riskConfidenceWord } from '../../contract/risk.ts';
import type { Store } from '../../db/store.ts';

/** Indicators of one type, confidence word, state and marking. */
export interface Cell {
  type: IocType;
  confidence: ConfidenceWord;
  state: IocState;
  /** Position in `tlpWords`. */
  tlp: number;
  n: number;
}

const microsPerDay = 86_400_000_000;

interface Counted {
  type: number;
  word: number;
  state: number;
  tlp: number;
  n: number | string;
}

/** Of the public types, changed at or after the change number `since`. */
export async function indicatorCells(store: Store, since: number): Promise<Cell[]> {
  const firstDay = Math.ceil(since / microsPerDay);
  const days = await store.read
    .selectFrom('indicator_count')
    .select(['type', 'word', 'state', 'tlp'])
    .select(({ fn }) => fn.sum<number | string>('n').as('n'))
    .where('day', '>=', firstDay)
    .where('type', '<', iocTypes.length)
    .groupBy(['type', 'word', 'state', 'tlp'])
    .execute();
  const cells = new Map<string, Cell>();
  for (const { type, word, state, tlp, n } of [...days, ...(await edge(store, since, firstDay))]) {
    const key = [type, word, state, tlp].join();
    const cell = cells.get(key);
    if (cell) cell.n += Number(n);
    else
      cells.set(key, {
        type: iocTypes[type]!,
        confidence: confidenceWords[word]!,
        state: iocStates[state]!,
        tlp,
        n: Number(n),
      });
  }
  return [...cells.values()];
}

/** What changed from `since` to the end of its day, from the index that holds all of it; a day without rows costs nothing. */
async function edge(store: Store, since: number, endDay: number): Promise<Counted[]> {
  if (since === endDay * microsPerDay) return [];
  const { n } = await store.read
    .selectFrom('indicator_count')
    .select(({ fn }) => fn.sum<number | string | null>('n').as('n'))
    .where('day', '=', endDay - 1)
    .executeTakeFirstOrThrow();
  if (Number(n ?? 0) === 0) return [];
  const rows = await store.scan
    .selectFrom('indicator')
    .select(['type', 'confidence', 'state', 'tlp'])
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where(
      'type',
      'in',
      iocTypes.map((_, at) => at),
    )
    .where('change', '>=', since)
    .where('change', '<', endDay * microsPerDay)
    .groupBy(['type', 'confidence', 'state', 'tlp'])
    .execute();
  return rows.map(({ confidence, ...rest }) => ({
    ...rest,
    word: confidenceWords.indexOf(riskConfidenceWord(confidence, iocStates[rest.state]!)),
  }));
}
