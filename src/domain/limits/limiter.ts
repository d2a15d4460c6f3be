/** What a rate limiter promises, wherever it keeps its counts. */
import type { Soon } from '../../lib/soon.ts';

/** Most that a subject may spend; a window without a limit is Infinity. */
export interface RateFigures {
  perMinute: number;
  perDay: number;
}

/** How a subject stands. Minute and day are rolling: 60 seconds and 24 hours. */
export interface Verdict {
  admitted: boolean;
  /** The binding window: the one that is free last, else the one with less left. All that follows is about it. */
  window: 'minute' | 'day';
  limit: number;
  /** Whole requests left, rounded down. */
  remaining: number;
  /**
   * When capacity returns, epoch ms: the oldest request stops counting, and one of the same cost is admitted unless
   * others came first. Now, where nothing counts.
   */
  resetAt: number;
  /** 0 where it was admitted. */
  retryAfterSeconds: number;
}

/**
 * A limiter in this process answers at once, a shared one later. A cost is a number of requests with at most one decimal:
 * 1, or 2.5 for a page of TAXII objects (standard §5).
 */
export interface Limiter {
  /** Spends the cost where both windows hold it; else spends nothing. */
  take(subject: string, cost: number, figures: RateFigures): Soon<Verdict>;
  /** What a request of cost 1 would find; spends nothing. */
  peek(subject: string, figures: RateFigures): Soon<Verdict>;
}
