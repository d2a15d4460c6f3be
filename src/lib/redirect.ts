/** Redirects as we follow them: by hand, so that every hop is checked like the first one. */
import type { IncomingMessage } from 'node:http';
import { FetchError } from './fetch-error.ts';

const statuses: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308]);

export function isRedirect(answer: IncomingMessage): boolean {
  return statuses.has(answer.statusCode);
}

/**
 * Where `location` leads from `from`. Throws `bad_redirect` for what is not http(s), and for https that leads to
 * http: whoever chose https must not get a body that anybody on the way could have written. A source that exists
 * only without TLS is set with its http address.
 */
export function redirectTarget(from: URL, location: string | undefined): URL {
  const to = location === undefined ? null : URL.parse(location, from.href);
  if (to?.protocol !== 'http:' && to?.protocol !== 'https:') {
    throw new FetchError(
      'bad_redirect',
      'the source redirects to something that is not an http or https URL',
    );
  }
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new FetchError(
      'bad_redirect',
      'the source redirects from https to http, which is not followed: set its http address if you accept that',
    );
  }
  // User info is a credential: it stays with its origin, and a foreign one is not ours to send.
  to.username = to.origin === from.origin ? from.username : '';
  to.password = to.origin === from.origin ? from.password : '';
  return to;
}

/** Validators and our name go anywhere; every other header may be a credential and stays with its origin. */
const anywhere = /^(accept|accept-encoding|accept-language|user-agent|if-none-match|if-modified-since)$/;

/** `headers` (names in lower case) as they may go from `from` to `to`; what was dropped stays dropped. */
export function headersAfter(from: URL, to: URL, headers: Record<string, string>): Record<string, string> {
  if (from.origin === to.origin) return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => anywhere.test(name)));
}
