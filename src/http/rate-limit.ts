/**
 * Tells callers what they may still ask, and refuses what is too much (standard §5). Each answer to a caller whose
 * credential is good carries the headers, whatever its status; HEAD costs what GET costs; what is refused before the
 * caller is known (401, 405 and with it OPTIONS) costs nothing and carries none.
 */
import { problem } from './problem.ts';

/** Most requests in a rolling minute and a rolling day; Infinity where a window has no limit. */
export interface Figures {
  perMinute: number;
  perDay: number;
}

/** How a caller stands, by the window that binds. */
export interface Allowance {
  admitted: boolean;
  window: 'minute' | 'day';
  limit: number;
  /** Whole requests left. */
  remaining: number;
  /** When capacity returns, epoch milliseconds. */
  resetAt: number;
  retryAfterSeconds: number;
}

/** What `RateLimit-Policy` says of those figures. */
export function rateLimitPolicy({ perMinute, perDay }: Figures): string {
  const minute = `"minute";q=${perMinute};w=60`;
  return Number.isFinite(perDay) ? `${minute}, "day";q=${perDay};w=86400` : minute;
}

/**
 * Sets `X-RateLimit-*` as documented, and `RateLimit-Policy` and `RateLimit` of draft-ietf-httpapi-ratelimit-headers-10.
 * A reset is rounded up to full seconds, so that whoever waits for it is admitted. `now` in epoch milliseconds.
 */
export function showRateLimit(
  { window, limit, remaining, resetAt }: Allowance,
  policy: string,
  now: number,
  header: (name: string, value: string) => void,
): void {
  const seconds = Math.max(0, Math.ceil((resetAt - now) / 1000));
  header('x-ratelimit-limit', String(limit));
  header('x-ratelimit-remaining', String(remaining));
  header('x-ratelimit-reset', String(Math.ceil(resetAt / 1000)));
  if (window === 'day') header('x-ratelimit-window', 'day');
  header('ratelimit-policy', policy);
  header('ratelimit', `"${window}";r=${remaining};t=${seconds}`);
}

/** Throws `rate_limit_exceeded` with `Retry-After` where the request was not admitted. */
export function refuseExcess({ admitted, window, limit, retryAfterSeconds }: Allowance): void {
  if (admitted) return;
  throw problem('rate_limit_exceeded', {
    headers: { 'retry-after': String(retryAfterSeconds) },
    details: { window, limit, retry_after_seconds: retryAfterSeconds },
  });
}
