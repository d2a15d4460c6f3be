/** Fetches a source: conditional, bounded in time and size, and never from an internal address (feeds section 1). */
import { lookup } from 'node:dns/promises';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { addressGuard, type Resolve } from './address-guard.ts';
import { FetchError } from './fetch-error.ts';
import { maskSecrets, maskUrl } from './mask-secrets.ts';
import { openAnswer } from './open-answer.ts';
import type { ProxySettings } from './proxy.ts';
import { type FetchAnswer, readAnswer } from './read-answer.ts';
import { headersAfter, isRedirect, redirectTarget } from './redirect.ts';

export interface SafeFetchOptions {
  /** Our name with a contact address, for the people who run the source. */
  userAgent: string;
  /** Validators of the last answer: when the source has nothing newer it says so instead of sending it. */
  etag?: string;
  lastModified?: string;
  /** Sent to the first origin only; of these, only `accept…` follows a redirect to another one. */
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; redirects are not followed then. */
  json?: unknown;
  /** File that takes the unpacked body, for bodies that don't fit into memory; it is made new. */
  spool?: string;
  /** True where a ZIP archive is wanted as it is: otherwise the body is its first file. */
  keepArchive?: boolean;
  /** Packed size on the wire: 16 MiB unless given. */
  maxPackedBytes?: number;
  /** Size in memory: 64 MiB unless given. */
  maxBytes?: number;
  /** To the headers of each answer: 30 s unless given. */
  firstByteMs?: number;
  /** For everything, redirects and body included: 120 s unless given. */
  totalMs?: number;
  /** 5 unless given. */
  maxRedirects?: number;
  /** Sees the target of each redirect; what it throws ends the fetch as it is. */
  admitRedirect?(target: URL): void;
  /** Internal hosts, networks and addresses that the operator allows; see `hostList` for the form. */
  allowInternal?: readonly string[];
  proxy?: ProxySettings;
  /** Keys in headers, path or query, which no error and no returned address may show. */
  secrets?: readonly string[];
  /** How names become addresses; the system's resolver unless given. */
  resolve?: Resolve;
  /** Ends the fetch early, with code `aborted`. */
  signal?: AbortSignal;
}

export type { FetchAnswer };

/** Fetches `address`. Throws `FetchError`, and a RangeError where allow list or NO_PROXY can't be read. */
export async function safeFetch(address: string, options: SafeFetchOptions): Promise<FetchAnswer> {
  const { maxRedirects = 5, totalMs = 120_000, firstByteMs = 30_000, signal: stop, secrets = [] } = options;
  const {
    maxPackedBytes = 16 * mebibyte,
    maxBytes = 64 * mebibyte,
    resolve = systemResolver,
    proxy,
  } = options;
  const limits = { maxPackedBytes, maxBytes, keepArchive: options.keepArchive };
  const conditional = options.etag !== undefined || options.lastModified !== undefined;
  const guard = addressGuard(options.allowInternal);
  const deadline = AbortSignal.timeout(totalMs);
  const signal = stop ? AbortSignal.any([deadline, stop]) : deadline;
  let url = httpUrl(address);
  let headers = requestHeaders(options);
  const content = options.json === undefined ? undefined : JSON.stringify(options.json);
  try {
    for (let hops = 0; hops <= maxRedirects; hops++) {
      const answer = await openAnswer(url, { headers, content, guard, resolve, proxy, firstByteMs, signal });
      try {
        const shown = maskUrl(url, secrets);
        if (!isRedirect(answer) || content !== undefined) {
          return await readAnswer(answer, { url: shown, conditional, limits, spool: options.spool });
        }
      } finally {
        answer.destroy();
      }
      const next = redirectTarget(url, answer.headers.location);
      options.admitRedirect?.(next);
      headers = headersAfter(url, next, headers);
      url = next;
    }
    throw tooManyRedirects(maxRedirects);
  } catch (error) {
    const reason = signal.aborted ? interrupted(deadline.aborted, totalMs) : error;
    throw report(reason, maskUrl(url, secrets), secrets);
  }
}

const mebibyte = 2 ** 20;

function httpUrl(address: string): URL {
  const url = URL.parse(address);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new FetchError('bad_url', 'the address is not an http or https URL: correct it in the settings');
}

/** Ours come last, so that nobody can take off the limits that rest on them. */
function requestHeaders(options: SafeFetchOptions): Record<string, string> {
  const own = Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const headers: Record<string, string> = {
    accept: '*/*',
    ...(options.json !== undefined && { 'content-type': 'application/json' }),
    ...Object.fromEntries(own),
    'user-agent': options.userAgent,
    'accept-encoding': 'gzip, br, zstd',
    ...(options.etag !== undefined && { 'if-none-match': options.etag }),
    ...(options.lastModified !== undefined && { 'if-modified-since': options.lastModified }),
  };
  for (const [name, value] of Object.entries(headers)) checkHeader(name, value);
  return headers;
}

function checkHeader(name: string, value: string): void {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch {
    throw new FetchError(
      'bad_request',
      `the header ${JSON.stringify(name)} holds what HTTP does not allow: check the key of this source for line breaks`,
    );
  }
}

const systemResolver: Resolve = (hostname) => lookup(hostname, { all: true });

function tooManyRedirects(most: number): FetchError {
  return new FetchError(
    'too_many_redirects',
    `more than ${most} redirects: open the address in a browser and set the one it ends at`,
  );
}

function interrupted(byDeadline: boolean, totalMs: number): FetchError {
  return byDeadline
    ? new FetchError('timeout', `not complete within ${totalMs / 1000} s: it is tried again later`)
    : new FetchError('aborted', 'stopped on request');
}

/** The error with the address in front, and without secrets wherever its words came from. */
function report(error: unknown, place: string, secrets: readonly string[]): unknown {
  if (!(error instanceof FetchError)) return error;
  return new FetchError(error.code, maskSecrets(`${place}: ${error.message}`, secrets), error);
}
