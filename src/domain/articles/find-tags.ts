/** Chooses the tags of an article: what its title or lead names, or its body more than in passing. */
import type { RuleHit } from './rule-scan.ts';
import type { Zones } from './zones.ts';

const maxTags = 12;

/** Slugs, the most prominent first; of equal ones in the order of the alphabet. */
export function findTags(hits: readonly RuleHit[], zones: Zones): string[] {
  const weights = new Map<string, number>();
  for (const { rule, start } of hits) {
    const weight = start < zones.titleEnd ? 6 : start < zones.leadEnd ? 3 : 1;
    for (const tag of rule.tags) weights.set(tag, (weights.get(tag) ?? 0) + weight);
  }
  return [...weights]
    .filter(([, weight]) => weight >= 3)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, maxTags)
    .map(([tag]) => tag);
}
