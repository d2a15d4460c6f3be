/** The part of Markdown that our guides and operators' texts use, read into blocks; what is none of it stays text. */

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong'; children: Inline[] }
  | { kind: 'em'; children: Inline[] }
  | { kind: 'link'; to: string; children: Inline[] };

export type Block =
  | { kind: 'heading'; level: number; id: string; content: Inline[] }
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'rule' };

const heading = /^(#{1,6}) (.*)$/;
const item = /^ {0,3}(?:[-*]|\d{1,3}\.) (.*)$/;
const divider = /^\|[ :|-]+\|$/;

export function readMarkdown(source: string): Block[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  const ids = new Map<string, number>();
  let at = 0;
  const take = (is: (line: string) => boolean) => {
    const from = at;
    while (at < lines.length && is(lines[at]!)) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at]!;
    if (line.trim() === '') at += 1;
    else if (line.startsWith('```')) {
      at += 1;
      blocks.push({ kind: 'code', text: take((next) => !next.startsWith('```')).join('\n') });
      at += 1;
    } else if (heading.test(line)) {
      const [, marks, text] = heading.exec(line)!;
      blocks.push({
        kind: 'heading',
        level: marks!.length,
        id: slug(text!, ids),
        content: readInline(text!),
      });
      at += 1;
    } else if (line.trim() === '---') {
      blocks.push({ kind: 'rule' });
      at += 1;
    } else if (line.startsWith('|') && divider.test(lines[at + 1]?.trim() ?? '')) {
      const [head, , ...rows] = take((next) => next.startsWith('|')).map(cells);
      blocks.push({ kind: 'table', head: head!, rows });
    } else if (item.test(line)) {
      const ordered = /^ *\d/.test(line);
      const items: string[] = [];
      for (const next of take((one) => item.test(one) || /^ {2,}\S/.test(one))) {
        const [, text] = item.exec(next) ?? [];
        if (text === undefined) items.push(`${items.pop()} ${next.trim()}`);
        else items.push(text);
      }
      blocks.push({ kind: 'list', ordered, items: items.map((text) => readInline(text)) });
    } else {
      at += 1;
      const words = [line, ...take((next) => next.trim() !== '' && !begins(next))].map((one) => one.trim());
      blocks.push({ kind: 'paragraph', content: readInline(words.join(' ')) });
    }
  }
  return blocks;
}

/** Whether a line ends the paragraph before it. */
function begins(line: string): boolean {
  return line.startsWith('```') || line.startsWith('|') || heading.test(line) || item.test(line);
}

function slug(text: string, ids: Map<string, number>): string {
  const base =
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .trim()
      .replaceAll(' ', '-') || 'section';
  const n = ids.get(base) ?? 0;
  ids.set(base, n + 1);
  return n === 0 ? base : `${base}-${n}`;
}

/** A pipe in code or after a backslash divides nothing. */
function cells(line: string): Inline[][] {
  const found: string[] = [''];
  let code = false;
  const text = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '\\' && text[at + 1] === '|') {
      found[found.length - 1] += '|';
      at += 1;
    } else if (sign === '|' && !code) found.push('');
    else {
      if (sign === '`') code = !code;
      found[found.length - 1] += sign;
    }
  }
  return found.map((cell) => readInline(cell.trim()));
}

const deepest = 4;
/** How far an opening mark looks for its end: no text makes reading it slow. */
const farthest = 2000;

export function readInline(text: string, depth = 0): Inline[] {
  const parts: Inline[] = [];
  let plain = '';
  const push = (part: Inline) => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
    parts.push(part);
  };
  /** The text up to an end mark, or null. */
  const until = (mark: string, from: number) => {
    const end = text.slice(from, from + farthest).indexOf(mark);
    return end > 0 ? text.slice(from, from + end) : null;
  };
  for (let at = 0; at < text.length; ) {
    const sign = text[at]!;
    if (sign === '\\' && /[\\`*_[\]|]/.test(text[at + 1] ?? '')) {
      plain += text[at + 1];
      at += 2;
      continue;
    }
    if (sign === '`') {
      const code = until('`', at + 1);
      if (code !== null) {
        push({ kind: 'code', text: code });
        at += code.length + 2;
        continue;
      }
    }
    if (depth < deepest && sign === '*') {
      const mark = text[at + 1] === '*' ? '**' : '*';
      const inner = /\s/.test(text[at + mark.length] ?? ' ') ? null : until(mark, at + mark.length);
      if (inner !== null) {
        const children = readInline(inner, depth + 1);
        push(mark === '**' ? { kind: 'strong', children } : { kind: 'em', children });
        at += inner.length + 2 * mark.length;
        continue;
      }
    }
    if (depth < deepest && sign === '[') {
      const label = until('](', at + 1);
      const to = label === null ? null : until(')', at + label.length + 3);
      if (label !== null && to !== null && !/\s/.test(to)) {
        push({ kind: 'link', to, children: readInline(label, depth + 1) });
        at += label.length + to.length + 4;
        continue;
      }
    }
    plain += sign;
    at += 1;
  }
  if (plain !== '') parts.push({ kind: 'text', text: plain });
  return parts;
}
