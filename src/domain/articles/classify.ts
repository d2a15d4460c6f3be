/** Classifies an article by rules and built-in tables alone: category, severity, sectors, names and tags. */
import type { ArticleCategory } from '../../contract/article-category.ts';
import type { Sector } from '../../contract/sector.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import { chooseCategories } from './choose-category.ts';
import { findNames } from './find-names.ts';
import { findSectors } from './find-sectors.ts';
import { findTags } from './find-tags.ts';
import { type NameMention, nameMentions } from './name-mentions.ts';
import { scanRules } from './rule-scan.ts';
import { type KnownFacts, type SeverityReason, scoreSeverity } from './score-severity.ts';
import { modelInUse } from './techniques/model-in-use.ts';
import { type TechniqueTag, tagTechniques } from './techniques/tag-techniques.ts';
import { zonesOf } from './zones.ts';

/** What is known of an article; `tags` are those of its feed, `cves` the ids found in it. */
export type ClassifyInput = {
  title: string;
  text: string;
  tags?: string[];
  cves?: string[];
  sourceCategory: SourceCategory;
} & KnownFacts;

/**
 * `categories` has the primary one first; `severityScore` is 0–10 with one decimal, and its reasons tell every point;
 * actors and software are canonical names in the order of the text; `techTags` are slugs in lower case.
 */
export type Classification = {
  category: ArticleCategory;
  categories: ArticleCategory[];
  severityScore: number;
  severityReasons: SeverityReason[];
  sectors: Sector[];
  threatActors: string[];
  software: string[];
  /** The same, with their ids and the names that the text itself has for them. */
  named: NameMention[];
  techTags: string[];
  /** The surest first; what may be shown, of which only the surer ones are for finding articles. */
  techniques: TechniqueTag[];
};

/** Longer texts are read to here: an article says early what it is about, and a text from a feed may have any size. */
const maxText = 400_000;
/** Lists of hundreds of names (a yearly report) tell nothing about an article. */
const maxNames = 40;

/** Deterministic, without a store; a few milliseconds for an ordinary article. */
export function classify(input: ClassifyInput): Classification {
  const tags = (input.tags ?? []).slice(0, 30).map((tag) => tag.slice(0, 60));
  const cves = (input.cves ?? []).length > 0 ? 'vulnerability' : '';
  const title = input.title.slice(0, 1000);
  // Feed tags and the presence of CVE ids speak like words of the body, after which they stand.
  const zones = zonesOf(title, `${input.text.slice(0, maxText)}\n\n${tags.join('\n')}\n${cves}`);
  const hits = scanRules(zones.text);
  const names = findNames(zones.text);
  const mentions = nameMentions(zones.text, names);
  const categories = chooseCategories(hits, zones, names, input.sourceCategory);
  const sectors = findSectors(hits, zones);
  const { score, reasons } = scoreSeverity({
    zones,
    hits,
    category: categories[0]!,
    sectors,
    sourceCategory: input.sourceCategory,
    facts: input,
  });
  const of = (kind: NameMention['kind']) => mentions.filter((one) => one.kind === kind).slice(0, maxNames);
  const [groups, programs] = [of('group'), of('software')];
  return {
    category: categories[0]!,
    categories,
    severityScore: score,
    severityReasons: reasons,
    sectors: sectors.map(({ sector }) => sector),
    threatActors: groups.map(({ name }) => name),
    software: programs.map(({ name }) => name),
    named: [...groups, ...programs],
    techTags: findTags(hits, zones),
    techniques: tagTechniques(`${title}\n\n${input.text.slice(0, maxText)}`, modelInUse()),
  };
}
