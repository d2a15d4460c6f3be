/** The risk of what a look-up found, from the reports at hand. */
import type { AllowListClass } from '../../contract/allow-list.ts';
import { iocStates } from '../../contract/ioc-state.ts';
import type { IocRisk } from '../../contract/risk.ts';
import { listEffects, platformEffect } from '../../domain/allow-lists/list-effect.ts';
import type { Listing } from '../../domain/allow-lists/match-list.ts';
import type { RiskInput } from '../../domain/iocs/risk-curve.ts';
import { scoreIndicator } from '../../domain/iocs/score.ts';
import { isoTime } from '../../lib/iso-time.ts';
import type { ApiDeps } from '../endpoint.ts';
import { ownReport, type Report } from './reports.ts';

const minute = 60_000;

/**
 * `now` in epoch milliseconds; said to the minute, within which no figure moves. What the reports say of networks and
 * services counts like any other.
 */
export function showRisk(
  about: Omit<RiskInput, 'evidence' | 'peak'>,
  reports: readonly Report[],
  { sources, scoring }: Pick<ApiDeps, 'sources' | 'scoring'>,
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
    withdrawn: report.report_withdrawn === 1,
  }));
  const peak = ownReport(reports)?.peak ?? 0;
  const risk = scoreIndicator({ ...about, evidence, peak }, now, scoring.settings);
  return { ...risk, computed_at: isoTime(now - (now % minute)) };
}

/** What the lists said when the indicator was judged. */
export function storedListing({ allow_list: name, list_class: listClass, state }: Report): Listing | null {
  if (name === null || listClass === null) return null;
  const known = listClass as AllowListClass;
  // What somebody put on a platform has its class, and is not the platform.
  const isOnPlatform = known === 'shared_platform' && iocStates[state] !== 'benign';
  return { list: known, name, class: known, effect: isOnPlatform ? platformEffect : listEffects[known] };
}
