/** The settings of the risk model that this process scores look-ups with. */
import type { Database } from '../../db/store.ts';
import { builtInSettings, type RiskSettings } from '../iocs/risk-settings.ts';
import { readScoringSettings } from './scoring-settings.store.ts';

export class ScoringInUse {
  readonly #db: Database;
  settings: RiskSettings = builtInSettings;

  constructor(db: Database) {
    this.#db = db;
  }

  /** After a change here, and now and then for those of other processes. */
  async refresh(): Promise<void> {
    ({ settings: this.settings } = await readScoringSettings(this.#db));
  }
}
