/** Which indicators a STIX pattern names by themselves: a condition more makes an address narrower than the address. */
import { isIP } from 'node:net';
import type { ObservableType } from '../../contract/ioc-type.ts';
import type { Comparison, Expression } from '../../domain/stix/stix-pattern.ts';
import { ipPort, splitPort } from '../split-port.ts';

export interface Observed {
  type: ObservableType;
  value: string;
  tags?: string[];
}

type Role = ObservableType | 'host' | 'port' | 'harmless';

/** Of one pattern; more is a list that has its own formats. */
const maxObserved = 10_000;

const hashes = /^(?:file|artifact|file:content_ref):hashes\.(md5|sha-?1|sha-?256|sha-?512)$/i;
const roles: [RegExp, Role][] = [
  [/^(?:ipv[46]-addr:value|network-traffic:(?:dst|src)_ref\.value)$/, 'host'],
  [/^domain-name:value$/, 'host'],
  [/^url:value$/, 'url'],
  [/^(?:email-addr:value|email-message:(?:from|sender)_ref\.value)$/, 'email'],
  [/^x509-certificate:hashes\.sha-?1$/i, 'x509_sha1'],
  [/^autonomous-system:number$/, 'asn'],
  [/^file:name$/, 'filename'],
  [/^network-traffic:dst_port$/, 'port'],
  [/^network-traffic:(?:(?:dst|src)_ref\.type|protocols\[\]|src_port|is_active)$/, 'harmless'],
];

export function observedByPattern(observations: readonly Expression[]): Observed[] {
  const found = new Map<string, Observed>();
  for (const one of observations.flatMap(collect)) {
    if (found.size === maxObserved) break;
    found.set(`${one.type} ${one.value}`, one);
  }
  return [...found.values()];
}

/** Alternatives stand each for itself; what is joined by AND is one thing. */
function collect(expression: Expression): Observed[] {
  if ('join' in expression && expression.join === 'OR') return expression.parts.flatMap(collect);
  return oneThing(leavesOf(expression));
}

function leavesOf(expression: Expression): Comparison[] {
  return 'join' in expression ? expression.parts.flatMap(leavesOf) : [expression];
}

/** Hashes, URLs and mail addresses name something whatever else is asked for; hosts and names only where nothing is. */
function oneThing(leaves: readonly Comparison[]): Observed[] {
  const things: { role: Role; value: string }[] = [];
  const ports: string[] = [];
  let narrowed = false;
  for (const { path, operator, negated, values } of leaves) {
    const role = roleOf(path);
    if (role === 'harmless') continue;
    const says =
      !negated && (operator === '=' || operator === 'IN' || (operator === 'ISSUBSET' && role === 'host'));
    if (!says || role === undefined) narrowed = true;
    else if (role === 'port') ports.push(...values);
    else things.push(...values.map((value) => ({ role, value })));
  }
  return things.slice(0, maxObserved).flatMap(({ role, value }) => {
    if (role === 'host') return narrowed ? [] : hostOn(value, ports);
    if (role === 'filename' && leaves.length > 1) return [];
    if (role === 'asn' && (narrowed || ports.length > 0)) return [];
    return [{ type: role as ObservableType, value }];
  });
}

function roleOf(path: string): Role | undefined {
  const hash = hashes.exec(path)?.[1];
  if (hash) return hash.toLowerCase().replace('-', '') as ObservableType;
  return roles.find(([shape]) => shape.test(path))?.[1];
}

const maxPorts = 20;

function hostOn(value: string, ports: readonly string[]): Observed[] {
  const address = value.replace(/\/.*$/s, '');
  const version = isIP(address);
  const some = ports.slice(0, maxPorts);
  if (version === 0) {
    return [{ type: 'domain', value, ...(some.length > 0 && { tags: some.map((port) => `port:${port}`) }) }];
  }
  const type = version === 6 ? 'ipv6' : 'ipv4';
  if (address !== value) return some.length > 0 ? [] : [{ type, value, tags: ['cidr'] }];
  if (some.length === 0) return [{ type, value }];
  return some.flatMap((port) => {
    const service = splitPort(version === 6 ? `[${address}]:${port}` : `${address}:${port}`);
    return service ? { ...ipPort(service), tags: [`port:${service.port}`] } : [];
  });
}
