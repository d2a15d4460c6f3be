/**
 * Patterns with `*` and `?` instead of regular expressions: a list may bring any expression, and one that backtracks would
 * hold up every value. Simple expressions say the same as a few patterns; all others are refused.
 */

const mostGlobs = 64;
const longest = 200;

/**
 * The patterns that together match what `/…/i` matches, or null where it is not so simple: anchors, plain characters,
 * `.`, `.*`, `.+`, and groups of plain alternatives. Letters match in any case.
 */
export function globsOf(expression: string): string[] | null {
  const [, body, flags] = /^\/(.{1,200})\/([a-z]{0,4})$/.exec(expression) ?? [];
  if (body === undefined || /[^gi]/.test(flags!)) return null;
  const starts = body.startsWith('^');
  const ends = /(?<!\\)\$$/.test(body);
  let globs = [starts ? '' : '*'];
  for (let rest = body.slice(starts ? 1 : 0, ends ? -1 : undefined); rest !== ''; ) {
    const [token, pieces] = readToken(rest) ?? [];
    if (token === undefined) return null;
    globs = globs.flatMap((glob) => pieces!.map((piece) => glob + piece));
    if (globs.length > mostGlobs) return null;
    rest = rest.slice(token.length);
  }
  const whole = globs.map((glob) => (ends ? glob : `${glob}*`).toLowerCase().replace(/\*{2,}/g, '*'));
  return whole.every(isGlob) ? whole : null;
}

/** Whether a text is a pattern that says something: four plain characters at least. */
function isGlob(text: string): boolean {
  return text.length <= longest && text.replace(/[*?]/g, '').length >= 4;
}

/** The first token of an expression, and what may stand for it. */
function readToken(rest: string): [token: string, pieces: string[]] | null {
  const wild = /^\.([*+]?)/.exec(rest);
  if (wild) return [wild[0], [{ '': '?', '*': '*', '+': '?*' }[wild[1]!]!]];
  const group = /^\((?:\?:)?([\w@|\\.-]{1,150})\)/.exec(rest);
  const plain = group ?? /^(\w|[@:/_-]|\\[.@:/_-])/.exec(rest);
  if (!plain || /^[*+?{]/.test(rest.slice(plain[0].length))) return null;
  const pieces = plain[1]!.split('|');
  // A dot that stands for any character, a class such as \d: more than plain alternatives.
  if (pieces.some((piece) => !/^(?:[\w@:/-]|\\[.@:/_-])*$/.test(piece))) return null;
  return [plain[0], pieces.map((piece) => piece.replaceAll('\\', ''))];
}

/** Whether a text in lower case matches: in time of the product of both lengths at worst. */
export type Glob = (text: string) => boolean;

export function readGlob(glob: string): Glob {
  const [first = '', ...others] = glob.split('*');
  const last = others.pop();
  if (last === undefined) return (text) => text.length === first.length && fits(first, text, 0);
  return (text) => {
    const end = text.length - last.length;
    let at = first.length;
    if (at > end || !fits(first, text, 0) || !fits(last, text, end)) return false;
    for (const part of others) {
      while (at + part.length <= end && !fits(part, text, at)) at++;
      at += part.length;
      if (at > end) return false;
    }
    return true;
  };
}

function fits(part: string, text: string, at: number): boolean {
  for (let n = 0; n < part.length; n++) if (part[n] !== '?' && part[n] !== text[at + n]) return false;
  return true;
}
