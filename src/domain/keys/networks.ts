/** Networks that a key may be used from: `address` or `address/prefix`, IPv4 and IPv6. */
import { BlockList, isIPv6 } from 'node:net';

/** Whether an address lies in one of the networks. Throws an Error for an entry that is no network. */
export function networks(list: readonly string[]): (ip: string) => boolean {
  const allowed = new BlockList();
  for (const entry of list) {
    const [, address = '', prefix] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(plainAddress(entry)) ?? [];
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) allowed.addAddress(address, family);
    else allowed.addSubnet(address, Number(prefix), family);
  }
  return (ip) => {
    const address = plainAddress(ip);
    return allowed.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  };
}

/** Whether the text is a network as `networks` takes it. */
export function isNetwork(entry: string): boolean {
  try {
    networks([entry]);
    return true;
  } catch {
    return false;
  }
}

/** A dual-stack socket reports IPv4 peers as mapped addresses (RFC 4291 section 2.5.5.2). */
function plainAddress(ip: string): string {
  return ip.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}
