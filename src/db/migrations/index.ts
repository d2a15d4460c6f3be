/** Every change of the schema, oldest first. A landed one is never edited: add the next. */
import type { Database, Dialect } from '../store.ts';
import { first } from './001-first.ts';
import { accounts } from './002-accounts.ts';
import { visits } from './003-visits.ts';
import { cves } from './004-cves.ts';
import { allowLists } from './005-allow-lists.ts';
import { reference } from './006-reference.ts';
import { wholes } from './007-wholes.ts';
import { pages } from './008-pages.ts';
import { statistics } from './009-statistics.ts';
import { cveList } from './010-cve-list.ts';
import { stories } from './011-stories.ts';
import { techniqueModel } from './012-technique-model.ts';
import { risk } from './013-risk.ts';
import { verdicts } from './014-verdicts.ts';
import { scoringSettings } from './015-scoring-settings.ts';
import { classification } from './016-classification.ts';
import { clearance } from './017-clearance.ts';
import { stixObjects } from './018-stix-objects.ts';
import { contributions } from './019-contributions.ts';
import { indicatorWords } from './020-indicator-words.ts';
import { administration } from './021-administration.ts';
import { evidenceSource } from './022-evidence-source.ts';
import { removedContributions } from './023-removed-contributions.ts';
import { indicatorOrders } from './024-indicator-orders.ts';
import { indicatorMarkings } from './025-indicator-markings.ts';
import { savedSearches } from './026-saved-searches.ts';
import { articleFacts } from './027-article-facts.ts';
import { articleTouched } from './028-article-touched.ts';

export interface MigrationStep {
  /** Sorts by name; what `migrate` prints. */
  name: string;
  up(db: Database, dialect: Dialect): Promise<void>;
}

export const migrations: MigrationStep[] = [
  first,
  accounts,
  visits,
  cves,
  allowLists,
  reference,
  wholes,
  pages,
  statistics,
  cveList,
  stories,
  techniqueModel,
  risk,
  verdicts,
  scoringSettings,
  classification,
  clearance,
  stixObjects,
  contributions,
  indicatorWords,
  administration,
  evidenceSource,
  removedContributions,
  indicatorOrders,
  indicatorMarkings,
  savedSearches,
  articleFacts,
  articleTouched,
];
