/** The defanged spellings that reports use, each recognised from one character and a bounded look around it. */

import { isDigit } from './characters.ts';

/** Replaces `from`–`to` of the input by `text`; `mark` says that a person wrote it to make an address unclickable. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  mark: boolean;
}

/** `hxxp`, `h**p`, `h[tt]p`, `htxp`, `meow`, `xxxx`, `ttp`, `fxp` and the plain words, read backwards from the colon. */
const schemeWord =
  /(?<name>\[?h[[(]?[tx*#+_z]{1,4}[\])]?p|meow|(?<![a-z0-9])(?:[htxp]{3,5}|f[tx*]p))(?<secure>s|\[s\]|\(s\))?(?:\]? ?|\[)$/i;
const longestScheme = 12;
/** What may stand in brackets, and what it means. */
const inBrackets =
  /^[[({<] {0,2}(?:(?<dot>\.(?: ?\.)?|,|dot|d0t|punto)|(?<at>@|at)|(?<colon>:\/{0,2})|(?<other>\/\/?|-)) {0,2}\\?[\])}>]/i;
/** Several ways to write the two slashes after a colon. */
const slashes = /^ ?(?:\/\/|\\{1,2}\/\\{1,2}\/|\[\/\/\]|\[\/\] ?\[\/\]|\[\/\]\/|\/\[\/\]|\]\/\/)/;
const longestForm = 16;
/** How far back an opening bracket still explains a closing one. */
const pairDistance = 64;

/** The edit for a form that begins (or, for schemes, has its colon) at `i`, or null. `lastOpen`: nearest `[` or -1. */
export function readEdit(input: string, i: number, lastOpen: number, copied: number): Edit | null {
  switch (input.charCodeAt(i)) {
    case 0x3a: // :
      return readScheme(input, i, i + 1, false, copied);
    case 0x2f: // hxxp//
      return readBareScheme(input, i, copied);
    case 0x2e: // .]
      if (input.charCodeAt(i + 1) !== 0x5d || isPaired(i, lastOpen)) return null;
      return between(input, i, i + 2, i, '.', true);
    case 0x5d: // ].
      if (input.charCodeAt(i + 1) !== 0x2e || isPaired(i, lastOpen)) return null;
      return between(input, i, i + 2, i, '.', true);
    case 0x5c:
      return readEscape(input, i, copied);
    case 0x5b:
    case 0x28:
    case 0x7b:
    case 0x3c:
      return readBracket(input, i, i, copied);
    default:
      return readTypography(input, i);
  }
}

function isPaired(i: number, lastOpen: number): boolean {
  return lastOpen >= 0 && i - lastOpen <= pairDistance;
}

/** An edit that only holds between two characters of a name. */
function between(input: string, from: number, to: number, start: number, text: string, mark: boolean) {
  return isName(input, start - 1) && isName(input, to) ? { from, to, text, mark } : null;
}

/** Letter, digit or any character beyond ASCII; false outside the text. */
function isName(input: string, i: number): boolean {
  const code = input.charCodeAt(i);
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code > 0xbf
  );
}

/** Markdown and JSON escapes: `\[.\]`, `\.`, `\_`, `\-`, `\/`. */
function readEscape(input: string, i: number, copied: number): Edit | null {
  switch (input[i + 1]) {
    case '[':
    case '(':
      return readBracket(input, i + 1, i, copied);
    case '.':
      return between(input, i, i + 2, i, '.', true);
    case '_':
    case '-':
      return between(input, i, i + 2, i, input[i + 1]!, false);
    case '/':
      return { from: input[i - 1] === '\\' && i > copied ? i - 1 : i, to: i + 2, text: '/', mark: false };
    default:
      return readControl(input, i, copied);
  }
}

/**
 * An escaped control character of program text ends a name as a line break does. `\\n`, `\\r` and `\\t` count only where no
 * letter follows, since folders and users have such names (`C:\\net`, `corp\\ann`); `\\r\\n` is always one.
 */
const control = /^\\(?:x(?:[0189a-f][0-9a-f]|7f)|u00[01][0-9a-f]|r\\{1,2}n|0(?![0-9])|[nrt](?![\w.-]))/i;

function readControl(input: string, i: number, copied: number): Edit | null {
  const written = control.exec(input.slice(i, i + 6))?.[0];
  if (written === undefined) return null;
  const from = input[i - 1] === '\\' && i > copied ? i - 1 : i;
  return { from, to: i + written.length, text: '\n', mark: false };
}

/** `hxxp//evil[.]example`: the colon is gone. */
function readBareScheme(input: string, i: number, copied: number): Edit | null {
  if (input[i + 1] !== '/' || !isName(input, i + 2)) return null;
  const word = /(?<![a-z0-9])hxxp(s?)$/i.exec(input.slice(Math.max(copied, i - 6), i));
  if (!word) return null;
  return { from: i - word[0].length, to: i + 2, text: `http${word[1]!.toLowerCase()}://`, mark: true };
}

function readBracket(input: string, open: number, from: number, copied: number): Edit | null {
  // Cheap first: by far the most are `[.]` between two characters of a name, or no form at all.
  if (input[open + 1] === '.') {
    if (input[open + 2] === ']' && isName(input, from - 1) && isName(input, open + 3)) {
      return { from, to: open + 3, text: '.', mark: true };
    }
    if (!isLocal(input, skipBack(input, from, copied) - 1, true)) return null;
  }
  const form = inBrackets.exec(input.slice(open, open + longestForm));
  if (!form?.groups) {
    if (input[open] === input[open + 1]) return readDoubled(input, open);
    if (input[open] !== '[') return null;
    if (input[open - 1] === '.') return readLabel(input, open);
    const last = /^\[(\.[a-z0-9]{1,10}|:\d{2,5})\]/i.exec(input.slice(open, open + 13));
    if (last && isName(input, from - 1))
      return { from, to: open + last[0].length, text: last[1]!, mark: true };
    // A lone opening bracket before the suffix: `evil[.example`
    return input[open + 1] === '.' ? between(input, from, open + 2, from, '.', true) : null;
  }
  const end = open + form[0].length;
  const { dot, at, colon, other } = form.groups;
  if (colon) return readScheme(input, from, end, true, copied, colon);
  if (other) {
    if (other !== '-') return { from, to: end, text: other, mark: true };
    return between(input, from, end, from, '-', true);
  }
  const square = input[open] === '[';
  // Between words a comma in brackets is somebody's list.
  if (dot === ',' && form[0] !== '[,]') return null;
  const wordy = dot !== ',' && (square || (dot ?? at)!.length > 1);
  const left = wordy ? skipBack(input, from, copied) : from;
  const right = wordy ? skipAhead(input, end, square) : end;
  if (!isLocal(input, left - 1, at !== undefined)) return null;
  if (!isName(input, right) && !isOpener(input, right)) return null;
  // "write [.] to …": a loose sign needs a longer word after it than a preposition
  const loose = dot === '.' && left < from && right > end;
  if (loose && !isName(input, right + 2) && !(isDigit(input, left - 1) && isDigit(input, right))) return null;
  return { from: left, to: right, text: at ? '@' : '.', mark: true };
}

/** `evil[[.]]example` */
function readDoubled(input: string, open: number): Edit | null {
  const form = /^(?:\[\[(?:\.|dot)\]\]|\(\((?:\.|dot)\)\)|\{\{(?:\.|dot)\}\})/i.exec(
    input.slice(open, open + 8),
  );
  return form && between(input, open, open + form[0].length, open, '.', true);
}

const wholeAddress = /(?:\d{1,3}\[?\.\]?){3}\d{1,3}\.$/;

/** A label in brackets behind its dot: `evil.[net]`, `45.9.[20].7` */
function readLabel(input: string, open: number): Edit | null {
  const label = /^\[([a-z]{2,6}|\d{1,3})\](?![\w([])/.exec(input.slice(open, open + 9));
  if (!label || !isName(input, open - 2)) return null;
  const digits = isDigit(label[1]!, 0);
  if (digits !== isDigit(input, open - 2)) return null;
  // Behind a whole address a sentence ends, and its footnote follows.
  if (digits && wholeAddress.test(input.slice(Math.max(0, open - 24), open))) return null;
  return { from: open, to: open + label[0].length, text: label[1]!, mark: true };
}

/** What may stand before the sign: a name, or a character of a mailbox. */
function isLocal(input: string, i: number, mail: boolean): boolean {
  return isName(input, i) || (i >= 0 && (mail ? '_-+.' : '_-').includes(input[i]!));
}

function isOpener(input: string, i: number): boolean {
  return i < input.length && '[({_-*'.includes(input[i]!);
}

function skipBack(input: string, i: number, copied: number): number {
  let left = i;
  while (left > copied && left > i - 2 && input[left - 1] === ' ') left--;
  return left;
}

/** Over two blanks, or the break of a line within a name. */
function skipAhead(input: string, i: number, breaks: boolean): number {
  if (breaks && input[i] === '\n' && /[a-z0-9]/.test(input[i + 1] ?? '')) return i + 1;
  let right = i;
  while (right < i + 2 && input[right] === ' ') right++;
  return right;
}

/**
 * The scheme before a colon at `from`, the colon (plain, or bracketed up to `end`) and the slashes behind it become
 * `http://`; without a known scheme a bracketed colon becomes what it stands for.
 */
function readScheme(
  input: string,
  from: number,
  end: number,
  bracketed: boolean,
  copied: number,
  inside = ':',
): Edit | null {
  if (!bracketed && isPlainScheme(input, from)) return null;
  const written =
    inside.length > 1 ? '//'.slice(inside.length - 1) : slashes.exec(input.slice(end, end + 8))?.[0];
  if (inside.length === 2 && input[end] !== '/') return null;
  const word =
    written === undefined && !input.startsWith('\\\\', end)
      ? null
      : schemeWord.exec(input.slice(Math.max(copied, from - longestScheme), from));
  if (!word?.groups) {
    return bracketed ? { from, to: end, text: inside, mark: true } : null;
  }
  const after = end + (written === undefined ? 2 : written.length);
  const to = opensHost(input, after) ? after + 1 : after;
  const name = plainScheme(word.groups.name!, word.groups.secure);
  const source = input.slice(from - word[0].length, to);
  const text = `${name}://`;
  if (source.toLowerCase() === text) return null;
  const mark = bracketed || word[0].trim().toLowerCase() !== name || written !== '//';
  return { from: from - word[0].length, to, text, mark };
}

/** `http://x` and `https://x`, by far the most common schemes, need nothing. */
function isPlainScheme(input: string, colon: number): boolean {
  const name = colon - (input[colon - 1] === 's' ? 5 : 4);
  return input.startsWith('http', name) && input.startsWith('//', colon + 1) && input[colon + 3] !== ' ';
}

function plainScheme(name: string, secure: string | undefined): string {
  return (name[0] === 'f' || name[0] === 'F' ? 'ftp' : 'http') + (secure ? 's' : '');
}

/** One space between scheme and host (`hxxp:// evil[.]example`): only when a name with a dot follows it. */
function opensHost(input: string, i: number): boolean {
  return input[i] === ' ' && /^ [\w-]{1,63}(?:\.|\[\.|\[dot|\(\.|\{\.)\w?/i.test(input.slice(i, i + 72));
}

/** Invisible characters go, typographic hyphens become plain; longer dashes only inside a CVE id. */
function readTypography(input: string, i: number): Edit | null {
  const code = input.charCodeAt(i);
  if (code < 0x2010 || code > 0x2015) return { from: i, to: i + 1, text: '', mark: false };
  if (code > 0x2011 && !/CVE(?:.\d{4})?$/i.test(input.slice(Math.max(0, i - 8), i))) return null;
  return { from: i, to: i + 1, text: '-', mark: false };
}
