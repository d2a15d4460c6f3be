/** Lists of hosts as operators write them: names, suffixes, addresses and networks, with or without a port. */
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import ipaddr from 'ipaddr.js';

/** Whether a name or an address (without brackets), at this port, is on the list. */
export type HostList = (host: string, port: number) => boolean;

/**
 * Reads `feeds.corp.example`, `.corp.example` (everything below it; also written `*.corp.example`), `10.1.2.3`,
 * `10.1.0.0/16`, `fd00::/8`, `[fd00::1]:8443` and `name:port`. Throws a RangeError that names an entry which is
 * none of these, so that a misspelt permission stops the start.
 */
export function hostList(entries: readonly string[]): HostList {
  const rules = entries.map(readEntry);
  return (host, port) => {
    const name = plainName(host);
    return rules.some((rule) => (rule.port ?? port) === port && rule.matches(name));
  };
}

interface Rule {
  port: number | undefined;
  matches(host: string): boolean;
}

function readEntry(entry: string): Rule {
  const [host, port] = splitPort(entry.trim());
  const matches = networkMatcher(host) ?? nameMatcher(host);
  if (!matches || (port !== undefined && !/^\d{1,5}$/.test(port))) {
    throw new RangeError(`"${entry}" is not a host, an address or a network such as 10.1.0.0/16`);
  }
  return { port: port === undefined ? undefined : Number(port), matches };
}

/** An IPv6 address has several colons and can carry a port only in brackets. */
function splitPort(entry: string): [host: string, port: string | undefined] {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(entry);
  if (bracketed) return [bracketed[1]!, bracketed[2]];
  const [host, port, ...more] = entry.split(':');
  return more.length > 0 ? [entry, undefined] : [host!, port];
}

function networkMatcher(text: string): Rule['matches'] | undefined {
  const [base, length] = text.split('/', 2);
  const version = isIP(base!);
  if (version === 0) return undefined;
  const bits = version === 4 ? 32 : 128;
  if (length !== undefined && !(/^\d{1,3}$/.test(length) && Number(length) <= bits)) return undefined;
  const network = ipaddr.parse(base!);
  const prefix = Number(length ?? bits);
  return (host) => {
    if (isIP(host) === 0) return false;
    const address = ipaddr.process(host);
    return address.kind() === network.kind() && address.match(network, prefix);
  };
}

function nameMatcher(text: string): Rule['matches'] | undefined {
  const suffix = /^\*?\.(.+)$/.exec(text)?.[1];
  const written = plainName(suffix ?? text);
  // domainToASCII reads like a browser: it would cut "10.1.0.0/33" at the slash and make an address of "10.1.2".
  const name = /^[\p{L}\p{M}\p{N}._-]+$/u.test(written) ? domainToASCII(written) : '';
  if (name === '' || isIP(name) !== 0) return undefined;
  return suffix === undefined ? (host) => host === name : (host) => host.endsWith(`.${name}`);
}

function plainName(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}
