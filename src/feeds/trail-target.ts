/** What a line of a Maltrail file is, by its shape alone. */
import { normaliseObservable, type Observable } from '../domain/iocs/normalise-observable.ts';
import { refang } from '../domain/iocs/refang.ts';
import { isTooWide } from './listed.ts';

type Target = Observable & { tags?: string[] };

/**
 * The indicator, or why there is none. Fingerprints in these files are of TLS clients and certificates, never of files. A
 * name or address with a path is a URL whose scheme was left out.
 */
export function trailTarget(text: string): Target | string {
  const value = refang(text);
  if (value.startsWith('/')) return 'path without a host';
  const host = service(value) ?? network(value);
  if (host) return isTooWide(host) ? 'network too wide to be meant' : host;
  return fingerprint(value) ?? url(value) ?? name(value) ?? 'line of an unknown kind';
}

function service(text: string): Target | null {
  const found = normaliseObservable('ip_port', text);
  if (found) return found;
  const [, host = '', port] = /^([^:/]+):(\d{1,5})$/.exec(text) ?? [];
  const domain = normaliseObservable('domain', host);
  return domain && { ...domain, tags: [`port:${Number(port)}`] };
}

/** `192.0.2.0/24` is a network, `192.0.2.9/24` the page `24` of a server. */
function network(text: string): Target | null {
  const found = normaliseObservable(text.includes(':') ? 'ipv6' : 'ipv4', text);
  return found && (found.value.includes('/') ? { ...found, tags: ['cidr'] } : found);
}

function fingerprint(text: string): Target | null {
  return (
    normaliseObservable('ja3', text) ??
    normaliseObservable('ja4', text) ??
    normaliseObservable('x509_sha1', text)
  );
}

function url(text: string): Target | null {
  if (!text.includes('/')) return null;
  return normaliseObservable('url', text.includes('://') ? text : `http://${text}`);
}

function name(text: string): Target | null {
  return normaliseObservable('domain', text);
}
