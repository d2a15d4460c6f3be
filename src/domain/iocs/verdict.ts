/** What people say of an indicator: an analyst's verdict wins until it is withdrawn or expires, reports only weigh. */

const dayMs = 86_400_000;

/** How long a verdict stands: networks change hands, and nobody remembers. */
const verdictDays = 90;

export interface Verdict {
  says: 'malicious' | 'benign' | 'false_positive';
  /** Name of the analyst, for people. */
  by: string;
  /** Epoch milliseconds. */
  at: number;
  /** The risk that it sets, 0–100; null where the word alone is meant. */
  risk: number | null;
  /** What it does, in the words of sources; only with `malicious`. */
  threatType: string | null;
  withdrawnAt: number | null;
}

export interface FalsePositiveReport {
  /** Who reports it: several reports of one person are one. */
  by: string;
  at: number;
  /** False for people whose word is heard and not counted. */
  trusted: boolean;
  withdrawnAt: number | null;
}

export interface Standing {
  verdict: Verdict;
  /** The first millisecond in which it does not stand. */
  until: number;
}

/** The newest verdict that stands. */
export function standingVerdict(verdicts: readonly Verdict[], now: number): Standing | null {
  let newest: Verdict | null = null;
  for (const verdict of verdicts) {
    if (!stands(verdict, now) || expiry(verdict) <= now) continue;
    if (!newest || verdict.at > newest.at || (verdict.at === newest.at && verdict.by < newest.by))
      newest = verdict;
  }
  return newest && { verdict: newest, until: expiry(newest) };
}

function expiry({ at, withdrawnAt }: Verdict): number {
  return Math.min(at + verdictDays * dayMs, withdrawnAt ?? Number.POSITIVE_INFINITY);
}

/** Trusted people who report a false positive: two are as good as many. They count until they take it back. */
export function trustedReports(reports: readonly FalsePositiveReport[], now: number): 0 | 1 | 2 {
  const people = new Set<string>();
  for (const report of reports) if (report.trusted && stands(report, now)) people.add(report.by);
  return Math.min(2, people.size) as 0 | 1 | 2;
}

/** What is left of a risk with so many reports: a half of it for each. */
export function doubt(reports: number): number {
  return 0.5 ** reports;
}

function stands({ at, withdrawnAt }: { at: number; withdrawnAt: number | null }, now: number): boolean {
  return at <= now && (withdrawnAt === null || withdrawnAt > now);
}
