/** Scores how grave an article is, from 0 to 10, and keeps the reason for every point (scoring.md section 5). */
import type { ArticleCategory } from '../../contract/article-category.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import type { SectorHit } from './find-sectors.ts';
import { breachesMillion } from './million-records.ts';
import type { RuleHit } from './rule-scan.ts';
import { harmsSociety, isDelicate, manyDevices, manyOrganisations } from './tells-of-harm.ts';
import type { Zones } from './zones.ts';

/** The points of all reasons add up to the score, before it is kept within 0 and 10. */
export type SeverityReason = { code: string; text: string; points: number };

/** What the store knows beyond the text: best CVE risk 0–100. */
export type KnownFacts = { kev?: boolean; cveRisk?: number };

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
  const undenied = (kind: string, end: number) =>
    said(kind, end).find((hit) => !denied(zones.text, hit.start));
  const words = ({ start, end }: RuleHit) => `“${zones.text.slice(start, end)}”`;
  const opening = Math.max(zones.leadEnd, zones.titleEnd + openingLength);
  const opened = zones.text.slice(0, zones.leadEnd);
  const reasons: SeverityReason[] = [{ code: 'base', text: 'Every article starts here', points: 3 }];
  const add = (points: number, code: string, text: string) => reasons.push({ code, text, points });

  const isThreat = threats.has(category);
  const promotes = early('promotion').length > 0;
  const opines = said('opinion', zones.titleEnd).length > 0;
  if (isThreat && !promotes && !opines) add(1, 'threat', 'Tells of a threat, a flaw or an incident');
  if (facts.kev) add(3, 'kev', 'Names a known exploited vulnerability');
  const exploited = isThreat && undenied('exploited', opening);
  if (exploited) add(2, 'exploited', `Says ${words(exploited)}`);
  const headline = isThreat && undenied('exploited', zones.titleEnd);
  if (headline) add(1, 'exploited-headline', 'Says so in its headline');
  const mass = early('mass')[0];
  if (mass) add(1.5, 'mass-exploitation', `Says ${words(mass)}`);
  const grave = undenied('grave', zones.leadEnd);
  if (grave && category === 'vulnerabilities') {
    add(1, 'grave-flaw', `Says ${words(grave)}`);
  }
  const urgent = undenied('urgent', opening);
  if (urgent && isThreat && !opines) add(1.5, 'urgent', `Says ${words(urgent)}`);
  const chain = early('supplyChain')[0];
  if (chain) add(1.5, 'supply-chain', `Is about a ${words(chain)}`);
  const risk = facts.cveRisk ?? 0;
  if (risk >= 60) add(risk >= 85 ? 2 : 1, 'cve-risk', `Names a vulnerability of risk ${Math.round(risk)}`);
  const destructive = undenied('destructive', zones.leadEnd);
  if (destructive) {
    add(1.5, 'destructive', `Is about ${words(destructive)}`);
  } else if (category === 'ransomware') {
    add(1.5, 'destructive', 'Is about ransomware');
  }
  const million = breachesMillion(opened);
  if (million) add(category === 'data-breaches' ? 3 : 1, 'million-records', `Tells of “${million}”`);
  if (category === 'data-breaches' && !million && isDelicate(opened))
    add(3, 'delicate-records', 'What got out can put people in danger');
  const many = incidents.has(category) && manyOrganisations(opened);
  if (many) add(3, 'many-victims', `Tells of “${many}”`);
  const devices = category === 'malware' && manyDevices(opened);
  if (devices) add(3, 'many-devices', `Tells of “${devices}”`);
  // Of a group, a headline has to say so: what its reports begin with may be long ago.
  const told = category === 'threat-intelligence' ? zones.text.slice(0, zones.titleEnd) : opened;
  if (reaching.has(category) && !opines && harmsSociety(told))
    add(category === 'ransomware' ? 1.5 : 3, 'society', 'An attack on what society needs');
  const victim = sectors.find(({ sector, prominent }) => prominent && !commonplace.has(sector));
  if (victim) add(1, 'critical-sector', `A victim is in the sector ${victim.sector}`);
  if (promotes) add(-2, 'promotion', 'Reads like promotion or a round-up');
  else if (opines) add(-1, 'opinion', 'Reads like an opinion');
  if (sourceCategory === 'government') add(0.5, 'government', 'Comes from a government source');

  return { score: total(reasons), reasons };
}

/** The same reasons where `others` further sources tell the story, and the score that they add up to. */
export function corroborated(
  reasons: readonly SeverityReason[],
  others: number,
): { score: number; reasons: SeverityReason[] } {
  const kept = reasons.filter(({ code }) => code !== 'corroborated');
  const counted = Math.min(others, 3);
  if (counted > 0) {
    const text = `Told by ${counted === 3 ? '3 or more' : counted} further source${counted === 1 ? '' : 's'}`;
    kept.push({ code: 'corroborated', text, points: counted * 0.5 });
  }
  return { score: total(kept), reasons: kept };
}

function total(reasons: readonly SeverityReason[]): number {
  const sum = reasons.reduce((all, { points }) => all + points, 0);
  return Math.round(Math.min(10, Math.max(0, sum)) * 10) / 10;
}

/** What somebody has to act on, or to watch; a tool, a guide or a view is neither. */
const threats = new Set<ArticleCategory>([
  'ransomware',
  'data-breaches',
  'vulnerabilities',
  'attacks-breaches',
  'malware',
  'threat-intelligence',
]);

/** Done to somebody. */
const incidents = new Set<ArticleCategory>(['data-breaches', 'attacks-breaches']);
/** What may reach far. */
const reaching = new Set<ArticleCategory>(['ransomware', 'attacks-breaches', 'threat-intelligence']);
/** Characters after the title in which a text says whether a flaw is used, and how soon to act. */
const openingLength = 800;

/** Sectors that nearly every article names, so that they tell nothing about how grave it is. */
const commonplace = new Set<string>(['information-technology', 'commercial-facilities']);

/** `no evidence of active exploitation`, `has not been exploited in the wild`. */
function denied(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return /\b(?:no|not|never|without|nor|isn't|wasn't|hasn't|haven't|unaware|rather than|instead of)\b[^.!?\n]*$/i.test(
    before,
  );
}
