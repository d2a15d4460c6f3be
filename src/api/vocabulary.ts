/** The words that parameters accept besides the values themselves: bridges between the two documented vocabularies. */
import { type ArticleCategory, articleCategories } from '../contract/article-category.ts';
import { type ConfidenceWord, confidenceWords } from '../contract/confidence.ts';
import { type IocState, iocStates } from '../contract/ioc-state.ts';
import { internalTypes, iocTypes, type ObservableType } from '../contract/ioc-type.ts';
import { type Sector, sectors } from '../contract/sector.ts';
import { type Severity, severities } from '../contract/severity.ts';
import { type SourceCategory, sourceCategories } from '../contract/source-category.ts';
import type { Vocabulary } from '../http/query.ts';

/** The public types; what we know besides is understood where it is asked for by name. */
export const typeWords: Vocabulary<ObservableType> = {
  values: iocTypes,
  unlisted: internalTypes,
  validKey: 'valid_types',
};

export const confidenceValues: Vocabulary<ConfidenceWord> = { values: confidenceWords };

/** `government` is fine and coarse at once; the other coarse groups stand for several. */
export const categoryWords: Vocabulary<SourceCategory> = {
  values: sourceCategories,
  aliases: { commercial: 'vendor', community: ['news', 'research', 'threat-intel', 'threat-feed'] },
};

export const sectorWords: Vocabulary<Sector> = {
  values: sectors,
  aliases: {
    finance: 'financial-services',
    financial: 'financial-services',
    'healthcare-and-public-health': 'healthcare',
    technology: 'information-technology',
  },
};

export const stateWords: Vocabulary<IocState> = { values: iocStates };

export const severityWords: Vocabulary<Severity> = { values: severities };

export const articleCategoryWords: Vocabulary<ArticleCategory> = { values: articleCategories };
