/** The risk of what a look-up found, from the reports at hand. */
import type { AllowListClass } from '../../contract/allow-list.ts';
import type { ObservableType } from '../../contract/ioc-type.ts';
import type { IocRisk } from '../../contract/risk.ts';
import { listEffects } from '../../domain/allow-lists/list-effect.ts';
import type { Listing } from '../../domain/allow-lists/match-list.ts';
import { scoreIndicator } from '../../domain/iocs/score.ts';
import type { SourceNames } from '../../domain/sources/source-names.ts';
import { isoTime } from '../../lib/iso-time.ts';
import type { Report } from './reports.ts';

const minute = 60_000;

/**
 * `now` in epoch milliseconds; said to the minute, within which no figure moves. What the reports say of networks and
 * services counts like any other.
 */
export function showRisk(
  type: ObservableType,
  reports: readonly Report[],
  listing: Listing | null,
  sources: SourceNames,
  now: number,
): IocRisk {
  const evidence = reports.map((report) => ({
    source: sources.of(report.report_source),
    confidence: report.report_confidence,
    threatType: report.report_threat,
    tags: report.report_tags === '[]' ? [] : (JSON.parse(report.report_tags) as string[]),
    lastSeen: report.report_last,
    fromArticle: report.report_article !== null,
    reference: report.report_reference,
  }));
  const risk = scoreIndicator({ type, evidence, listing }, now);
  return { ...risk, computed_at: isoTime(now - (now % minute)) };
}

/** What the lists said when the indicator was judged. */
export function storedListing({ allow_list: name, list_class: listClass }: Report): Listing | null {
  if (name === null || listClass === null) return null;
  const known = listClass as AllowListClass;
  return { list: known, name, class: known, effect: listEffects[known] };
}
