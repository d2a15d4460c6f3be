/** A source's health in one word, by its last runs. */

export type Health = 'healthy' | 'degraded' | 'error';

const quietGaps = 5;

/**
 * `error` after five failures in a row, `degraded` after one, or when a source that used to bring news has brought none
 * for five times its interval and at least a week (epoch ms).
 */
export function health(
  run: { failures: number; last_new_at: number | null; every_minutes: number },
  now: number,
): Health {
  if (run.failures >= 5) return 'error';
  const quiet =
    run.last_new_at !== null &&
    now - run.last_new_at > Math.max(quietGaps * run.every_minutes * 60_000, 7 * 86_400_000);
  return run.failures > 0 || quiet ? 'degraded' : 'healthy';
}
