/** Undoes the defanging of one value, as people paste it into a look-up box. For running text see articles/extract.ts. */

/** What holds no defanging for sure: most values of machine feeds. */
const clean = /^(?:(?:https?|ftp):\/\/[\w.:-]+\/[\w.,:;/?&=%+~-]*|[\w-][\w.-]*[\w-])$/;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const scheme =
  /^(?<name>h[xt*]{2}ps?|http\[s\]|h\[tt\]ps?|hxxp\[s\]|f[xt*]ps?|meows?)(?<mark>\s*(?:\[:\/\/\]|\[:\]\s*\/\/|:\[\/\/\]|:\[\/\]\[\/\]|\[:\]\[\/\]\[\/\]|:\/\/))/i;
const dot = /\s*[[({<]\s*(?:\.|dot|punto)\s*[\])}>]\s*|\s+dot\s+|\\\.|\[\.|\.\]/gi;
const laterDot = /\[\[(\.|dot)\]\]|\[(?:\.|dot)\]/gi;
const localDot = /\s*(?:\[\s*(?:\.|dot)\s*\]|\(\s*(?:\.|dot)\s*\))\s*/gi;
const at = /\s*(?:\[\s*(?:@|at)\s*\]|\(\s*(?:@|at)\s*\)|\{\s*(?:@|at)\s*\}|<\s*at\s*>)\s*|@/gi;
/** Longer than any indicator, however much it is defanged. */
const tooLong = 16_384;
const closers: Record<string, string> = {
  '<': '>',
  '"': '"',
  "'": "'",
  '`': '`',
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '‘': '’',
};

/**
 * The value without defanging, surrounding white space, quotes or brackets, and without trailing punctuation that
 * cannot belong to it. Scheme, host and `@` are touched, and what follows them in a URL only where they were defanged:
 * then a dot in brackets is a dot there too, and in two pairs one in brackets. `refang(defang(value)) === value` for
 * every valid value.
 */
export function refang(text: string): string {
  if (clean.test(text) || text.length > tooLong) return text;
  // Runs of white space become one space, so that no pattern below can walk one of them over and over.
  const value = unwrap(text.replace(invisible, '').replace(/\s+/g, ' '));
  const found = scheme.exec(value);
  if (found?.groups) {
    const { name = '', mark = '' } = found.groups;
    const written = value.slice(name.length + mark.length);
    const rest = splitHost(written, plainAuthority);
    const plain = `${plainScheme(name)}://${/[/?#]/.test(rest) ? rest : trimEnd(rest)}`;
    const isDefanged = rest !== written || !plain.startsWith(name.toLowerCase() + mark);
    return isDefanged ? plain.replace(laterDot, (_, kept) => (kept ? `[${kept}]` : '.')) : plain;
  }
  // The last sign: the local part of an address may hold braces, its domain may not.
  const sign = [...value.matchAll(at)].at(-1);
  if (sign) {
    const domain = trimEnd(plainHost(value.slice(sign.index + sign[0].length)));
    return `${value.slice(0, sign.index).replace(localDot, '.')}@${domain}`;
  }
  return trimEnd(splitHost(value, plainHost));
}

function plainScheme(name: string): string {
  const word = name.toLowerCase().replace(/[[\]]/g, '');
  const secure = word.endsWith('s') ? 's' : '';
  return (word.startsWith('f') ? 'ftp' : 'http') + secure;
}

/** Everything before the first `/`, `?` or `#` goes through `plain`, the rest stays as it is. */
function splitHost(text: string, plain: (host: string) => string): string {
  const unslashed = text.replace(/^([^/?#]*)\[\/\]/, '$1/');
  const end = unslashed.search(/[/?#]/);
  return end < 0 ? plain(unslashed) : plain(unslashed.slice(0, end)) + unslashed.slice(end);
}

/** `user:password@host:port`, where only the last `@` ends the credentials. */
function plainAuthority(authority: string): string {
  const sign = authority.lastIndexOf('@');
  return authority.slice(0, sign + 1) + plainHost(authority.slice(sign + 1));
}

function plainHost(host: string): string {
  if (/^\[[0-9a-f.]*:[0-9a-f:.]*\](?::\d+)?$/i.test(host)) return host;
  return host.replace(dot, '.').replaceAll('[:]', ':');
}

function trimEnd(value: string): string {
  return value.includes('/')
    ? value
    : value.replace(/[.,;:!?]{1,16}$/, (end) => (end.startsWith('::') ? '::' : ''));
}

function unwrap(text: string): string {
  let value = text.trim();
  for (let depth = 0; depth < 8; depth++) {
    const closer = closers[value[0] ?? ''];
    if (closer === undefined) break;
    const inner = value.replace(/[.,;:!?]{1,16}$/, '');
    if (inner.length < 2 || inner.indexOf(closer, 1) !== inner.length - 1) break;
    value = inner.slice(1, -1).trim();
  }
  return value;
}
