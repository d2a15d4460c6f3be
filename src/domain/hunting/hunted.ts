/** What is hunted: an indicator, sorted by the shape that its queries have. */
import type { IocType } from '../../contract/ioc-type.ts';
import { Inexpressible } from './inexpressible.ts';

/** The public types, and those of ours that logs have a field for. */
export type HuntedType = IocType | 'ip_port' | 'x509_sha1' | 'ja3' | 'ja4';

export type Shape =
  | Exclude<HuntedType, 'mitre_attack'>
  | 'ipv4_network'
  | 'ipv6_network'
  | 'technique'
  | 'tactic';

export interface Hunted {
  shape: Shape;
  /** Of a service, its address alone. */
  value: string;
  /** Digits. */
  port?: string;
}

export function shapeOf(type: HuntedType, value: string): Shape {
  if (type === 'ipv4' || type === 'ipv6') return value.includes('/') ? `${type}_network` : type;
  if (type === 'mitre_attack') return value.startsWith('TA') ? 'tactic' : 'technique';
  return type;
}

/** Nothing is checked that a query does not need: whatever the value is, its literals keep it in its place. */
export function hunted(type: HuntedType, value: string): Hunted {
  const shape = shapeOf(type, value);
  return shape === 'ip_port' ? service(value) : { shape, value };
}

function service(text: string): Hunted {
  const at = text.lastIndexOf(':');
  const port = text.slice(at + 1);
  if (at < 1 || !/^\d{1,5}$/.test(port)) throw new Inexpressible('is no address with a port');
  const address = text.slice(0, at);
  const bare = address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address;
  return { shape: 'ip_port', value: bare, port };
}

/** The host of a URL, an IPv6 address without its brackets. */
export function hostOf(url: string): string {
  const host = URL.parse(url)?.hostname;
  if (!host) throw new Inexpressible('is no URL with a host');
  return host.startsWith('[') ? host.slice(1, -1) : host;
}

/** What follows the last `@` of an e-mail address. */
export function mailDomainOf(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1) throw new Inexpressible('is no e-mail address');
  return address.slice(at + 1);
}

/** The address without `http://`, as some proxies log it. */
export function withoutScheme(url: string): string {
  return url.slice(url.indexOf('://') + 3);
}
