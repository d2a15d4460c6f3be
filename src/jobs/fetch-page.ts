/** One polite request for a page or for its host's robots.txt, and what it means for the next. */
import type { DuePage } from '../domain/articles/pages.store.ts';
import { decodeText } from '../lib/decode-text.ts';
import { FetchError } from '../lib/fetch-error.ts';
import { maxRobotsBytes, type Robots, robotsUrl } from '../lib/robots.ts';
import { type SafeFetchOptions, safeFetch } from '../lib/safe-fetch.ts';
import type { JobContext } from './job.ts';
import { outgoing } from './outgoing.ts';

const mebibyte = 2 ** 20;
const limits = { maxPackedBytes: 4 * mebibyte, maxBytes: 4 * mebibyte, firstByteMs: 20_000, totalMs: 60_000 };

/** The page lies on another host, whose robots.txt has not been asked. */
export class OtherHost extends Error {
  readonly target: URL;

  constructor(target: URL) {
    super(`the page has moved to ${target.host}`);
    this.target = target;
  }
}

/** Somebody said no, and asking again changes nothing. */
export class Refusal extends Error {}

/** The body of a page, as HTML. Throws `FetchError`, `OtherHost` and `Refusal`. */
export async function fetchPage(context: JobContext, { url, host }: DuePage, robots: Robots) {
  const answer = await safeFetch(url, {
    ...optionsOf(context),
    headers: { accept: 'text/html, application/xhtml+xml' },
    admitRedirect(target) {
      if (target.host !== host.host) throw new OtherHost(target);
      if (!robots.allows(target.href)) throw new Refusal(`robots.txt of ${host.host} does not allow it`);
    },
  });
  if (answer.status !== 'fetched') throw new FetchError('bad_status', 'an answer without a body');
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(answer.contentType)) {
    throw new Refusal(`not a web page but ${answer.contentType.slice(0, 100) || 'something without a type'}`);
  }
  return answer;
}

/** The rules of the page's host; empty where there are none (RFC 9309 section 2.3.1). Throws `FetchError` to wait. */
export async function fetchRobots(context: JobContext, pageUrl: string): Promise<string> {
  try {
    const answer = await safeFetch(robotsUrl(pageUrl), optionsOf(context));
    if (answer.status !== 'fetched') return '';
    return decodeText(answer.bytes.subarray(0, maxRobotsBytes));
  } catch (error) {
    if (error instanceof FetchError && isUnavailable(error)) return '';
    throw error;
  }
}

/** Nothing is there; a host that fails, does not answer or asks for patience has not said that. */
function isUnavailable({ code, httpStatus = 0 }: FetchError): boolean {
  if (code === 'too_many_redirects') return true;
  return code === 'bad_status' && httpStatus >= 400 && httpStatus < 500;
}

function optionsOf({ config, signal, fetchLimits }: JobContext): SafeFetchOptions {
  return { ...limits, ...fetchLimits, ...outgoing(config), signal };
}
