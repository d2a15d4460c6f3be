/** Chooses what an article is about by the weights of the phrases in its title, lead and body. */
import { type ArticleCategory, articleCategories } from '../../contract/article-category.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import type { NameHit } from './find-names.ts';
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
const weights = { title: 4, lead: 2, body: 1 };
/** A body of more characters has more of everything, and is about no more. */
const ordinaryBody = 2500;
/** What a name of a group, or of a program, in the title or lead says, like a phrase of that weight. */
const nameWeights = { group: 5, software: 3 };
/** Who lists many names writes about none of them. */
const maxNames = 2;

const victimPoints = 12;

/** The primary category first, then at most two others. */
export function chooseCategories(
  hits: readonly RuleHit[],
  zones: Zones,
  names: readonly NameHit[],
  sourceCategory: SourceCategory,
): ArticleCategory[] {
  const score = new Map<ArticleCategory, number>(articleCategories.map((category) => [category, 0]));
  const add = (category: ArticleCategory, points: number) =>
    score.set(category, score.get(category)! + points);
  const body = Math.max(1, zones.text.length - zones.leadEnd);
  const bodyWeight = weights.body * Math.min(1, Math.sqrt(ordinaryBody / body));
  const weightAt = (start: number) =>
    start < zones.titleEnd ? weights.title : start < zones.leadEnd ? weights.lead : bodyWeight;
  const seen = new Map<string, number>();
  for (const { rule, start, inner } of hits) {
    if (inner || rule.categories.length === 0) continue;
    const zone = weightAt(start);
    const slot = `${zone} ${rule.phrase}`;
    const count = (seen.get(slot) ?? 0) + 1;
    seen.set(slot, count);
    if (count > repeats) continue;
    for (const { category, weight } of rule.categories) add(category, (weight * zone) / count);
  }
  const ransomware = new Set(
    hits
      .filter(({ rule }) => rule.categories.some(({ category }) => category === 'ransomware'))
      .map(({ start }) => start),
  );
  const named = new Set<string>();
  for (const { kind, name, start } of names) {
    // The gangs are in the table of phrases.
    if (start >= zones.leadEnd || ransomware.has(start) || named.has(`${kind} ${name}`)) continue;
    if ([...named].filter((one) => one.startsWith(kind)).length === maxNames) continue;
    named.add(`${kind} ${name}`);
    add(kind === 'group' ? 'threat-intelligence' : 'malware', nameWeights[kind] * weightAt(start));
  }
  // A headline with a victim tells of the intrusion, not of the flaw by which it came.
  if (namesVictim(hits, zones)) {
    add('attacks-breaches', victimPoints);
    score.set('vulnerabilities', score.get('vulnerabilities')! / 2);
  }
  if (sourceCategory === 'research') add('research-tools', floor);
  const ranked = order.toSorted((a, b) => score.get(b)! - score.get(a)!);
  const best = score.get(ranked[0]!)!;
  if (best < floor) return ['general'];
  return ranked.slice(0, 3).filter((category) => score.get(category)! >= share * best);
}

/** A sector and a word that makes it a victim, both in the title. */
function namesVictim(hits: readonly RuleHit[], zones: Zones): boolean {
  const inTitle = hits.filter(({ start }) => start < zones.titleEnd);
  return (
    inTitle.some(({ rule }) => rule.sectors.some((sector) => sector !== 'information-technology')) &&
    inTitle.some(({ rule }) => rule.victim)
  );
}
