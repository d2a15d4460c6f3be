/** Evidence for tests of the risk model, with what a test does not care about filled in. */
import type { AllowListClass } from '../../src/contract/allow-list.ts';
import { listEffects } from '../../src/domain/allow-lists/list-effect.ts';
import type { Listing } from '../../src/domain/allow-lists/match-list.ts';
import type { RiskSource } from '../../src/domain/iocs/reliability.ts';
import type { RiskEvidence } from '../../src/domain/iocs/risk-curve.ts';
import type { Verdict } from '../../src/domain/iocs/verdict.ts';

export const dayMs = 86_400_000;
/** When tests of the risk model happen. */
export const now = Date.parse('2026-11-20T12:00:00Z');

const sources: RiskSource[] = [
  { slug: 'threatfox', name: 'ThreatFox', category: 'threat-feed', tier: 1 },
  { slug: 'feodo-tracker', name: 'Feodo Tracker', category: 'threat-feed', tier: 1 },
  { slug: 'malware-bazaar', name: 'MalwareBazaar', category: 'threat-feed', tier: 1 },
  { slug: 'openphish', name: 'OpenPhish', category: 'threat-feed', tier: 2 },
  { slug: 'ipsum', name: 'IPsum', category: 'threat-feed', tier: 3 },
  { slug: 'tor-exit-nodes', name: 'Tor exits', category: 'threat-feed', tier: 1 },
  { slug: 'cisa-advisories', name: 'CISA', category: 'government', tier: 1 },
  { slug: 'unit-42', name: 'Unit 42', category: 'threat-intel', tier: 1 },
  { slug: 'the-record', name: 'The Record', category: 'news', tier: 2 },
  { slug: 'wired', name: 'Wired', category: 'news', tier: 2 },
  { slug: 'my-own', name: 'My own', category: 'threat-feed', tier: 3 },
];

export function sourceOf(slug: string): RiskSource {
  return sources.find((one) => one.slug === slug)!;
}

export const sourceSlugs = sources.map(({ slug }) => slug);

/** `days` ago. */
export function evidence(
  slug: string,
  confidence: number,
  threatType: string | null,
  days = 0,
  facts: Partial<RiskEvidence> = {},
): RiskEvidence {
  return {
    source: sourceOf(slug),
    confidence,
    threatType,
    tags: [],
    lastSeen: now - days * dayMs,
    fromArticle: sourceOf(slug).category !== 'threat-feed',
    reference: null,
    ...facts,
  };
}

export function listing(kind: AllowListClass): Listing {
  return { list: `list-${kind}`, name: `The ${kind} list`, class: kind, effect: listEffects[kind] };
}

/** `days` ago, by Ana. */
export function verdict(says: Verdict['says'], days = 0, facts: Partial<Verdict> = {}): Verdict {
  return {
    says,
    by: 'Ana',
    at: now - days * dayMs,
    until: now + (90 - days) * dayMs,
    risk: null,
    threatType: null,
    ...facts,
  };
}

/** A trusted report by each of the people. */
export function falsePositives(...people: string[]) {
  return people.map((by) => ({ by, at: now, trusted: true }));
}
