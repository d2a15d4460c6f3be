/** `address:port` as feeds write it; IPv6 comes with brackets or, at ThreatFox, without. */
import { isIPv4, isIPv6 } from 'node:net';
import { refang } from '../domain/iocs/refang.ts';

export interface AddressAndPort {
  type: 'ipv4' | 'ipv6';
  value: string;
  port: number;
}

/** Splits at the last colon: `2a02:cf40:1::5:40669` is port 40669. Null where either side is not what it should be. */
export function splitPort(text: string): AddressAndPort | null {
  const colon = text.lastIndexOf(':');
  const digits = text.slice(colon + 1).trim();
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : 0;
  if (colon < 1 || colon > 100 || port < 1 || port > 65_535) return null;
  const host = text.slice(0, colon).trim();
  const value = /^\[[0-9a-f:.]+\]$/i.test(host) ? host.slice(1, -1) : refang(host);
  if (isIPv4(value)) return { type: 'ipv4', value, port };
  return isIPv6(value) ? { type: 'ipv6', value, port } : null;
}

/** The same as a value of type `ip_port`: a service is not its whole address, where others may live. */
export function ipPort({ type, value, port }: AddressAndPort): { type: 'ip_port'; value: string } {
  return { type: 'ip_port', value: type === 'ipv6' ? `[${value}]:${port}` : `${value}:${port}` };
}
