/** How long what is reported stays true: after one half-life a report is worth half. */
import type { ObservableType } from '../../contract/ioc-type.ts';
import type { halfLifeKinds } from '../../contract/scoring.ts';
import type { EvidenceClass } from './evidence-class.ts';

/** Days. `hash` stands for everything that does not change owner: certificates, fingerprints and names as well. */
export const halfLives = {
  address: 14,
  url: 10,
  phishing_url: 5,
  domain: 45,
  short_lived_domain: 10,
  email: 90,
  hash: 365,
} as const satisfies Record<(typeof halfLifeKinds)[number], number>;

export type HalfLifeKind = keyof typeof halfLives;

/** The least part of its worth that a report keeps: a hash that was malware remains so. */
export function leastWorth(kind: HalfLifeKind): number {
  return kind === 'hash' ? 0.5 : 0;
}

const kinds: Partial<Record<ObservableType, HalfLifeKind>> = {
  ipv4: 'address',
  ipv6: 'address',
  ip_port: 'address',
  asn: 'address',
  url: 'url',
  domain: 'domain',
  email: 'email',
};

/** Tags of names that live for days, as sources write them. */
const shortLived = new Set(['dga', 'dynamic_dns', 'dynamic-dns', 'dynamic dns', 'dyndns', 'ddns']);

/**
 * Of one report. The tags are the report's own, so that no further report can make the others age faster;
 * `onDynamicDns`: a list says that names like this one come and go.
 */
export function halfLifeKind(
  type: ObservableType,
  said: EvidenceClass,
  tags: readonly string[],
  onDynamicDns: boolean,
): HalfLifeKind {
  const kind = kinds[type] ?? 'hash';
  if (kind === 'url') return said === 'phishing' ? 'phishing_url' : 'url';
  if (kind !== 'domain') return kind;
  return onDynamicDns || tags.some((tag) => shortLived.has(tag)) ? 'short_lived_domain' : 'domain';
}
