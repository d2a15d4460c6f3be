/** What is shown of an indicator, derived from all its evidence, and whether it is news. Pure. */
import { iocStates, leavingStates } from '../../contract/ioc-state.ts';
import type { ObservableType } from '../../contract/ioc-type.ts';
import { riskConfidenceWord } from '../../contract/risk.ts';
import { sourceCategories } from '../../contract/source-category.ts';
import { stricter, type Tlp, tlpWords } from '../../contract/tlp.ts';
import type { IndicatorTable } from '../../db/tables/indicator.ts';
import type { Listing } from '../allow-lists/match-list.ts';
import type { Evidence } from './merge.ts';
import { ownTlp } from './own-tlp.ts';
import { chanceOf, type Part, type RiskEvidence, type RiskInput, strongestPart } from './risk-curve.ts';
import { type RiskRow, riskRow } from './risk-row.ts';
import type { Scoring } from './scoring.store.ts';
import { cleanTags } from './sighting.ts';

/** Everything of the row but what it is and when it was stored. */
export type Derived = Omit<
  IndicatorTable,
  'id' | 'uid' | 'type' | 'value' | 'created_at' | 'change' | 'people'
>;

/** What the row of one indicator is made of. */
export interface Subject {
  type: ObservableType;
  /** Of every source. */
  evidence: readonly Evidence[];
  /** What the allow-lists say of the value. */
  listing: Listing | null;
  /** What people say of it. */
  people?: Pick<RiskInput, 'verdicts' | 'falsePositives'> | undefined;
}

/** What may change without a new version of the indicator (standard section 19, row 1). */
const silent: readonly (keyof Derived)[] = [
  'last_seen',
  'occurrences',
  'allow_list',
  'list_class',
  'peak',
  'next_band_change',
];

/** The other evidence is shown as the source in place of one that still stands only where it is worth so much more. */
const clearly = 1.25;

/**
 * The row at `now` (epoch milliseconds), where `before` is the one that is stored. The strongest evidence is shown as its
 * source: reliability × certainty × decay, the newest on a tie (section 19, row 3). While nothing else is news, sources
 * that are as good as each other do not take turns there.
 */
export function derive(
  { type, evidence, listing, people }: Subject,
  scoring: Scoring,
  now: number,
  before: Derived | null = null,
): { derived: Derived; published: boolean } {
  const reports = evidence.map((one) => riskEvidence(one, scoring));
  const known = before && scored(before);
  const input = { type, evidence: reports, listing, ...people };
  const risk = riskRow(input, now, known, scoring.settings);
  const ranked = evidence.length === 1 ? evidence : byWorth(evidence, reports, risk.parts);
  const strongest = strongestPart(risk.parts, now);
  const best = (strongest && evidence[reports.indexOf(strongest.evidence!)]) ?? ranked[0]!;
  const confidence = riskConfidenceWord(risk.row.confidence, risk.row.state);
  const tlp = tlpWords.indexOf(ownTlp({ confidence, tlp: strictest(evidence, scoring) }));
  const shape = (shown: Evidence): Derived => ({
    ...shownOf(shown, ranked, scoring),
    ...risk.row,
    state: iocStates.indexOf(risk.row.state),
    allow_list: listing?.name ?? null,
    list_class: listing?.class ?? null,
    released: before?.released || leavingStates.includes(risk.row.state) ? 1 : 0,
    tlp,
  });
  if (!before) return { derived: shape(best), published: true };
  const shown = evidence.find((one) => one.source_id === before.source_id && one.withdrawn === 0) ?? best;
  const standing = shape(shown);
  if (!risk.published && !isNews(standing, before)) {
    const part = risk.parts.find((one) => one.evidence === reports[evidence.indexOf(shown)]);
    const lead = strongest ? chanceOf(strongest, now) : 0;
    if (shown === best || lead <= clearly * (part ? chanceOf(part, now) : 0)) {
      const due = dueAt(before.next_band_change, standing.next_band_change, now);
      return { derived: { ...standing, next_band_change: due }, published: false };
    }
  }
  return { derived: shape(best), published: true };
}

/** Of all evidence, also what was taken back: the words of the row may be any one's. */
function strictest(evidence: readonly Evidence[], { sourceOf }: Scoring): Tlp {
  return evidence.reduce<Tlp>((tlp, one) => stricter(tlp, sourceOf(one.source_id).tlp), 'clear');
}

/**
 * A sighting puts off the next change. To be woken too early costs less than to write that time with every sighting, so
 * what is noted stays until it is there.
 */
function dueAt(noted: number | null, next: number | null, now: number): number | null {
  if (noted === null || noted <= now) return next;
  return next === null ? noted : Math.min(noted, next);
}

function isNews(derived: Derived, before: Derived): boolean {
  return (Object.keys(derived) as (keyof Derived)[]).some(
    (field) => derived[field] !== before[field] && !silent.includes(field),
  );
}

/** What the model said of the row when it was last written; null where it never did. */
function scored(row: Derived): RiskRow | null {
  if (row.next_band_change === 0) return null;
  return { ...row, state: iocStates[row.state]! };
}

/** A stored report as the model takes it. */
export function riskEvidence(one: Evidence, { sourceOf }: Scoring): RiskEvidence {
  return {
    source: sourceOf(one.source_id),
    confidence: one.confidence,
    threatType: one.threat_type,
    tags: one.tags === '[]' ? [] : (JSON.parse(one.tags) as string[]),
    lastSeen: one.last_seen,
    fromArticle: one.article_id !== null,
    reference: one.reference,
    withdrawn: one.withdrawn === 1,
  };
}

/**
 * What is worth most when it is new comes first, of equals what says the worse, whatever their age: words do not change
 * with every sighting.
 */
function byWorth(
  evidence: readonly Evidence[],
  reports: readonly RiskEvidence[],
  parts: readonly Part[],
): Evidence[] {
  const counted = new Map(parts.map((part) => [part.evidence, part]));
  const ranked = evidence.map((one, at) => {
    const { start = 0, ceiling = 0 } = counted.get(reports[at]!) ?? {};
    return { one, start, ceiling };
  });
  ranked.sort((a, b) => b.start - a.start || b.ceiling - a.ceiling || a.one.source_id - b.one.source_id);
  return ranked.map(({ one }) => one);
}

/** The words of what is shown, and where it has none those of the next one; the widest times; all tags. */
function shownOf(shown: Evidence, ranked: readonly Evidence[], { sourceOf }: Scoring) {
  const first = <K extends 'context' | 'threat_type' | 'malware_family'>(field: K) =>
    shown[field] ?? ranked.find((one) => one[field] !== null)?.[field] ?? null;
  const sum = { first_seen: Infinity, last_seen: 0, categories: 0, sectors: 0, occurrences: 0 };
  for (const one of ranked) {
    sum.first_seen = Math.min(sum.first_seen, one.first_seen);
    sum.last_seen = Math.max(sum.last_seen, one.last_seen);
    sum.categories |= 1 << sourceCategories.indexOf(sourceOf(one.source_id).category);
    sum.sectors |= one.sectors;
    sum.occurrences += one.count;
  }
  const single = ranked.length === 1;
  return {
    ...sum,
    source_id: shown.source_id,
    article_id: shown.article_id,
    reference: shown.reference,
    context: first('context'),
    threat_type: first('threat_type'),
    malware_family: first('malware_family'),
    tags: single ? shown.tags : JSON.stringify(cleanTags(lists(ranked, 'tags'))),
    techniques: single ? shown.techniques : JSON.stringify(cleanIds(lists(ranked, 'techniques'))),
    sources: ranked.length,
  };
}

function lists(ranked: readonly Evidence[], field: 'tags' | 'techniques'): string[] {
  return ranked.flatMap((one) => JSON.parse(one[field]) as string[]);
}

function cleanIds(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort().slice(0, 24);
}
