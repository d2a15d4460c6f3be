/** Reads XML 1.0 as far as documents of data need it; a document type, CDATA and instructions are refused, not read. */

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text directly in it, without what stands between elements. */
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const illegal = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const open = /<([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>/y;
const close = /<\/([A-Za-z_][\w.:-]*)\s*>/y;
const comment = /<!--((?:(?!--)[\s\S])*)-->/y;
const characters = /[^<]+/y;

export function readXml(document: string): { root: XmlElement; comments: string[] } {
  if (illegal.test(document)) throw new Error('a character that XML does not allow');
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
  if (!document.startsWith(declaration)) throw new Error('no declaration');
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const path = [top];
  const comments: string[] = [];
  for (let at = declaration.length; at < document.length; ) {
    const match = (pattern: RegExp) => {
      pattern.lastIndex = at;
      return pattern.exec(document);
    };
    const inside = path.at(-1)!;
    const opened = match(open);
    const closed = opened ? null : match(close);
    const said = opened || closed ? null : match(comment);
    const found = opened ?? closed ?? said ?? match(characters);
    if (!found) throw new Error(`no XML from here on: ${document.slice(at, at + 60)}`);
    if (opened) {
      const element = { name: opened[1]!, attributes: readAttributes(opened[2]!), children: [], text: '' };
      inside.children.push(element);
      if (opened[3] === '') path.push(element);
    } else if (closed) {
      if (inside.name !== closed[1]) throw new Error(`</${closed[1]}> where ${inside.name} is open`);
      path.pop();
    } else if (said) comments.push(said[1]!);
    else if (found[0].includes(']]>')) throw new Error(']]> in text');
    else inside.text += unescaped(found[0]);
    at += found[0].length;
  }
  if (path.length !== 1 || top.children.length !== 1 || top.text.trim() !== '')
    throw new Error('not one root');
  return { root: top.children[0]!, comments };
}

function readAttributes(text: string): Record<string, string> {
  const pairs = Array.from(text.matchAll(/([\w.:-]+)="([^"]*)"/g), ([, name, value]) => [
    name!,
    unescaped(value!),
  ]);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error('an attribute twice');
  return Object.fromEntries(pairs);
}

function unescaped(text: string): string {
  return text.replace(/&(\w*)(;?)/g, (_, name: string, end: string) => {
    const plain = end === ';' ? entities[name] : undefined;
    if (plain === undefined) throw new Error(`no such entity: &${name}${end}`);
    return plain;
  });
}
