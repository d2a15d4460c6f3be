/** `GET /api/v1/iocs/facets`: how many indicators each filter would leave. */
import { z } from 'zod';
import { confidenceWords } from '../../contract/confidence.ts';
import { type IocFacets, iocFacets } from '../../contract/ioc-facets.ts';
import { iocStates, leavingStates } from '../../contract/ioc-state.ts';
import { iocTypes } from '../../contract/ioc-type.ts';
import { tlpWords } from '../../contract/tlp.ts';
import { lastChange } from '../../db/change.ts';
import type { Store } from '../../db/store.ts';
import { type Cell, indicatorCells } from '../../domain/iocs/indicator-facets.store.ts';
import type { MostReported } from '../../domain/statistics/most-reported.store.ts';
import { readRollUp } from '../../domain/statistics/roll-up.store.ts';
import { rollUpNames } from '../../domain/statistics/roll-up-all.store.ts';
import { readingClearance } from '../../http/policy.ts';
import { choices } from '../../http/query.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { confidenceValues, stateWords, typeWords } from '../vocabulary.ts';
import { iocFacetsExample } from './ioc-facets-example.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

export const iocFacetsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/iocs/facets',
  summary: 'Count indicators by filter',
  description:
    "Each facet counts under the other facets' filters, so that it tells what a choice would leave. Types, confidence and states are exact, within the tier's lookback; sources, threat types and families are of everything that is stored, as the statistics are.",
  tag: 'Indicators',
  auth: 'key',
  scope: 'read:iocs',
  query: z.object({
    type: choices(typeWords).describe('Types of indicator.'),
    confidence: choices(confidenceValues).describe('Confidence words.'),
    state: choices(stateWords, 'listed').describe('States; those that leave by default unless told.'),
  }),
  response: iocFacets,
  example: iocFacetsExample,
  async handler({ query, caller, deps, now }) {
    const earliest = now.getTime() - caller.limits.ioc_lookback_days * dayMs;
    const since = earliest - (earliest % minuteMs);
    const [cells, most] = await Promise.all([
      cellsSince(deps.store, since * 1000),
      readRollUp<MostReported>(deps.store.read, rollUpNames.mostReported),
    ]);
    const limit = tlpWords.indexOf(readingClearance(caller));
    const shown = cells.filter(({ tlp }) => tlp <= limit);
    return {
      meta: { ...answerMeta(now), since: isoTime(since), last_updated: isoTime(most.builtAt) },
      data: { ...divide(shown, query), ...most.body },
    };
  },
});

interface Wanted {
  type?: readonly string[] | undefined;
  confidence?: readonly string[] | undefined;
  state?: readonly string[] | undefined;
}

/** A filter that is not set lets everything through. */
function divide(
  cells: readonly Cell[],
  { type: types, confidence: words, state: states = leavingStates }: Wanted,
): Pick<IocFacets['data'], 'total' | 'types' | 'confidence' | 'states'> {
  const ofType = ({ type }: Cell) => !types || types.includes(type);
  const ofWord = (cell: Cell) => !words || words.includes(cell.confidence);
  const inState = ({ state }: Cell) => states.includes(state);
  const sum = (...tests: ((cell: Cell) => boolean)[]) =>
    cells.reduce((all, cell) => (tests.every((fits) => fits(cell)) ? all + cell.n : all), 0);
  return {
    total: sum(ofType, ofWord, inState),
    types: iocTypes.map((value) => ({ value, count: sum((cell) => cell.type === value, ofWord, inState) })),
    confidence: confidenceWords.map((value) => ({
      value,
      count: sum((cell) => cell.confidence === value, ofType, inState),
    })),
    states: iocStates.map((value) => ({ value, count: sum((cell) => cell.state === value, ofType, ofWord) })),
  };
}

/** Counted once for a minute and a state of the store. */
const counted = new WeakMap<Store, { newest: number; since: number; cells: Promise<Cell[]> }>();

async function cellsSince(store: Store, since: number): Promise<Cell[]> {
  const newest = await lastChange(store.read);
  const kept = counted.get(store);
  if (kept?.newest === newest && kept.since === since) return await kept.cells;
  const cells = indicatorCells(store, since);
  counted.set(store, { newest, since, cells });
  return await cells;
}
