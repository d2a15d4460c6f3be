/** Where an article stands in the order `hot`: its time, moved on by what makes it weigh more. */
import { severityLabel } from '../../contract/severity.ts';

/** So much younger counts as much as ten votes: 22 hours. */
const tenfoldMs = 79_200_000;
const bonus = { critical: 0.5, high: 0.3, medium: 0, low: 0 } as const;
const perSource = { bonus: 0.2, most: 3 };

/** What the place depends on; `others` are further sources that tell the story. */
interface Ranked {
  publishedAt: number;
  /** 0–10. */
  severity: number;
  others: number;
}

/**
 * The time at which an article without any bonus would stand at the same place, epoch milliseconds. It does not change with the
 * clock: pages in this order stay as they are until a source joins.
 */
export function hotRank({ publishedAt, severity, others }: Ranked): number {
  const weight = bonus[severityLabel(severity)] + perSource.bonus * Math.min(others, perSource.most);
  return publishedAt + Math.round(weight * tenfoldMs);
}

/** As a number of tenfold votes, which is how answers show it. */
export function rankScore(hot: number): number {
  return Math.round((hot / tenfoldMs) * 1e6) / 1e6;
}
