/** When a source is asked again: its interval, back-off after failures, and what the source itself asked for. */

const sixHours = 6 * 3_600_000;
const spread = 0.1;

export interface VisitFacts {
  /** Epoch milliseconds. */
  now: number;
  /** Failures in a row, the last one included; 0 after a good visit. */
  failures: number;
  /** Retry-After or max-age: never sooner. */
  waitSeconds?: number | undefined;
  /** 0–1, for the jitter; random unless given. */
  random?: number;
}

/** Epoch milliseconds; the interval doubles with each failure up to six hours (or the interval, if longer), ±10 %. */
export function nextVisit(
  everyMinutes: number,
  { now, failures, waitSeconds = 0, random = Math.random() }: VisitFacts,
): number {
  const every = everyMinutes * 60_000;
  const backedOff = Math.min(every * 2 ** Math.min(failures, 20), Math.max(every, sixHours));
  const jittered = backedOff * (1 + spread * (2 * random - 1));
  return Math.round(now + Math.max(jittered, Math.min(waitSeconds, 86_400) * 1000));
}
