/** What administrators set of the risk model, kept in the store under a version that rises with every change. */
import type { Database } from '../../db/store.ts';
import { builtInSettings, type RiskSettings } from '../iocs/risk-settings.ts';
import { type Change, writeSetting } from './operator-settings.store.ts';

export interface ScoringSettings {
  /** 0 for the model as it comes. */
  version: number;
  settings: RiskSettings;
  /** Epoch milliseconds, and an e-mail address; null where nobody changed it. */
  changedAt: number | null;
  changedBy: string | null;
}

const settingName = 'scoring';

export async function readScoringSettings(db: Database): Promise<ScoringSettings> {
  const row = await db
    .selectFrom('operator_setting')
    .selectAll()
    .where('name', '=', settingName)
    .executeTakeFirst();
  if (!row) return { version: 0, settings: builtInSettings, changedAt: null, changedBy: null };
  const { version, settings } = JSON.parse(row.value) as Pick<ScoringSettings, 'version' | 'settings'>;
  return { version, settings, changedAt: row.changed_at, changedBy: row.changed_by };
}

/**
 * Inside a transaction that holds the change lock, so that whatever is scored under it is scored by one version. False where
 * somebody else changed them since `version`.
 */
export async function writeScoringSettings(
  trx: Database,
  version: number,
  settings: RiskSettings,
  change: Change,
): Promise<boolean> {
  const stored = await readScoringSettings(trx);
  if (stored.version !== version) return false;
  await writeSetting(trx, settingName, JSON.stringify({ version: version + 1, settings }), change);
  return true;
}
