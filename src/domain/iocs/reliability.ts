/** How far a source is trusted, how sure one of its reports is, and with which others it has one vote. */
import { confidenceWord } from '../../contract/confidence.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import { publishers, sourceLines } from './reliability.data.ts';

export interface RiskSource {
  slug: string;
  /** For people. */
  name: string;
  category: SourceCategory;
  /** 1 first-hand and curated, 2 reliable, 3 everything else. */
  tier: number;
}

/** Who handed a report in, where that was a member and not a source of its own. */
export interface Submitter {
  name: string;
  /** Members who vouch for it. */
  vouches: number;
}

export interface Trust {
  /** 0–1. */
  reliability: number;
  /** All of one group have one vote. */
  group: string;
  /** Whose the number of a report's confidence is: see reliability.data.ts. */
  certainty: 'figure' | 'word' | 'fact';
}

/** What an operator says of sources, by slug. */
export type TrustSettings = Readonly<Record<string, { reliability?: number; group?: string }>>;

const named = new Map<string, Trust>();
const families: [prefix: string, trust: Trust][] = [];
for (const line of sourceLines.trim().split('\n')) {
  const [id = '', reliability, group = '', certainty] = line.split(' ');
  const trust = { reliability: Number(reliability), group, certainty: certainty as Trust['certainty'] };
  if (id.endsWith('*')) families.push([id.slice(0, -1), trust]);
  else named.set(id, trust);
}

const publisherOf = new Map(
  Object.entries(publishers).flatMap(([group, slugs]) => slugs.map((slug) => [slug, group] as const)),
);

/** Slugs of the sources that accounts are: each of them has its own vote. */
export const memberPrefix = 'member-';

/** Kinds of publisher, the first-hand ones first. */
const byCategory: Record<SourceCategory, readonly [number, number, number]> = {
  government: [0.9, 0.9, 0.75],
  'threat-intel': [0.75, 0.75, 0.6],
  vendor: [0.75, 0.75, 0.6],
  research: [0.75, 0.75, 0.6],
  news: [0.6, 0.6, 0.6],
  'threat-feed': [0.75, 0.6, 0.4],
};

export function trustOf(source: RiskSource, settings: TrustSettings = {}, submitter?: Submitter): Trust {
  const trust = submitter ? community(submitter) : builtIn(source);
  const own = Object.hasOwn(settings, source.slug) ? settings[source.slug] : undefined;
  if (!own || submitter) return trust;
  const { reliability = trust.reliability, group = trust.group } = own;
  return { ...trust, reliability: Math.max(0, Math.min(1, reliability)), group };
}

function builtIn({ slug, category, tier }: RiskSource): Trust {
  if (slug.startsWith(memberPrefix)) {
    return community({ name: slug.slice(memberPrefix.length), vouches: 0 });
  }
  const known = named.get(slug) ?? families.find(([prefix]) => slug.startsWith(prefix))?.[1];
  return (
    known ?? {
      reliability: byCategory[category][Math.max(1, Math.min(3, tier)) - 1]!,
      group: publisherOf.get(slug) ?? slug,
      certainty: 'figure',
    }
  );
}

/** A member's word counts little, more with each who vouches for it, and never as much as a second source. */
function community({ name, vouches }: Submitter): Trust {
  const reliability = Math.min(0.6, 0.35 + 0.05 * Math.max(0, vouches));
  return { reliability, group: `member:${name}`, certainty: 'figure' };
}

const worthOfWord = { high: 0.9, medium: 0.7, low: 0.4 };

/** How sure a report of this confidence, 0–100, is: 0–1. */
export function certaintyOf({ certainty }: Trust, confidence: number): number {
  if (certainty === 'fact') return 1;
  const figure = Math.max(0, Math.min(100, confidence));
  return certainty === 'figure' ? figure / 100 : worthOfWord[confidenceWord(figure)];
}

/** The letter of the Admiralty scale. */
export function admiraltyLetter(reliability: number): 'A' | 'B' | 'C' | 'D' | 'E' {
  if (reliability >= 0.9) return 'A';
  if (reliability >= 0.75) return 'B';
  if (reliability >= 0.6) return 'C';
  return reliability >= 0.4 ? 'D' : 'E';
}
