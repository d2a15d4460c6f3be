/**
 * Joins the reports of a source into its evidence. Pure and idempotent: merging a report that is in already changes
 * nothing, so an import that was cut off can simply be run again.
 */
import type { EvidenceTable } from '../../db/tables/indicator.ts';
import type { Sighting } from './sighting.ts';

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
    withdrawn: 0,
  };
}

/**
 * A further report of the same source: times widen, the newest report's words win (on a tie what stands stays, unless
 * there is nothing), tags join. A report newer than all before it is one more sighting; for a report by an article
 * `isNew` says it instead: whether this article named the indicator before. A source that takes it back says so of
 * everything that it said until then; who reports it later stands by it again.
 */
export function mergeReport(known: Evidence, report: Sighting, isNew?: boolean): Evidence {
  const newer = report.lastSeen > known.last_seen;
  if (report.withdrawn)
    return report.lastSeen <= known.last_seen
      ? known
      : { ...known, last_seen: report.lastSeen, withdrawn: 1 };
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
    withdrawn: newer ? 0 : known.withdrawn,
  };
}

function joined(known: string, more: readonly string[]): string {
  if (more.length === 0) return known;
  const list = JSON.parse(known) as string[];
  const fresh = more.filter((tag) => !list.includes(tag));
  if (fresh.length === 0) return known;
  return JSON.stringify([...list, ...fresh].sort().slice(0, 24));
}
