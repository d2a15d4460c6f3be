/** The reports that a look-up found: in which order they are shown, and what they come to together. */
import { confidenceWord } from '../../contract/confidence.ts';
import type { CategoryGroup } from '../../contract/lookup.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import type { evidenceOf } from '../../domain/iocs/evidence-of.store.ts';
import type { SourceNames } from '../../domain/sources/source-names.ts';
import { isoTime } from '../../lib/iso-time.ts';

export type Report = Awaited<ReturnType<typeof evidenceOf>>[number] & { about?: string };

export function strongestFirst(a: Report, b: Report): number {
  return b.report_confidence - a.report_confidence || b.report_last - a.report_last;
}

export function showSource(report: Report, sources: SourceNames) {
  const { name, category } = sources.of(report.report_source);
  return {
    source_feed: name,
    feed_name: name,
    source_category: category,
    category: groupOf(category),
    reference_url: report.report_reference,
    first_seen: isoTime(report.report_first),
    last_seen: isoTime(report.report_last),
    occurrence_count: report.report_count,
    confidence: confidenceWord(report.report_confidence),
    context: report.report_context,
    about: report.about ?? null,
  };
}

function groupOf(category: SourceCategory): CategoryGroup {
  if (category === 'government') return 'government';
  return category === 'vendor' ? 'commercial' : 'community';
}

/** A report of the value itself, and not of its network or a service at it. */
export function ownReport(reports: readonly Report[]): Report | undefined {
  return reports[0]?.about === undefined ? reports[0] : undefined;
}

interface Summed {
  /** Epoch milliseconds. */
  first: number;
  last: number;
  occurrences: number;
  /** Distinct ones. */
  sources: number;
}

/** Over all reports that the answer lists. */
export function summed(reports: readonly Report[]): Summed {
  const sum = { first: Infinity, last: 0, occurrences: 0 };
  for (const { report_first, report_last, report_count } of reports) {
    sum.first = Math.min(sum.first, report_first);
    sum.last = Math.max(sum.last, report_last);
    sum.occurrences += report_count;
  }
  return { ...sum, sources: new Set(reports.map((report) => report.report_source)).size };
}
