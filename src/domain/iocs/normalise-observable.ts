/** The canonical spelling of everything that sources carry: the public types and those that only we know by name. */
import type { IocType, ObservableType } from '../../contract/ioc-type.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { normalise } from './normalise.ts';

/** A value of any stored type in its canonical spelling. */
export interface Observable {
  type: ObservableType;
  value: string;
}

/** The canonical form of `text` as a `type`, or null where it is not a valid one. Never repairs, never guesses. */
export function normaliseObservable(type: ObservableType, text: string): Observable | null {
  switch (type) {
    case 'ip_port':
      return as(type, service(text.trim()));
    case 'x509_sha1':
      return as(type, hex(text, 40));
    case 'ja3':
      return as(type, hex(text, 32));
    case 'ja4':
      return as(
        type,
        /^[a-z]\d[\da-z]{2}\d{4}[\da-z]{2}_[\da-f]{12}_[\da-f]{12}$/i.exec(text.trim())?.[0].toLowerCase(),
      );
    case 'asn':
      return as(type, autonomousSystem(text.trim()));
    case 'filename':
      return as(type, cleanText(text, 255) || undefined);
    default:
      return normalise(type satisfies IocType, text);
  }
}

function as(type: ObservableType, value: string | undefined): Observable | null {
  return value === undefined ? null : { type, value };
}

function hex(text: string, length: number): string | undefined {
  const value = text.trim().toLowerCase();
  return value.length === length && /^[\da-f]+$/.test(value) ? value : undefined;
}

/** `1.2.3.4:443`, `[2001:db8::1]:443`: an address in canonical form and a port from 1 to 65535. */
function service(text: string): string | undefined {
  const [, address = '', port = ''] = /^(\[[^\]]+\]|[^:]+):(\d{1,5})$/.exec(text) ?? [];
  const number = Number(port);
  if (number < 1 || number > 65_535) return undefined;
  const host = normalise(address.startsWith('[') ? 'ipv6' : 'ipv4', address);
  if (!host) return undefined;
  return host.type === 'ipv6' ? `[${host.value}]:${number}` : `${host.value}:${number}`;
}

/** `AS64500`, as RFC 5396 writes it (asplain). */
function autonomousSystem(text: string): string | undefined {
  const digits = /^(?:AS)?(\d{1,10})$/i.exec(text)?.[1];
  return digits !== undefined && Number(digits) > 0 && Number(digits) < 2 ** 32
    ? `AS${Number(digits)}`
    : undefined;
}
