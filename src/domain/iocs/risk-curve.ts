/** Risk and confidence of an indicator over time: everything about its evidence that does not depend on the clock. */
import type { ObservableType } from '../../contract/ioc-type.ts';
import { roundHalfUp } from '../../lib/exact-shares.ts';
import type { Listing } from '../allow-lists/match-list.ts';
import { type Limits, limitsOf } from './caps.ts';
import { classCeilings, classOf, type EvidenceClass } from './evidence-class.ts';
import { halfLifeKind, leastWorth } from './half-lives.ts';
import { certaintyOf, type RiskSource, type Submitter, type Trust, trustOf } from './reliability.ts';
import { builtInSettings, halfLifeDays, type RiskSettings } from './risk-settings.ts';
import { doubt, type FalsePositiveReport, type Standing, trustedReports, type Verdict } from './verdict.ts';

/** What one source says, as it is stored. */
export interface RiskEvidence {
  source: RiskSource;
  /** 0–100. */
  confidence: number;
  threatType: string | null;
  tags: readonly string[];
  /** Epoch milliseconds. */
  lastSeen: number;
  fromArticle: boolean;
  reference: string | null;
  /** The first of several articles that carry the same text: together they have one vote. */
  story?: number | null;
  submitter?: Submitter;
  /** True where the source has taken it back. */
  withdrawn?: boolean;
}

/** Everything that the risk of one indicator is made of. */
export interface RiskInput {
  type: ObservableType;
  evidence: readonly RiskEvidence[];
  /** What the allow-lists say of the value. */
  listing: Listing | null;
  verdicts?: readonly Verdict[];
  falsePositives?: readonly FalsePositiveReport[];
  /** The highest risk that was stored. */
  peak?: number;
}

/** One report that counts. */
export interface Part {
  /** Null for the verdict of an analyst. */
  evidence: RiskEvidence | null;
  class: EvidenceClass;
  trust: Trust;
  /** Position of its group. */
  group: number;
  /** Reliability times certainty: the chance that it is right, when it is new. */
  start: number;
  ceiling: number;
  halfLifeDays: number;
  /** Half-lives in a millisecond; 0 for what does not age. */
  halvings: number;
  least: number;
  seen: number;
}

export interface RiskCurve extends Limits {
  /** What the allow-lists make of a value that so many report. */
  listing: Listing | null;
  /** The worst class first. */
  parts: readonly Part[];
  /** Room for a figure of each group, used within one call. */
  perGroup: Float64Array;
  reports: number;
  /** All sources that reported it have taken it back. */
  withdrawn: boolean;
}

const dayMs = 86_400_000;
/** Nobody is surer than this, however new and however trusted. */
const surest = 0.97;
/** How much of a source's reliability counts for confidence: one alone is never quite enough. */
const alone = 0.75;
/** So late that nothing is left that can age: the last time that a date can hold. */
export const forever = 8.64e15;

export function riskCurve(
  { type, evidence, listing, falsePositives = [] }: RiskInput,
  standing: Standing | null,
  now: number,
  settings: RiskSettings = builtInSettings,
): RiskCurve {
  const groups = new Map<string, number>();
  const groupOf = (name: string) => {
    const known = groups.get(name) ?? groups.size;
    groups.set(name, known);
    return known;
  };
  const onDynamicDns = listing?.class === 'dynamic_dns';
  const mostHarm = listing?.class === 'scanner' ? classCeilings.scanner : 1;
  const parts: Part[] = [];
  let withdrawn = 0;
  for (const one of evidence) {
    if (one.withdrawn) {
      withdrawn++;
      continue;
    }
    const said = classOf(one);
    const trust = trustOf(one.source, settings.sources, one.submitter);
    const kind = halfLifeKind(type, said, one.tags, onDynamicDns);
    const days = halfLifeDays(kind, settings);
    parts.push({
      evidence: one,
      class: said,
      trust,
      group: groupOf(one.story == null ? trust.group : `story:${one.story}`),
      start: trust.reliability * certaintyOf(trust, one.confidence),
      ceiling: Math.min(mostHarm, classCeilings[said]),
      halfLifeDays: days,
      halvings: 1 / (days * dayMs),
      least: leastWorth(kind),
      seen: one.lastSeen,
    });
  }
  if (standing?.verdict.says === 'malicious') parts.push(analystsWord(standing, groupOf('user')));
  if (parts.length > 1) parts.sort(worstFirst);
  const effective = withVotes(listing, groups.size);
  return {
    ...limitsOf(effective, standing),
    listing: effective,
    parts,
    perGroup: new Float64Array(groups.size),
    // A verdict goes before reports.
    reports: standing ? 0 : trustedReports(falsePositives, now),
    withdrawn: withdrawn > 0 && withdrawn === evidence.length,
  };
}

/** What is reported by one group alone may be held down more than what several report. */
function withVotes(listing: Listing | null, groups: number): Listing | null {
  const alone = groups < 2 ? listing?.effect.alone : undefined;
  return alone ? { ...listing!, effect: alone } : listing;
}

/** A person's word does not fade: it ends. */
function analystsWord({ verdict }: Standing, group: number): Part {
  const said = classOf({ threatType: verdict.threatType, tags: [], fromArticle: false });
  return {
    evidence: null,
    class: said,
    trust: { reliability: 0.95, group: 'user', certainty: 'fact' },
    group,
    start: 0.95,
    ceiling: classCeilings[said],
    halfLifeDays: Number.POSITIVE_INFINITY,
    halvings: 0,
    least: 1,
    seen: verdict.at,
  };
}

/** A full order, so that the figures do not depend on the order in which evidence is read, to the last bit. */
function worstFirst(a: Part, b: Part): number {
  const name = ({ evidence }: Part) => evidence?.submitter?.name ?? evidence?.source.slug ?? '';
  return (
    b.ceiling - a.ceiling ||
    b.start - a.start ||
    b.seen - a.seen ||
    (name(a) < name(b) ? -1 : Number(name(a) > name(b)))
  );
}

function worth({ seen, halvings, least }: Part, at: number): number {
  return Math.max(least, 2 ** (-Math.max(0, at - seen) * halvings));
}

/** How probable it is that the report is right, 0–0.97. */
export function chanceOf(part: Part, at: number): number {
  return Math.min(surest, part.start * worth(part, at));
}

/** The report that is most probably right, the newest of equal ones; null without any. */
export function strongestPart(parts: readonly Part[], at: number): Part | null {
  let strongest: Part | null = null;
  for (const part of parts) {
    const lead = strongest === null ? 1 : chanceOf(part, at) - chanceOf(strongest, at);
    if (lead > 0 || (lead === 0 && part.seen > strongest!.seen)) strongest = part;
  }
  return strongest;
}

/** Of the strongest report, days; null where nothing ages. */
export function halfLifeOf({ parts }: RiskCurve, at: number): number | null {
  const days = strongestPart(parts, at)?.halfLifeDays ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(days) ? days : null;
}

/**
 * 100 times the ceiling that is to be expected of the worst report that is right, 0–100, before caps: reports of different
 * groups are right or wrong independently, those of one group together. Where all are of one class, it is that class's
 * ceiling times the probability that any group is right.
 */
export function rawRisk({ parts, perGroup: best, reports }: RiskCurve, at: number): number {
  best.fill(0);
  let noneRight = 1;
  let expected = 0;
  for (const part of parts) {
    const chance = chanceOf(part, at);
    const known = best[part.group]!;
    if (chance <= known) continue;
    const still = noneRight * ((1 - chance) / (1 - known));
    expected += part.ceiling * (noneRight - still);
    noneRight = still;
    best[part.group] = chance;
  }
  return 100 * expected * doubt(reports);
}

/** 0–100, whole; null without evidence. */
export function riskScore(curve: RiskCurve, at: number): number | null {
  const exact = exactRisk(curve, at);
  return exact === null ? null : roundHalfUp(exact);
}

/** The score before it is rounded. */
export function exactRisk(curve: RiskCurve, at: number): number | null {
  if (curve.figure !== null) return curve.figure;
  if (curve.parts.length === 0 && !curve.withdrawn) return null;
  return Math.min(rawRisk(curve, at), curve.limit);
}

/** How sure it is that any source is right, whatever it says, 0–100, whole: it fades half as fast as risk. */
export function riskConfidence(curve: RiskCurve, at: number): number {
  return roundHalfUp(exactConfidence(curve, at));
}

/** The confidence before it is rounded. */
export function exactConfidence({ parts, perGroup: best }: RiskCurve, at: number): number {
  best.fill(0);
  let noneRight = 1;
  for (const part of parts) {
    const trusted = alone * part.trust.reliability * Math.sqrt(worth(part, at));
    const known = best[part.group]!;
    if (trusted <= known) continue;
    noneRight *= (1 - trusted) / (1 - known);
    best[part.group] = trusted;
  }
  return 100 * (1 - noneRight);
}
