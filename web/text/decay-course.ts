/** How a risk falls from now on: exact where the server says when it leaves a band, by half-lives in between. */
import type { IocRisk } from '../../src/contract/risk.ts';

export interface Point {
  /** Epoch milliseconds. */
  at: number;
  value: number;
}

const dayMs = 86_400_000;
const longestMs = 365 * dayMs;
const parts = 28;

/** Null where it does not fall, or is low already. */
export function decayCourse(risk: IocRisk): Point[] | null {
  const { score, computed_at, decay } = risk;
  if (score === null || score < 1 || decay.half_life_days === null || decay.half_life_days <= 0) return null;
  const now = Date.parse(computed_at);
  const knots: Point[] = [{ at: now, value: score }];
  const falls = [
    { at: decay.falls_below_60_at, value: 60 },
    { at: decay.falls_below_30_at, value: 30 },
  ];
  for (const { at, value } of falls) {
    const last = knots.at(-1)!;
    const time = at === null ? Number.NaN : Date.parse(at);
    if (time > last.at && value < last.value) knots.push({ at: time, value });
  }
  const last = knots.at(-1)!;
  const halfLife = decay.half_life_days * dayMs;
  const end = Math.min(now + longestMs, Math.max(last.at + halfLife, now + 2 * halfLife));
  const times = Array.from({ length: parts + 1 }, (_, at) => now + ((end - now) * at) / parts);
  const wanted = [...times, ...knots.map(({ at }) => at)].filter((at) => at <= end).sort((a, b) => a - b);
  return [...new Set(wanted)].map((at) => ({ at, value: valueAt(at, knots, halfLife) }));
}

function valueAt(at: number, knots: readonly Point[], halfLife: number): number {
  const before = knots.findLast((knot) => knot.at <= at)!;
  const after = knots.find((knot) => knot.at > at);
  if (!after) return before.value * 2 ** (-(at - before.at) / halfLife);
  const share = (at - before.at) / (after.at - before.at);
  return before.value * (after.value / before.value) ** share;
}
