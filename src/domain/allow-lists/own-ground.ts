/** Whether a value lies in the operator's own networks or domains, or holds a part of them. */
import { addressRange, overlap } from '../../lib/address-range.ts';
import type { Observable } from '../iocs/normalise-observable.ts';

/** `value` is canonical. */
export type OwnGround = (observable: Observable) => boolean;

export const nothingOwn: OwnGround = () => false;

/** `entries` as the list of own networks and domains holds them: addresses, networks, host names. */
export function ownGround(entries: readonly string[]): OwnGround {
  const networks = entries.flatMap((entry) => addressRange(entry) ?? []);
  const domains = new Set(
    entries.filter((entry) => addressRange(entry) === null).map((entry) => entry.replace(/^\*?\./, '')),
  );
  if (networks.length + domains.size === 0) return nothingOwn;

  function isOwnHost(host: string): boolean {
    const range = addressRange(host.replace(/^\[(.*)\]$/, '$1'));
    if (range) return networks.some((network) => overlap(network, range));
    for (let name = host; name !== ''; name = name.slice(name.indexOf('.') + 1)) {
      if (domains.has(name)) return true;
      if (!name.includes('.')) return false;
    }
    return false;
  }

  return ({ type, value }) => {
    switch (type) {
      case 'ipv4':
      case 'ipv6':
      case 'domain':
        return isOwnHost(value);
      case 'ip_port':
        return isOwnHost(value.slice(0, value.lastIndexOf(':')));
      case 'url':
        return isOwnHost(URL.parse(value)?.hostname ?? '');
      case 'email':
        return isOwnHost(value.slice(value.lastIndexOf('@') + 1));
      default:
        return false;
    }
  };
}
