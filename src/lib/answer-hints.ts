/** What the headers of an answer say about the next request: validators, and how long to stay away. */
import type { IncomingHttpHeaders } from 'node:http';

export interface AnswerHints {
  etag?: string;
  lastModified?: string;
  /** Cache-Control `max-age`. */
  maxAgeSeconds?: number;
  /** Retry-After, as seconds or as a date. */
  retryAfterSeconds?: number;
}

/** A source may slow us down; it may not switch itself off for longer than a day. */
const longestWait = 86_400;

/** Validators go back to the source as they came; a longer one is noise or an attack and is left out. */
const longestValidator = 512;

/** `now` in epoch milliseconds. Fields that are missing or can't be read are left out. */
export function answerHints(headers: IncomingHttpHeaders, now: number): AnswerHints {
  const hints: AnswerHints = {};
  const etag = validator(headers.etag);
  const lastModified = validator(headers['last-modified']);
  const maxAge = /(?:^|[\s,])max-age="?(\d{1,12})/i.exec(headers['cache-control'] ?? '')?.[1];
  const retryAfter = retryAfterSeconds(headers['retry-after'], now);
  if (etag !== undefined) hints.etag = etag;
  if (lastModified !== undefined) hints.lastModified = lastModified;
  if (maxAge !== undefined) hints.maxAgeSeconds = Math.min(Number(maxAge), longestWait);
  if (retryAfter !== undefined) hints.retryAfterSeconds = retryAfter;
  return hints;
}

function validator(value: string | undefined): string | undefined {
  return value && value.length <= longestValidator ? value : undefined;
}

/** RFC 9110 section 10.2.3: `120` or `Wed, 21 Oct 2026 07:28:00 GMT`. */
function retryAfterSeconds(value = '', now: number): number | undefined {
  if (/^\d{1,12}$/.test(value)) return Math.min(Number(value), longestWait);
  const until = /^[A-Z][a-z]{2,8}, .{8,24} GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  return Math.min(Math.max(Math.ceil((until - now) / 1000), 0), longestWait);
}
