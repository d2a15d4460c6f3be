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
  const order: IocType[] = ['cve', 'mitre_attack', 'url', 'email', 'ipv6', 'ipv4'];
  const hash = hashes[value.length];
  if (hash) order.push(hash);
  order.push('domain');
  for (const type of order) {
    const found = normalise(type, value);
    if (found) return found;
  }
  return null;
}
