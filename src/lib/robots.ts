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

/** Matching takes at most the product of both lengths, in steps; what would take longer counts as a no. */
const mostSteps = 50_000_000;

/** The package's types speak of an ES module, which it is not. */
const parse = robotsParser as unknown as (typeof robotsParser)['default'];

/** Rules for `product` (our product token) in a host's file; an empty one allows everything. */
export function readRobots(text: string, pageUrl: string, product: string): Robots {
  const read = fewAgents(text.slice(0, maxRobotsBytes), product.toLowerCase());
  const rules = parse(robotsUrl(pageUrl), read);
  const seconds = rules.getCrawlDelay(product) ?? 0;
  return {
    allows: (url) => read.length * url.length <= mostSteps && (rules.isAllowed(url, product) ?? false),
    pauseMs: seconds > 0 ? Math.min(seconds * 1000, longestPauseMs) : 0,
  };
}

/** Where the rules for a page stand. */
export function robotsUrl(pageUrl: string): string {
  return new URL('/robots.txt', pageUrl).href;
}

/**
 * The file with at most three agents to a group: us, everybody, and one for all others. The parser copies every rule for
 * every agent, which a hostile file could use up all memory with.
 */
function fewAgents(text: string, product: string): string {
  const named = new Set<string>();
  const kept = text.split(/\r\n|\r|\n/).filter((line) => {
    const agent = /^\s*user-agent\s*:([^#/]*)/i.exec(line)?.[1]?.trim().toLowerCase();
    if (agent === undefined) {
      if (/^\s*[^#:\s][^#:]*:/.test(line)) named.clear();
      return true;
    }
    const kind = agent === product || agent === '*' ? agent : 'another';
    const isNew = !named.has(kind);
    named.add(kind);
    return isNew;
  });
  return kept.join('\n');
}
