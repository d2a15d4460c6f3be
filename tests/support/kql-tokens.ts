/** Reads KQL into tokens, by the Kusto documentation ("The string data type", "Syntax conventions"). */

export interface KqlToken {
  kind: 'string' | 'comment' | 'name' | 'number' | 'mark';
  /** Of a string, what it says; of all else, how it is written. */
  text: string;
}

const escapes: Record<string, string> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  n: '\n',
  t: '\t',
  r: '\r',
  0: '\0',
};
const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
const lineEnd = /[\n\r\u0085\u2028\u2029]/;

/** Throws where a string has no end on its line, holds an unknown escape, or brackets do not match. */
export function kqlTokens(query: string): KqlToken[] {
  const tokens: KqlToken[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < query.length) {
    const rest = query.slice(at, at + 5);
    const char = query[at]!;
    if (/\s/.test(char)) {
      at++;
    } else if (rest.startsWith('//')) {
      let end = at;
      while (end < query.length && !lineEnd.test(query[end]!)) end++;
      tokens.push({ kind: 'comment', text: query.slice(at, end) });
      at = end;
    } else if (/^(?:```|~~~)/.test(rest)) {
      const end = query.indexOf(rest.slice(0, 3), at + 3);
      if (end < 0) throw new Error('multi-line string without an end');
      tokens.push({ kind: 'string', text: query.slice(at + 3, end) });
      at = end + 3;
    } else if (/^[hH]?@?["']/.test(rest)) {
      const prefix = /^[hH]?@?/.exec(rest)![0];
      const read = prefix.endsWith('@')
        ? verbatim(query, at + prefix.length)
        : escaped(query, at + prefix.length);
      if (prefix) tokens.push({ kind: 'mark', text: prefix });
      tokens.push({ kind: 'string', text: read.text });
      at = read.end;
    } else if (/[A-Za-z_$]/.test(char)) {
      at = push(tokens, 'name', /[\w$]+/y, query, at);
    } else if (/\d/.test(char)) {
      at = push(tokens, 'number', /\d[\w.]*/y, query, at);
    } else {
      if ('([{'.includes(char)) open.push(char);
      if (char in pairs && open.pop() !== pairs[char]) throw new Error(`${char} without its opening`);
      at = push(tokens, 'mark', /[!=]~|[=!<>]=|./suy, query, at);
    }
  }
  if (open.length > 0) throw new Error(`${open.at(-1)} without its end`);
  return tokens;
}

function push(tokens: KqlToken[], kind: KqlToken['kind'], form: RegExp, query: string, at: number): number {
  form.lastIndex = at;
  const text = form.exec(query)![0];
  tokens.push({ kind, text });
  return at + text.length;
}

function escaped(query: string, from: number): { text: string; end: number } {
  let text = '';
  for (let at = from + 1; at < query.length; at++) {
    const char = query[at]!;
    if (char === query[from]) return { text, end: at + 1 };
    if (lineEnd.test(char)) break;
    if (char !== '\\') {
      text += char;
      continue;
    }
    const said = escapes[query[++at] ?? ''];
    if (said === undefined) throw new Error('unknown escape');
    text += said;
  }
  throw new Error('string without an end');
}

function verbatim(query: string, from: number): { text: string; end: number } {
  const mark = query[from]!;
  let text = '';
  for (let at = from + 1; at < query.length; at++) {
    if (query[at] !== mark) text += query[at];
    else if (query[at + 1] === mark) text += query[at++];
    else return { text, end: at + 1 };
  }
  throw new Error('verbatim string without an end');
}
