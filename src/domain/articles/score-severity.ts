/** Scores how grave an article is, from 0 to 10, and keeps the reason for every point (scoring.md section 5). */
import type { ArticleCategory } from '../../contract/article-category.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import type { SectorHit } from './find-sectors.ts';
import { breachesMillion } from './million-records.ts';
import type { RuleHit } from './rule-scan.ts';
import type { Zones } from './zones.ts';

/** The points of all reasons add up to the score, before it is kept within 0 and 10. */
export type SeverityReason = { code: string; text: string; points: number };

/** What the store knows beyond the text: best CVE risk 0–100, and how many other sources tell the same story. */
export type KnownFacts = { kev?: boolean; cveRisk?: number; otherSources?: number };

type Evidence = {
  zones: Zones;
  hits: readonly RuleHit[];
  category: ArticleCategory;
  sectors: readonly SectorHit[];
  sourceCategory: SourceCategory;
  facts: KnownFacts;
};

/** The score with one decimal, and its reasons. */
export function scoreSeverity(evidence: Evidence): { score: number; reasons: SeverityReason[] } {
  const { zones, hits, category, sectors, sourceCategory, facts } = evidence;
  const said = (kind: string, end: number) =>
    hits.filter(({ rule, start }) => start < end && (rule.severity as string[]).includes(kind));
  const early = (kind: string) => said(kind, zones.leadEnd);
  const reasons: SeverityReason[] = [{ code: 'base', text: 'Every article starts here', points: 3 }];
  const add = (points: number, code: string, text: string) => reasons.push({ code, text, points });

  if (facts.kev) add(3, 'kev', 'Names a known exploited vulnerability');
  const exploited = early('exploited').find((hit) => !denied(zones.text, hit.start));
  if (exploited) add(2, 'exploited', `Says “${zones.text.slice(exploited.start, exploited.end)}”`);
  const risk = facts.cveRisk ?? 0;
  if (risk >= 60) add(risk >= 85 ? 2 : 1, 'cve-risk', `Names a vulnerability of risk ${Math.round(risk)}`);
  const destructive = early('destructive').find((hit) => !denied(zones.text, hit.start));
  if (destructive) {
    add(1.5, 'destructive', `Is about “${zones.text.slice(destructive.start, destructive.end)}”`);
  } else if (category === 'ransomware') {
    add(1.5, 'destructive', 'Is about ransomware');
  }
  const million = breachesMillion(zones.text.slice(0, zones.leadEnd));
  if (million) add(1, 'million-records', `Tells of “${million}”`);
  const victim = sectors.find(({ sector, prominent }) => prominent && !commonplace.has(sector));
  if (victim) add(1, 'critical-sector', `A victim is in the sector ${victim.sector}`);
  const others = Math.min(facts.otherSources ?? 0, 3);
  if (others > 0)
    add(others * 0.5, 'corroborated', `Told by ${others === 3 ? '3 or more' : others} further sources`);
  if (early('promotion').length > 0) add(-2, 'promotion', 'Reads like promotion or a round-up');
  else if (said('opinion', zones.titleEnd).length > 0) add(-1, 'opinion', 'Reads like an opinion');
  if (sourceCategory === 'government') add(0.5, 'government', 'Comes from a government source');

  const sum = reasons.reduce((total, { points }) => total + points, 0);
  return { score: Math.round(Math.min(10, Math.max(0, sum)) * 10) / 10, reasons };
}

/** Sectors that nearly every article names, so that they tell nothing about how grave it is. */
const commonplace = new Set<string>(['information-technology', 'commercial-facilities']);

/** `no evidence of active exploitation`, `has not been exploited in the wild`. */
function denied(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return /\b(?:no|not|never|without|nor|isn't|wasn't|hasn't|haven't|unaware)\b[^.!?\n]*$/i.test(before);
}
