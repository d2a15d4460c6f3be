/** What stored indicators are scored with besides their evidence: who the sources are, and the settings of the model. */
import type { SourceCategory } from '../../contract/source-category.ts';
import type { Tlp } from '../../contract/tlp.ts';
import type { Database } from '../../db/store.ts';
import { readScoringSettings } from '../settings/scoring-settings.store.ts';
import { sourceDuties } from '../sources/source-duties.ts';
import { allSources } from '../sources/sources.store.ts';
import type { RiskSource } from './reliability.ts';
import type { RiskSettings } from './risk-settings.ts';

interface ScoredSource extends RiskSource {
  /** How far what it says may travel. */
  tlp: Tlp;
}

export interface Scoring {
  /** By row number. */
  sourceOf: (sourceId: number) => ScoredSource;
  settings: RiskSettings;
}

const unknown: ScoredSource = {
  slug: 'unknown',
  name: 'unknown',
  category: 'threat-feed',
  tier: 3,
  tlp: 'clear',
};

export async function readScoring(db: Database): Promise<Scoring> {
  const known = new Map(
    (await allSources(db)).map(({ id, slug, name, category, tier, terms }) => [
      id,
      { slug, name, category: category as SourceCategory, tier, tlp: sourceDuties(terms).tlp },
    ]),
  );
  const { settings } = await readScoringSettings(db);
  return { sourceOf: (id) => known.get(id) ?? unknown, settings };
}
