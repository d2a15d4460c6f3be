/**
 * Joins reports into evidence, and evidence into what is shown of an indicator. Both are pure and idempotent: merging a
 * report that is in already changes nothing, so an import that was cut off can simply be run again.
 */
import { type IocState, iocStates } from '../../contract/ioc-state.ts';
import type { EvidenceTable, IndicatorTable } from '../../db/tables/indicator.ts';
import type { Listing } from '../allow-lists/match-list.ts';
import { cleanTags, type Sighting } from './sighting.ts';

export type Evidence = EvidenceTable;

/** The first report of a source becomes its evidence. */
export function evidence(indicatorId: number, sourceId: number, report: Sighting): Evidence {
  return {
    indicator_id: indicatorId,
    source_id: sourceId,
    first_seen: report.firstSeen,
    last_seen: report.lastSeen,
    count: 1,
    confidence: report.confidence,
    threat_type: report.threatType,
    malware_family: report.malwareFamily,
    tags: JSON.stringify(report.tags),
    techniques: JSON.stringify(report.techniques),
    sectors: report.sectors,
    reference: report.reference,
    context: report.context,
    article_id: report.articleId,
    digest: 0,
  };
}

/**
 * A further report of the same source: times widen, the newest report's words win (on a tie what stands stays, unless
 * there is nothing), tags join. A report newer than all before it is one more sighting; for a report by an article
 * `isNew` says it instead: whether this article named the indicator before.
 */
export function mergeReport(known: Evidence, report: Sighting, isNew?: boolean): Evidence {
  const newer = report.lastSeen > known.last_seen;
  const pick = <T>(stands: T | null, comes: T | null) => (newer ? (comes ?? stands) : (stands ?? comes));
  return {
    ...known,
    first_seen: Math.min(known.first_seen, report.firstSeen),
    last_seen: Math.max(known.last_seen, report.lastSeen),
    count: known.count + ((isNew ?? newer) ? 1 : 0),
    confidence: newer
      ? report.confidence
      : Math.max(known.confidence, report.lastSeen < known.last_seen ? 0 : report.confidence),
    threat_type: pick(known.threat_type, report.threatType),
    malware_family: pick(known.malware_family, report.malwareFamily),
    tags: joined(known.tags, report.tags),
    techniques: joined(known.techniques, report.techniques),
    sectors: known.sectors | report.sectors,
    reference: pick(known.reference, report.reference),
    context: pick(known.context, report.context),
    article_id: pick(known.article_id, report.articleId),
  };
}

function joined(known: string, more: readonly string[]): string {
  if (more.length === 0) return known;
  const list = JSON.parse(known) as string[];
  const fresh = more.filter((tag) => !list.includes(tag));
  if (fresh.length === 0) return known;
  return JSON.stringify([...list, ...fresh].sort().slice(0, 24));
}

/** What is shown of an indicator, derived from all its evidence. */
export type Derived = Pick<
  IndicatorTable,
  | 'state'
  | 'confidence'
  | 'first_seen'
  | 'last_seen'
  | 'source_id'
  | 'article_id'
  | 'reference'
  | 'context'
  | 'threat_type'
  | 'malware_family'
  | 'tags'
  | 'techniques'
  | 'categories'
  | 'sectors'
  | 'occurrences'
  | 'sources'
  | 'allow_list'
  | 'list_class'
>;

/**
 * The best confidence, the widest times, all tags; `source` is the most confident evidence, the newest on a tie.
 * `categoryBit` gives the bit of a source's category, `listing` what the allow-lists say of the value.
 */
export function derive(
  all: readonly Evidence[],
  categoryBit: (sourceId: number) => number,
  listing: Listing | null = null,
): Derived {
  const ranked = [...all].sort(
    (a, b) => b.confidence - a.confidence || b.last_seen - a.last_seen || a.source_id - b.source_id,
  );
  const best = ranked[0]!;
  const first = <K extends keyof Evidence>(field: K) =>
    ranked.find((one) => one[field] !== null)?.[field] ?? null;
  return {
    state: iocStates.indexOf(stateOf(all, listing)),
    confidence: best.confidence,
    first_seen: Math.min(...all.map((one) => one.first_seen)),
    last_seen: Math.max(...all.map((one) => one.last_seen)),
    source_id: best.source_id,
    article_id: best.article_id,
    reference: best.reference,
    context: first('context') as string | null,
    threat_type: first('threat_type') as string | null,
    malware_family: first('malware_family') as string | null,
    tags: all.length === 1 ? best.tags : JSON.stringify(cleanTags(lists(ranked, 'tags'))),
    techniques: all.length === 1 ? best.techniques : JSON.stringify(cleanIds(lists(ranked, 'techniques'))),
    categories: all.reduce((bits, one) => bits | categoryBit(one.source_id), 0),
    sectors: all.reduce((bits, one) => bits | one.sectors, 0),
    occurrences: all.reduce((sum, one) => sum + one.count, 0),
    sources: all.length,
    allow_list: listing?.name ?? null,
    list_class: listing?.class ?? null,
  };
}

/** Where every report stands in plain running text, the value may as well be a victim's or a vendor's. */
const plainlySaid = 75;

/** A listed value is kept, with the reason, and does not leave; what articles only mention does not reach block lists. */
export function stateOf(
  all: readonly Pick<Evidence, 'article_id' | 'confidence'>[],
  listing: Listing | null,
): IocState {
  if (listing?.effect.state) return listing.effect.state;
  return all.every((one) => one.article_id !== null && one.confidence < plainlySaid) ? 'low' : 'active';
}

function lists(ranked: readonly Evidence[], field: 'tags' | 'techniques'): string[] {
  return ranked.flatMap((one) => JSON.parse(one[field]) as string[]);
}

function cleanIds(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort().slice(0, 24);
}
