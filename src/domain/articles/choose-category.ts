/** Chooses what an article is about by the weights of the phrases in its title, lead and body. */
import { type ArticleCategory, articleCategories } from '../../contract/article-category.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import type { NameHit } from './find-names.ts';
import { plainWords } from './plain-words.ts';
import type { RuleHit } from './rule-scan.ts';
import { tellsOfAttack } from './tells-of-attack.ts';
import { tellsOfLoss } from './tells-of-loss.ts';
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

/** With fewer points nothing speaks for a category. */
const floor = 4;
/** A further category counts when it is no farther behind the best. */
const margin = 0.7;
/** A phrase repeated all over a long body says no more than one said three times. */
const repeats = 3;

/**
 * What each zone says grows with the logarithm of its points, so that a long body does not outvote a plain headline. Fitted on
 * two thirds of the labelled articles (`npm run quality`) and rounded.
 */
const weights = [2, 1, 1.4] as const;
/** A body of more characters has more of everything, and is about no more. */
const ordinaryBody = 5000;
/** What articles of all kinds talk of says less: intrusions and actors. */
const leaning: Partial<Record<ArticleCategory, number>> = {
  ransomware: 0.6,
  malware: 0.2,
  'attacks-breaches': -0.7,
  'threat-intelligence': -0.3,
};
/** Points of plain words from which they speak for a category, where phrases say nothing or little; */
const enough = 2.1;
/** this much is little, */
const few = 4;
/** and they weigh the less the more the phrases say. */
const plainWeight = 3.5;
/** A group named in the title, or else in the lead. */
const named = [3, 0.9] as const;
/** Who does research writes mostly of that. */
const research = 1.5;
/** A program named in the title. */
const program = 0.6;
/** Title or lead tell that data of people got out. */
const loss = 3;
/** They tell what an intruder did, and of no ransom. */
const attack = 2.5;
/** A headline with a victim tells of the intrusion, or of the group that made it, not of the flaw by which it came. */
const victim = { intrusion: 2.5, flaw: -3.5 };

/** The primary category first, then at most two others. */
export function chooseCategories(
  hits: readonly RuleHit[],
  zones: Zones,
  names: readonly NameHit[],
  sourceCategory: SourceCategory,
): ArticleCategory[] {
  const told = weigh(hits, zones);
  const groups = new Set(
    names.filter(({ kind }) => kind === 'group').map(({ start }) => zoneAt(zones, start)),
  );
  const speaking = new Set(articleCategories.filter((category) => speaks(told[category])));
  if (groups.has(0)) speaking.add('threat-intelligence');
  const isProgramNamed = names.some(({ kind, start }) => kind === 'software' && zoneAt(zones, start) === 0);
  if (isProgramNamed) speaking.add('malware');
  const isLost = tellsOfLoss(zones.text.slice(0, zones.leadEnd));
  if (isLost) speaking.add('data-breaches');
  const attackTold = tellsOfAttack(zones.text.slice(0, zones.leadEnd));
  const isAttacked = attackTold === 'open' || (attackTold === 'secret' && !groups.has(0));
  if (isAttacked) speaking.add('attacks-breaches');
  if (sourceCategory === 'research') speaking.add('research-tools');
  // How a text is written makes it no research where it is not of this field at all.
  else if (names.length === 0 && !isLost && !isAttacked && !isOfField(hits)) speaking.clear();
  const plain = plainWords(zones);
  const said = Math.max(...articleCategories.map((category) => sumOf(told[category].points)));
  if (speaking.size === 0 || said < few)
    for (const [category, points] of plain) if (points >= enough) speaking.add(category);
  const plainly = plainWeight / (1 + (said / few) ** 2);
  if (speaking.size === 0) return ['general'];
  const hasVictim = namesVictim(hits, zones);
  const score = (category: ArticleCategory) => {
    const { points } = told[category];
    let sum = leaning[category] ?? 0;
    for (const [zone, weight] of weights.entries()) sum += weight * Math.log1p(points[zone]!);
    if (category === 'threat-intelligence') sum += groups.has(0) ? named[0] : groups.has(1) ? named[1] : 0;
    if (category === 'malware' && isProgramNamed) sum += program;
    if (category === 'data-breaches' && isLost) sum += loss;
    if (category === 'attacks-breaches' && isAttacked && !speaking.has('ransomware')) sum += attack;
    if (category === 'research-tools' && sourceCategory === 'research') sum += research;
    sum += plainly * Math.log1p(plain.get(category) ?? 0);
    if (!hasVictim) return sum;
    if (category === 'vulnerabilities') sum += victim.flaw;
    return category === 'attacks-breaches' && !groups.has(0) ? sum + victim.intrusion : sum;
  };
  const ranked = order
    .filter((category) => speaking.has(category))
    .map((category) => ({ category, score: score(category) }))
    .sort((a, b) => b.score - a.score);
  const least = ranked[0]!.score - margin;
  return ranked
    .slice(0, 3)
    .filter((one) => one.score >= least)
    .map(({ category }) => category);
}

/** What speaks for a category: points in title, lead and body, and the weight of its heaviest phrase. */
type Told = { points: [number, number, number]; heaviest: number };

function weigh(hits: readonly RuleHit[], zones: Zones): Record<ArticleCategory, Told> {
  const none = articleCategories.map((category) => [category, { points: [0, 0, 0], heaviest: 0 }]);
  const told = Object.fromEntries(none) as Record<ArticleCategory, Told>;
  const body = Math.max(1, zones.text.length - zones.leadEnd);
  const share = [1, 1, Math.min(1, Math.sqrt(ordinaryBody / body))];
  const seen = new Map<string, number>();
  for (const { rule, start, inner } of hits) {
    if (inner || rule.categories.length === 0) continue;
    const zone = zoneAt(zones, start);
    const slot = `${zone} ${rule.phrase}`;
    const count = (seen.get(slot) ?? 0) + 1;
    seen.set(slot, count);
    if (count > repeats) continue;
    for (const { category, weight } of rule.categories) {
      const one = told[category];
      one.points[zone] += (weight / count) * share[zone]!;
      one.heaviest = Math.max(one.heaviest, weight);
    }
  }
  return told;
}

function sumOf([title, lead, body]: Told['points']): number {
  return title + lead + body;
}

function zoneAt({ titleEnd, leadEnd }: Zones, start: number): 0 | 1 | 2 {
  return start < titleEnd ? 0 : start < leadEnd ? 1 : 2;
}

/** A phrase of weight 1 adds to others, and says nothing alone. */
function speaks({ points: [title, lead, body], heaviest }: Told): boolean {
  return heaviest > 1 && title * 4 + lead * 2 + body >= floor;
}

/** Whether the text has a word of the trade, or one of a threat, a flaw or an incident. */
function isOfField(hits: readonly RuleHit[]): boolean {
  return hits.some(
    ({ rule, inner }) =>
      rule.craft ||
      (!inner &&
        rule.categories.some(
          ({ category, weight }) => weight > 1 && category !== 'research-tools' && category !== 'general',
        )),
  );
}

/** A sector and a word that makes it a victim, both in the title. */
function namesVictim(hits: readonly RuleHit[], zones: Zones): boolean {
  const inTitle = hits.filter(({ start }) => start < zones.titleEnd);
  return (
    inTitle.some(({ rule }) => rule.sectors.some((sector) => sector !== 'information-technology')) &&
    inTitle.some(({ rule }) => rule.victim)
  );
}
