/** The counters of indicators by day of change, type, confidence word, state and marking: exact totals without a scan. */
import { confidenceWords } from '../../contract/confidence.ts';
import { iocStates } from '../../contract/ioc-state.ts';
import { riskConfidenceWord } from '../../contract/risk.ts';
import type { Database } from '../../db/store.ts';
import type { IndicatorTable } from '../../db/tables/indicator.ts';

const microsPerDay = 86_400_000_000;

type Counted = Pick<IndicatorTable, 'change' | 'type' | 'confidence' | 'state' | 'tlp'>;

/** Changes of the counters that a transaction makes: gathered first, written once. */
export class IndicatorCounts {
  readonly #moved = new Map<string, number>();

  add({ change, type, confidence, state, tlp }: Counted, by: 1 | -1): void {
    const word = confidenceWords.indexOf(riskConfidenceWord(confidence, iocStates[state]!));
    const key = [Math.floor(change / microsPerDay), type, word, state, tlp].join();
    this.#moved.set(key, (this.#moved.get(key) ?? 0) + by);
  }

  async write(trx: Database): Promise<void> {
    for (const [key, n] of this.#moved) {
      if (n === 0) continue;
      const [day = 0, type = 0, word = 0, state = 0, tlp = 0] = key.split(',').map(Number);
      await trx
        .insertInto('indicator_count')
        .values({ day, type, word, state, tlp, n })
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'type', 'word', 'state', 'tlp'])
            .doUpdateSet(({ eb, ref }) => ({ n: eb('indicator_count.n', '+', ref('excluded.n')) })),
        )
        .execute();
    }
  }
}
