/** Reads Splunk's SPL into tokens, by Splunk's manual ("Anatomy of a search", "Quotes and escaping characters"). */

export interface SplToken {
  kind: 'string' | 'field' | 'word' | 'mark' | 'macro' | 'comment';
  /** Of a string, what it says; of all else, how it is written. */
  text: string;
  /** How many characters of a search term's string stand for anything; null in `eval` and `where`, where none does. */
  wild: number | null;
}

/** Commands whose strings are expressions; everything else reads terms. */
const expressions = new Set(['where', 'eval']);

/** Throws where a string, a macro or a comment has no end, or brackets do not match. */
export function splTokens(query: string): SplToken[] {
  const tokens: SplToken[] = [];
  const open: string[] = [];
  let command = 'search';
  let commandNext = false;
  let at = 0;
  const push = (kind: SplToken['kind'], text: string, wild: number | null = null) =>
    tokens.push({ kind, text, wild });
  while (at < query.length) {
    const char = query[at]!;
    if (/\s/.test(char)) {
      at++;
    } else if (query.startsWith('```', at)) {
      const end = query.indexOf('```', at + 3);
      if (end < 0) throw new Error('comment without an end');
      push('comment', query.slice(at, end + 3));
      at = end + 3;
    } else if (char === '`') {
      const end = query.indexOf('`', at + 1);
      if (end < 0) throw new Error('macro without an end');
      push('macro', query.slice(at, end + 1));
      at = end + 1;
    } else if (char === '"' || char === "'") {
      const read = quoted(query, at);
      const wild = expressions.has(command) ? null : read.text.split('*').length - 1;
      push(char === '"' ? 'string' : 'field', read.text, wild);
      at = read.end;
    } else if ('|[]()=,<>!+/%'.includes(char)) {
      if (char === '[' || char === '(') open.push(char);
      if ((char === ']' && open.pop() !== '[') || (char === ')' && open.pop() !== '('))
        throw new Error(`${char} without its opening`);
      commandNext = char === '|' || (commandNext && char !== ')');
      if (char === '[') commandNext = true;
      push('mark', char);
      at++;
    } else {
      const word = /[^\s"'`|[\]()=,<>!+/%]+/y;
      word.lastIndex = at;
      const text = word.exec(query)![0];
      if (commandNext) command = text.toLowerCase();
      commandNext = false;
      push('word', text);
      at += text.length;
    }
  }
  if (open.length > 0) throw new Error(`${open.at(-1)} without its end`);
  return tokens;
}

/** A backslash keeps a quote or a backslash from its meaning; before anything else it is itself. */
function quoted(query: string, from: number): { text: string; end: number } {
  const mark = query[from]!;
  let text = '';
  for (let at = from + 1; at < query.length; at++) {
    const char = query[at]!;
    if (char === mark) return { text, end: at + 1 };
    if (char === '\\' && (query[at + 1] === mark || query[at + 1] === '\\')) at++;
    text += query[at];
  }
  throw new Error('string without an end');
}
