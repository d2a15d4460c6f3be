/** Reads a URL whose scheme has been recognised: finds where it ends in running text and judges its host. */
import { normalise } from '../iocs/normalise.ts';
import type { Candidate, DropReason, Source } from './candidate.ts';
import { classOf, digit, letter } from './characters.ts';
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
  const reason =
    host.reason ?? partReason(text, host.end, end) ?? (canonical === undefined ? 'too_long' : undefined);
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

/**
 * What behind a URL says that it is only a part of one: signs of omission, or of a place that is filled in on each victim.
 * Tags of HTML end a URL as any blank does.
 */
const omission = /^(?:\.\.\.|…|\[(?:\.{2,3}|…)\]|\((?:\.{2,3}|…)\))/;
const blank =
  /^(?:<(?!(?:br|td|th|tr|p|a|b|i|u|em|li|ul|ol|code|span|div|strong|pre|wbr|img|sup|sub|font|h\d)\b)[a-z][\w .-]{0,40}>|\[(?:redacted|removed|random|victim|recipient|user|email|id|name|path|string|hash|uuid|guid|token|snip)\b|\[(?:\^?[\w\\]-?[\w\\]){1,4}\][{+*])/i;
const inside = /[${]\{[a-z][\w .-]{0,40}\}|\{[a-z][a-z_ .]{1,40}\}|%[sd](?![0-9a-f])/i;

function partReason(text: string, path: number, end: number): DropReason | undefined {
  const behind = text.slice(end, end + maxLabel);
  const within = text.slice(path, end);
  if (omission.test(behind) || /\w\.{3}\w/.test(within)) return 'truncated';
  return blank.test(behind) || inside.test(within) ? 'template' : undefined;
}

/** After `:8080`, or the same place where no port follows; a path may follow the colon at once. */
function portEnd(text: string, from: number): number {
  if (text[from] !== ':') return from;
  if (text[from + 1] === '/') return from + 1;
  let end = from + 1;
  while (end < from + 7 && classOf(text.charCodeAt(end)) === 2) end++;
  const port = Number(text.slice(from + 1, end));
  return end > from + 1 && port <= 65_535 ? end : from;
}

/** Quotes, angle brackets and blanks as HTML writes them. */
const entity = /^&(?:[lg]t|quot|apos|nbsp|#(?:3[49]|6[02]|x2[27]|x3[ce])|#160);/i;
/** The command of a shell that follows the one with the URL. */
const command =
  /^(?:(?:chmod|curl|wget|tftp|busybox|bash|sh|cd|rm|cp|mv|cat|perl|python3?|nohup|echo)(?![\w.=-])|\.\/)/;

/** The name of the next field in a row of settings: `;Backup:10.2…` */
const nextField = /^[A-Za-z]\w{1,23}:/;

/** What a list goes on with after a URL: another one, a hash, or the next column. */
const nextValue =
  /^ ?(?:(?:https?|ftp):\/\/|(?:ur[il]|link|domain|hostname|ip(?:v4)?)(?:,|$)|\d{4}-\d\d-\d\d(?![\w-])|["']?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})(?![\w.]))/i;

/**
 * The end of the URL: a path begins with `/`, `?` or `#` and runs to a stop character, an unmatched closing bracket, a
 * bracket that opens a label (AsciiDoc), or the sign in which the whole URL is wrapped; punctuation at the end is not part.
 */
function urlEnd(text: string, start: number, from: number): number {
  if (from >= text.length || !'/?#'.includes(text[from]!)) return from;
  const wrapper = start > 0 ? text[start - 1]! : '';
  const open = { '(': 0, '{': 0 };
  let quotes = 0;
  let end = from;
  scan: for (; end < text.length; end++) {
    const character = text[end]!;
    if (character < '!' || stops.has(character) || isForeignStop(text, end)) break;
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
        const label = /^\[[^\]\s]{0,64}\](?=[/?_\-=&]|\.\w)/.exec(text.slice(end, end + maxLabel + 3));
        if (!label) break scan;
        end += label[0].length - 1;
        break;
      }
      case "'":
        if (wrapper === "'" || (quotes % 2 === 0 && !/^(?!s\b)[\w%/]/.test(text.slice(end + 1, end + 3))))
          break scan;
        quotes++;
        break;
      case '*':
      case '_':
        if (wrapper === character && !/[A-Za-z0-9]/.test(text[end + 1] ?? '')) break scan;
        break;
      case '+':
        if (wrapper === '+' && text[end + 1] === '+') break scan;
        break;
      case '&':
        if (entity.test(text.slice(end, end + 7))) break scan;
        if (text[end + 1] === '&' && command.test(text.slice(end + 2, end + 14))) break scan;
        break;
      case ',':
      case ';':
        // Between two such signs stands one value of a list, unless the second ends an escaped ampersand.
        if (text.endsWith('&amp', end)) break;
        if (character === ';' && command.test(text.slice(end + 1, end + 12))) break scan;
        if (character === ';' && nextField.test(text.slice(end + 1, end + 26))) break scan;
        if (wrapper === character || nextValue.test(text.slice(end + 1, end + 140))) break scan;
        break;
    }
  }
  // A quote that closes one inside the URL belongs to it.
  while (
    end > from &&
    trailing.has(text[end - 1]!) &&
    !(text[end - 1] === "'" && quotes > 0 && quotes % 2 === 0)
  )
    end--;
  return end;
}

/**
 * White space, quotes, bullets and punctuation beyond ASCII. Letters of all scripts may stand in a path, but those of
 * scripts that are written without spaces begin there behind a sign: after a Latin letter goes on the sentence.
 */
function isForeignStop(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 0x80) return false;
  if (code >= 0x3040 && code < 0xd800 && (classOf(text.charCodeAt(i - 1)) & (letter | digit)) !== 0)
    return true;
  return (
    code < 0xc0 ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x2190 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x3020) ||
    (code >= 0xff00 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20)
  );
}
