/** Reads a URL whose scheme has been recognised: finds where it ends in running text and judges its host. */
import { normalise } from '../iocs/normalise.ts';
import type { Candidate, Source } from './candidate.ts';
import { classOf } from './characters.ts';
import { readHost } from './read-host.ts';

/** Ends a URL wherever it stands: quotes, angle brackets, table bars. */
const stops = new Set('"<>`|^\\\u007f');
const trailing = new Set(".,;:!?'*~_");
const maxAuthority = 320;
const maxLabel = 64;
/** How much is shown of a URL that is refused for its length. */
const longestShown = 200;

/** A URL and its host; `end` is where reading goes on. Null where no host follows, so that nothing has been read. */
export function readUrl(
  source: Source,
  start: number,
  afterScheme: number,
): { found: Candidate[]; end: number } | null {
  const { text } = source;
  const hostStart = afterScheme + userInfoLength(text, afterScheme);
  const host = readHost(text, hostStart);
  if (!host) return null;
  const end = urlEnd(text, start, portEnd(text, host.end));
  const canonical = normalise('url', text.slice(start, end))?.value;
  const reason = host.reason ?? (canonical === undefined ? 'too_long' : undefined);
  const value = canonical ?? text.slice(start, Math.min(end, start + longestShown));
  const url: Candidate = { type: 'url', value, start, end, ...(reason && { reason }) };
  return { found: [url, { ...host, related: true }], end };
}

/** Length of `user:password@`, 0 without one. The last `@` before the path counts. */
function userInfoLength(text: string, from: number): number {
  const limit = Math.min(text.length, from + maxAuthority);
  let length = 0;
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x40) length = i + 1 - from;
    else if (!(classOf(code) !== 0 || "%:~!$&'*+=;".includes(text[i]!))) break;
  }
  return length;
}

/** After `:8080`, or the same place where no port follows. */
function portEnd(text: string, from: number): number {
  if (text[from] !== ':') return from;
  let end = from + 1;
  while (end < from + 7 && classOf(text.charCodeAt(end)) === 2) end++;
  const port = Number(text.slice(from + 1, end));
  return end > from + 1 && port <= 65_535 ? end : from;
}

/**
 * The end of the URL: a path begins with `/`, `?` or `#` and runs to a stop character, an unmatched closing bracket, a
 * bracket that opens a label (AsciiDoc), or the sign in which the whole URL is wrapped; punctuation at the end is not part.
 */
function urlEnd(text: string, start: number, from: number): number {
  if (from >= text.length || !'/?#'.includes(text[from]!)) return from;
  const wrapper = start > 0 ? text[start - 1]! : '';
  const open = { '(': 0, '{': 0 };
  let end = from;
  scan: for (; end < text.length; end++) {
    const character = text[end]!;
    if (character < '!' || stops.has(character) || isForeignStop(text.charCodeAt(end))) break;
    switch (character) {
      case '(':
      case '{':
        open[character]++;
        break;
      case ')':
        if (--open['('] < 0) break scan;
        break;
      case '}':
        if (--open['{'] < 0) break scan;
        break;
      case ']':
        break scan;
      case '[': {
        const close = text.slice(end, end + maxLabel).indexOf(']');
        if (close < 0 || !'/.?_-=&'.includes(text[end + close + 1] ?? ' ')) break scan;
        end += close;
        break;
      }
      case "'":
        if (wrapper === "'" || !/[\w%/]/.test(text[end + 1] ?? '')) break scan;
        break;
      case '*':
      case '_':
        if (wrapper === character && !/[A-Za-z0-9]/.test(text[end + 1] ?? '')) break scan;
        break;
      case '+':
        if (wrapper === '+' && text[end + 1] === '+') break scan;
        break;
      case ',':
      case ';':
        // Another URL of a list, unless the sign ends an escaped ampersand.
        if (/^(?:https?|ftp):\/\//i.test(text.slice(end + 1, end + 9)) && !text.endsWith('&amp', end))
          break scan;
        break;
    }
  }
  while (end > from && trailing.has(text[end - 1]!)) end--;
  return end;
}

/** White space, quotes, bullets and punctuation beyond ASCII; letters of all scripts may stand in a path. */
function isForeignStop(code: number): boolean {
  if (code < 0x80) return false;
  return (
    code < 0xc0 ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x2190 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x3020) ||
    (code >= 0xff00 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20)
  );
}
