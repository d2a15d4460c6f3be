/** Reads a line of CEF by its published rules alone, apart from the product's own code. Throws where the line breaks them. */

export interface CefLine {
  /** The seven fields between the pipes. */
  header: string[];
  pairs: [key: string, value: string][];
}

export function readCef(line: string): CefLine {
  if (/[\r\n]/.test(line)) throw new Error('more than one line');
  const header: string[] = [];
  let field = '';
  let at = 0;
  for (; at < line.length && header.length < 7; at++) {
    const char = line[at]!;
    if (char === '\\') {
      const next = line[++at];
      if (next !== '\\' && next !== '|') throw new Error(`no such escape in a header: \\${next}`);
      field += next;
    } else if (char === '|') {
      header.push(field);
      field = '';
    } else field += char;
  }
  if (header.length !== 7) throw new Error(`a header of ${header.length} fields`);
  return { header, pairs: readPairs(line.slice(at)) };
}

/** A key is the last word before an unescaped `=`. */
function readPairs(text: string): [string, string][] {
  const pairs: [string, string][] = [];
  let value = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\\') {
      const next = text[++at];
      const plain = { '\\': '\\', '=': '=', n: '\n', r: '\r' }[next ?? ''];
      if (plain === undefined) throw new Error(`no such escape in a value: \\${next}`);
      value += plain;
    } else if (char === '=') {
      const space = value.lastIndexOf(' ');
      const key = value.slice(space + 1);
      if (!/^[A-Za-z0-9_]+$/.test(key)) throw new Error(`no key: ${key}`);
      const last = pairs.at(-1);
      if (last) last[1] = value.slice(0, Math.max(space, 0));
      else if (space >= 0) throw new Error('text before the first key');
      pairs.push([key, '']);
      value = '';
    } else value += char;
  }
  const last = pairs.at(-1);
  if (last) last[1] = value;
  return pairs;
}
