/** What kind of indicator a refanged value is. The order is part of the public contract. */
import type { IocType } from '../../contract/ioc-type.ts';
import { type Ioc, normalise } from './normalise.ts';

const hashes: Record<number, IocType> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/**
 * Type and canonical value of a refanged text, or null where it is none of the eleven. Order: CVE id, technique or tactic
 * id, URL, e-mail, IPv6, IPv4, hash by length, domain.
 */
export function detect(text: string): Ioc | null {
  const value = text.trim();
  for (const type of candidates(value)) {
    const found = normalise(type, value);
    if (found) return found;
  }
  return null;
}

const withColon: readonly IocType[] = ['url', 'email', 'ipv6', 'domain'];
const withoutColon: readonly IocType[] = ['cve', 'mitre_attack', 'email', 'ipv4', 'domain'];

/** In the public order, without those that a colon, or the lack of one, rules out. */
function candidates(value: string): readonly IocType[] {
  if (value.includes(':')) return withColon;
  const hash = hashes[value.length];
  return hash ? withoutColon.toSpliced(-1, 0, hash) : withoutColon;
}
