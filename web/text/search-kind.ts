/** What somebody means by what they type or paste into the one search box. */

export type SearchKind = 'bulk' | 'indicator' | 'cve' | 'technique' | 'text';

const cve = /^cve-\d{4}-\d{4,7}$/i;
const technique = /^(?:t\d{4}(?:\.\d{3})?|ta\d{4})$/i;
const hash = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i;
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d{1,5})?$/;
const ipv6 = /^(?=[^:]*:[^:]*:)[0-9a-f:]{2,39}(?:\/\d{1,3})?$/i;
const url = /^[a-z][a-z0-9+.-]{1,10}:\/\/\S+$/i;
const email = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/;
const domain = /^(?:[\p{L}\p{N}_-]{1,63}\.)+[\p{L}][\p{L}\p{N}-]{1,62}$/u;

/** `text` as typed; what is written defanged is understood. */
export function searchKind(text: string): SearchKind {
  const trimmed = text.trim();
  if (/\n/.test(trimmed)) return 'bulk';
  const plain = trimmed
    .replace(/\[(\.|:|:\/\/|@|\/)\]/g, '$1')
    .replace(/\((\.)\)/g, '$1')
    .replace(/^hxxp/i, 'http');
  if (cve.test(plain)) return 'cve';
  if (technique.test(plain)) return 'technique';
  if (plain.length > 2048) return 'text';
  const all = [hash, ipv4, ipv6, url, email, domain];
  return all.some((shape) => shape.test(plain)) ? 'indicator' : 'text';
}
