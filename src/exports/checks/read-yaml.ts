/**
 * Reads the part of YAML that 1.1 and 1.2 read alike: block maps and lists, single-quoted strings, dates. Everything else
 * (flow style, anchors, tags, plain text, escapes, duplicate keys) is refused, so that what is read means one thing.
 */

export type Yaml = string | Yaml[] | { [key: string]: Yaml };

interface Line {
  indent: number;
  text: string;
}

/** Every document of a stream, and the comments on lines of their own. */
export function readYaml(stream: string): { documents: Yaml[]; comments: string[] } {
  if (/[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(stream))
    throw new Error('a character that YAML does not allow, or reads as a line break');
  const lines = stream.split('\n');
  if (lines.pop() !== '') throw new Error('no line feed at the end');
  const comments = lines.filter((line) => line.startsWith('#'));
  const parts = lines
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .split(/^---$/m)
    .map((part) => part.split('\n').filter((line) => line !== ''));
  const documents = parts.length === 1 && parts[0]!.length === 0 ? [] : parts.map(readDocument);
  return { documents, comments };
}

function readDocument(lines: readonly string[]): Yaml {
  const rest = lines.map((line) => ({ indent: line.search(/[^ ]/), text: line.trimStart() }));
  const value = readBlock(rest, rest[0]?.indent ?? -1);
  if (rest.length > 0) throw new Error(`no YAML from here on: ${rest[0]!.text}`);
  return value;
}

function readBlock(rest: Line[], indent: number): Yaml {
  if (indent < 0 || rest[0]?.indent !== indent) throw new Error('no block');
  return rest[0].text.startsWith('- ') ? readList(rest, indent) : readMap(rest, indent);
}

function readList(rest: Line[], indent: number): Yaml[] {
  const items: Yaml[] = [];
  while (rest[0]?.indent === indent && rest[0].text.startsWith('- ')) {
    const text = rest[0].text.slice(2);
    if (text.startsWith("'")) {
      items.push(readScalar(text));
      rest.shift();
    } else {
      // A map in a list begins behind the dash.
      rest[0] = { indent: indent + 2, text };
      items.push(readMap(rest, indent + 2));
    }
  }
  return items;
}

function readMap(rest: Line[], indent: number): { [key: string]: Yaml } {
  const map = new Map<string, Yaml>();
  while (rest[0]?.indent === indent && !rest[0].text.startsWith('- ')) {
    const [, key, value] = /^([A-Za-z][\w|-]*):(?: (.*))?$/.exec(rest[0].text) ?? refuse(rest[0].text);
    if (map.has(key!)) throw new Error(`the key ${key} twice`);
    rest.shift();
    map.set(key!, value === undefined ? readBlock(rest, deeper(rest, indent)) : readScalar(value));
  }
  return Object.fromEntries(map);
}

function deeper(rest: readonly Line[], indent: number): number {
  const next = rest[0]?.indent ?? -1;
  if (next <= indent) throw new Error('a key without a value');
  return next;
}

function readScalar(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  return (/^'((?:[^']|'')*)'$/.exec(text) ?? refuse(text))[1]!.replaceAll("''", "'");
}

function refuse(text: string): never {
  throw new Error(`not the YAML that means one thing: ${text.slice(0, 80)}`);
}
