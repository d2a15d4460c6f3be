/** Chooses what an article is about by the weights of the phrases in its title, lead and body. */
import { type ArticleCategory, articleCategories } from '../../contract/article-category.ts';
import type { RuleHit } from './rule-scan.ts';
import type { Zones } from './zones.ts';

/** Ties go to the more specific category (scoring.md section 5). */
const order: ArticleCategory[] = [
  'ransomware',
  'data-breaches',
  'vulnerabilities',
  'attacks-breaches',
  'malware',
  'threat-intelligence',
  'research-tools',
  'general',
];

/** Below this score nothing speaks for any category. */
const floor = 4;
/** A further category counts when it has this share of the best score. */
const share = 0.7;
/** A phrase repeated all over a long body says no more than one said three times. */
const repeats = 3;

/** The primary category first, then at most two others. */
export function chooseCategories(hits: readonly RuleHit[], zones: Zones): ArticleCategory[] {
  const score = new Map<ArticleCategory, number>(articleCategories.map((category) => [category, 0]));
  const seen = new Map<string, number>();
  for (const { rule, start, inner } of hits) {
    if (inner || rule.categories.length === 0) continue;
    const zone = start < zones.titleEnd ? 3 : start < zones.leadEnd ? 2 : 1;
    const slot = `${zone} ${rule.phrase}`;
    const count = (seen.get(slot) ?? 0) + 1;
    seen.set(slot, count);
    if (count > repeats) continue;
    for (const { category, weight } of rule.categories) {
      score.set(category, score.get(category)! + (weight * zone) / count);
    }
  }
  const ranked = order.toSorted((a, b) => score.get(b)! - score.get(a)!);
  const best = score.get(ranked[0]!)!;
  if (best < floor) return ['general'];
  return ranked.slice(0, 3).filter((category) => score.get(category)! >= share * best);
}
