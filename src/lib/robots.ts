/** What a host's robots.txt lets us read, and at which pace (RFC 9309). */
import robotsParser from 'robots-parser';

export interface Robots {
  /** Whether this address of the host may be read. */
  allows(url: string): boolean;
  /** The pause between two requests that the host asks for, milliseconds; 0 where it asks for none. */
  pauseMs: number;
}

/** RFC 9309 section 2.5: so much of a file must be read. */
export const maxRobotsBytes = 500 * 1024;
/** A longer pause is no pace but a refusal in other words; the host is asked this seldom at most. */
const longestPauseMs = 60_000;

/** The package's types speak of an ES module, which it is not. */
const parse = robotsParser as unknown as (typeof robotsParser)['default'];

/** Rules for `product` (our product token) in a host's file; an empty one allows everything. */
export function readRobots(text: string, pageUrl: string, product: string): Robots {
  const rules = parse(robotsUrl(pageUrl), text.slice(0, maxRobotsBytes));
  const seconds = rules.getCrawlDelay(product) ?? 0;
  return {
    allows: (url) => rules.isAllowed(url, product) ?? false,
    pauseMs: seconds > 0 ? Math.min(seconds * 1000, longestPauseMs) : 0,
  };
}

/** Where the rules for a page stand. */
export function robotsUrl(pageUrl: string): string {
  return new URL('/robots.txt', pageUrl).href;
}
