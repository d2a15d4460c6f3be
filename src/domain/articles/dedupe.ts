/** When two articles are one story: by headline and host (feeds section 3), and by text. */
import { normalTitle, titlesAgree } from './normal-title.ts';
import { distance, type Simhash } from './simhash.ts';

const dayMs = 86_400_000;
/** The same headline of the same host is one story for so long. */
export const titleWindowMs = 3 * dayMs;
/** The same text is one story for so long. */
export const textWindowMs = 7 * dayMs;
/** Bits of 64 in which texts may differ. */
const nearest = 3;

/** What articles are compared by. */
export interface Likeness {
  host: string;
  title: string;
  /** Epoch milliseconds. */
  publishedAt: number;
  simhash: Simhash | null;
  cves: readonly string[];
}

/**
 * `same`: one article under two addresses, the newer text counts. `copy`: the text of another host, a story of its own
 * that is told once more. Null: two articles. Symmetric.
 */
export function relation(one: Likeness, other: Likeness): 'same' | 'copy' | null {
  const apart = Math.abs(one.publishedAt - other.publishedAt);
  const sameHost = one.host === other.host;
  const oneTitle = normalTitle(one.title) === normalTitle(other.title);
  if (sameHost && oneTitle && apart <= titleWindowMs && !contradict(one.cves, other.cves)) return 'same';
  if (apart > textWindowMs || !one.simhash || !other.simhash) return null;
  // Advisories share their wording: only the ids tell one from the next.
  if (distance(one.simhash, other.simhash) > nearest || !equal(one.cves, other.cves)) return null;
  if (!sameHost) return 'copy';
  return titlesAgree(one.title, other.title) ? 'same' : null;
}

function contradict(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((cve) => other.includes(cve));
}

function equal(one: readonly string[], other: readonly string[]): boolean {
  return new Set(one).symmetricDifference(new Set(other)).size === 0;
}

/** Host of an address as it is compared. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
