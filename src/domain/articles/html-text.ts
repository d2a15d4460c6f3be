/** HTML → the text that a reader of the article sees, with the way back to the source and its links. Linear, no tree. */
import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { Block, Place } from './layout.ts';
import { OffsetMap } from './offset-map.ts';

/** A link target: its text, where it stands in the source, and which position of the text it belongs to. */
export interface LinkTarget {
  url: string;
  from: number;
  to: number;
  at: number;
}

export interface HtmlText {
  text: string;
  /** Carries positions of the text back to the HTML. */
  map: OffsetMap;
  blocks: Block[];
  links: LinkTarget[];
}

const names = (list: string) => new Set(list.split(' '));

/** Elements whose content is no part of the article (feeds section 3, "HTML handling"). */
const skipped = names(
  'script style nav aside footer header form noscript template iframe object svg select button textarea title',
);
const breaking = names(
  'address article blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure h1 h2 h3 h4 ' +
    'h5 h6 hr html li main ol option p pre section summary table tbody td tfoot th thead tr ul',
);
const headings = names('h1 h2 h3 h4 h5 h6 caption');
/** Elements that the reader sees apart from one that follows at once. */
const boxed = names('a code');
/** Elements that say what kind of text they hold, the strongest last. */
const kinds: Record<string, Place> = {
  ul: 'list',
  ol: 'list',
  dl: 'list',
  table: 'table',
  pre: 'code',
  code: 'code',
};
/** The end of one of these also ends whatever was opened inside it and never closed. */
const roots = names('body html article main');
const longestName = 12;
const longestEntity = 40;

/** The text of an HTML page or fragment: a line break per block element and table cell, nothing of page furniture. */
export function readHtml(html: string): HtmlText {
  const reader = new HtmlReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return { text: reader.text, map: reader.map, blocks: reader.blocks, links: reader.links };
}

/** The plain text for summaries and search: white space collapsed, at most one blank line in a row. */
export function htmlToText(html: string): string {
  const lines = readHtml(html).text.split('\n');
  return lines
    .map((line) =>
      line
        .split(/[ \t\r\f\u00a0]+/)
        .join(' ')
        .trim(),
    )
    .join('\n')
    .split(/\n{3,}/)
    .join('\n\n')
    .trim();
}

class HtmlReader implements TokenizerCallbacks {
  text = '';
  readonly map = new OffsetMap();
  readonly blocks: Block[] = [];
  readonly links: LinkTarget[] = [];
  readonly #html: string;
  readonly #depth: Record<Place, number> = { text: 0, list: 0, table: 0, code: 0, link: 0 };
  #heading = false;
  /** The skipped element we are in, and how deep it is nested in itself. */
  #skip = '';
  #skipDepth = 0;
  /** Whether the text is empty or ends with a line break; to look at its end would cost its whole length each time. */
  #lineStart = true;
  /** Source text that the tokeniser handed over, perhaps in many pieces, and that is not copied yet. */
  #heldFrom = -1;
  #heldTo = -1;
  /** Where in the text the last link or piece of code ended. */
  #boxEnd = -1;
  #name = '';
  #attribute = '';
  #value = '';
  #valueStart = -1;

  constructor(html: string) {
    this.#html = html;
  }

  ontext(start: number, end: number): void {
    if (this.#skip !== '') return;
    if (start !== this.#heldTo) this.#copyHeld();
    if (this.#heldFrom < 0) this.#heldFrom = start;
    this.#heldTo = end;
  }

  ontextentity(codepoint: number, end: number): void {
    if (this.#skip !== '') return;
    this.#copyHeld();
    const from = this.#html.lastIndexOf('&', end - 1);
    const decoded = String.fromCodePoint(codepoint);
    this.map.add(this.text.length, decoded.length, Math.max(from, end - longestEntity), end);
    this.text += decoded;
    this.#lineStart = decoded === '\n';
  }

  onopentagname(start: number, end: number): void {
    this.#copyHeld();
    this.#name = end - start > longestName ? '' : this.#html.slice(start, end).toLowerCase();
    this.#openTag(this.#name, end);
  }

  onclosetag(start: number, end: number): void {
    this.#copyHeld();
    const name = end - start > longestName ? '' : this.#html.slice(start, end).trim().toLowerCase();
    if (this.#skip !== '') {
      if (name === this.#skip) this.#skipDepth--;
      if (this.#skipDepth === 0 || roots.has(name)) this.#skip = '';
      return;
    }
    if (headings.has(name)) this.#heading = false;
    if (boxed.has(name)) this.#boxEnd = this.text.length;
    const kind = kinds[name];
    if (kind) this.#depth[kind] = Math.max(0, this.#depth[kind] - 1);
    if (breaking.has(name)) this.#break(end);
    if (kind || breaking.has(name)) this.#block();
  }

  onattribname(start: number, end: number): void {
    this.#attribute =
      this.#name === 'a' && this.#skip === '' ? this.#html.slice(start, end).toLowerCase() : '';
    this.#value = '';
    this.#valueStart = -1;
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== 'href') return;
    if (this.#valueStart < 0) this.#valueStart = start;
    this.#value += this.#html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.#attribute === 'href') this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(quote: QuoteType, end: number): void {
    if (this.#attribute !== 'href' || this.#valueStart < 0) return;
    const to = quote === QuoteType.Single || quote === QuoteType.Double ? end - 1 : end;
    this.links.push({ url: this.#value, from: this.#valueStart, to, at: this.text.length });
  }

  onselfclosingtag(): void {
    if (this.#skip === this.#name) this.#skip = '';
  }

  onend(): void {
    this.#copyHeld();
  }

  onopentagend(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #openTag(name: string, end: number): void {
    if (this.#skip !== '') {
      if (name === this.#skip) this.#skipDepth++;
      return;
    }
    if (skipped.has(name)) {
      this.#skip = name;
      this.#skipDepth = 1;
      this.#break(end);
      return;
    }
    if (boxed.has(name) && this.#boxEnd === this.text.length) this.#break(end);
    if (headings.has(name)) this.#heading = true;
    const kind = kinds[name];
    if (kind) this.#depth[kind]++;
    if (breaking.has(name)) this.#break(end);
    if (kind || breaking.has(name)) this.#block();
  }

  /** Copies the source text held back; outside of `pre` its line breaks are only white space. */
  #copyHeld(): void {
    if (this.#heldFrom < 0) return;
    const source = this.#html.slice(this.#heldFrom, this.#heldTo);
    this.map.add(this.text.length, 0, this.#heldFrom, this.#heldFrom);
    this.#heldFrom = -1;
    const raw = this.#depth.code > 0;
    this.text += raw ? source : source.replace(/[\n\r]/g, ' ');
    this.#lineStart = raw && source.endsWith('\n');
  }

  #break(position: number): void {
    if (this.#lineStart) return;
    this.map.add(this.text.length, 1, position, position);
    this.text += '\n';
    this.#lineStart = true;
  }

  #block(): void {
    const { code, table, list } = this.#depth;
    const place = code > 0 ? 'code' : table > 0 ? 'table' : list > 0 ? 'list' : 'text';
    this.blocks.push({ at: this.text.length, place, heading: this.#heading });
  }
}
