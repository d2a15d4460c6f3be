/** What kind of indicator a text is, as it is typed: a guess that is shown beside the box; the server has the last word. */

const hashes: Record<number, string> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/** The name of a type of the API; null where it looks like none. */
export function indicatorKind(text: string): string | null {
  const plain = refanged(text.trim());
  if (plain === '' || plain.length > 2048 || /\s/.test(plain)) return null;
  if (/^cve-\d{4}-\d{4,7}$/i.test(plain)) return 'cve';
  if (/^(?:t\d{4}(?:\.\d{3})?|ta\d{4})$/i.test(plain)) return 'mitre_attack';
  if (/^[a-z][a-z0-9+.-]{1,10}:\/\/\S+$/i.test(plain)) return 'url';
  if (/^[^@]{1,64}@[^@]+\.[^@.]+$/.test(plain)) return 'email';
  if (/^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*(?:\/\d{1,3})?$/i.test(plain)) return 'ipv6';
  if (/^(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2}|:\d{1,5})?$/.test(plain)) return 'ipv4';
  if (/^[0-9a-f]+$/i.test(plain) && hashes[plain.length]) return hashes[plain.length]!;
  return /^(?:[\p{L}\p{N}_-]{1,63}\.)+\p{L}[\p{L}\p{N}-]{1,62}\.?$/u.test(plain) ? 'domain' : null;
}

/** The usual ways of defanging, undone. */
function refanged(text: string): string {
  return text
    .replace(/[[({](\.|dot|:|:\/\/|@|at|\/)[\])}]/gi, (_, sign: string) =>
      sign.toLowerCase() === 'dot' ? '.' : sign.toLowerCase() === 'at' ? '@' : sign,
    )
    .replace(/^h(?:xx|tt|\*\*)p/i, 'http')
    .replace(/^fxp/i, 'ftp');
}
