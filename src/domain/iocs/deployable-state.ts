/** The one state of an indicator, which decides what leaves by default (standard section 18). */
import type { IocState } from '../../contract/ioc-state.ts';
import { riskBands } from '../../contract/risk.ts';
import type { Verdict } from './verdict.ts';

export interface StateFacts {
  /** The verdict that stands. */
  verdict: Pick<Verdict, 'says' | 'risk'> | null;
  /** What the allow-list that speaks for the value makes of it. */
  listed: 'benign' | 'sinkhole' | null;
  /** Every source that reported it has taken it back. */
  withdrawn: boolean;
  /** Trusted reports of a false positive. */
  reports: number;
  /** 0–100, null without evidence. */
  score: number | null;
  /** The highest that it was. */
  peak: number;
}

/** People go before sources, sources before lists, and all of them before the figure. */
export function deployableState(facts: StateFacts): IocState | 'unknown' {
  const { verdict, listed, withdrawn, reports, score, peak } = facts;
  if (verdict && verdict.says !== 'malicious') return verdict.says;
  if (!verdict) {
    if (withdrawn) return 'withdrawn';
    if (listed) return listed;
    if (reports >= 2) return 'false_positive';
  }
  if (score === null) return 'unknown';
  if (score >= riskBands.medium) return 'active';
  // A risk that a person set is not one that fell by age.
  return peak >= riskBands.medium && (verdict?.risk ?? null) === null ? 'expired' : 'low';
}
