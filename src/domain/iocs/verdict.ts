/** What people say of an indicator: an analyst's verdict wins until it is withdrawn or expires, reports only weigh. */

export interface Verdict {
  says: 'malicious' | 'benign' | 'false_positive';
  /** Name of the analyst, for people. */
  by: string;
  /** Epoch milliseconds. */
  at: number;
  /** The first millisecond in which it does not stand: networks change hands, and nobody remembers. */
  until: number;
  /** The risk that it sets, 0–100; null where the word alone is meant. */
  risk: number | null;
  /** What it does, in the words of sources; only with `malicious`. */
  threatType: string | null;
}

export interface FalsePositiveReport {
  /** Who reports it: several reports of one person are one. */
  by: string;
  at: number;
  /** False for people whose word is heard and not counted. */
  trusted: boolean;
}

export interface Standing {
  verdict: Verdict;
  /** The first millisecond in which it does not stand. */
  until: number;
}

/** The newest verdict that stands, of those that nobody has taken back. */
export function standingVerdict(verdicts: readonly Verdict[], now: number): Standing | null {
  let newest: Verdict | null = null;
  for (const verdict of verdicts) {
    if (verdict.at > now || verdict.until <= now) continue;
    if (!newest || verdict.at > newest.at || (verdict.at === newest.at && verdict.by < newest.by))
      newest = verdict;
  }
  return newest && { verdict: newest, until: newest.until };
}

/** Trusted people who report a false positive: two are as good as many. */
export function trustedReports(reports: readonly FalsePositiveReport[], now: number): 0 | 1 | 2 {
  const people = new Set<string>();
  for (const report of reports) if (report.trusted && report.at <= now) people.add(report.by);
  return Math.min(2, people.size) as 0 | 1 | 2;
}

/** What is left of a risk with so many reports: a half of it for each. */
export function doubt(reports: number): number {
  return 0.5 ** reports;
}
