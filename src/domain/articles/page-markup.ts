/** A web page → markup of our own that holds its text, tables, lists, code and links, and nothing else. */
import { type HtmlText, readHtml } from './html-text.ts';

/** What is kept of a page. */
const maxMarkup = 1 << 20;
const containers = { text: '', link: '', list: 'ul', table: 'table', code: 'code' } as const;

/**
 * Reads like the page itself: the same text in the same places. Small enough to be stored, so that the article can be
 * read again when its feed says something new of it; cut at 1 MiB.
 */
export function pageMarkup(html: string): string {
  return write(readHtml(html));
}

function write({ text, blocks, links }: HtmlText): string {
  const pieces: string[] = [];
  let length = 0;
  let open: string[] = [];
  let link = 0;
  const put = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  const close = (down: number) => {
    while (open.length > down) put(`</${open.pop()}>`);
  };
  const copy = (from: number, to: number) => {
    const inCode = open.includes('code');
    let at = from;
    for (; link < links.length && (links[link]!.at < to || to === text.length); link++) {
      const { url, at: place } = links[link]!;
      if (place > at) put(escaped(text.slice(at, place), inCode));
      at = Math.max(at, place);
      // Never closed: what stands directly behind a closed one is taken for another word.
      put(`<a href="${escaped(url, true).replaceAll('"', '&quot;')}">`);
    }
    put(escaped(text.slice(at, to), inCode));
  };
  const first = { at: 0, place: 'text', heading: false } as const;
  const all = [first, ...blocks];
  for (const [n, { at, place, heading }] of all.entries()) {
    const end = all[n + 1]?.at ?? text.length;
    if (end === at) continue;
    const wanted = [heading ? 'h2' : '', containers[place]].filter(Boolean);
    // Inside of a line only code begins and ends: anything else would break it.
    if (at === 0 || text[at - 1] === '\n') {
      close(0);
      open = wanted;
      for (const name of open) put(`<${name}>`);
    } else if (place === 'code' && !open.includes('code')) {
      open.push('code');
      put('<code>');
    } else if (place !== 'code' && open.at(-1) === 'code') close(open.length - 1);
    // The end of these breaks the line by itself.
    const breaks = open.length > 0 && !open.includes('code') && text[end - 1] === '\n';
    copy(at, breaks ? end - 1 : end);
    if (length > maxMarkup) break;
  }
  if (length <= maxMarkup) copy(text.length, text.length);
  close(0);
  return pieces.join('');
}

/** Outside of code a line break of the text is an element's doing. */
function escaped(text: string, keepsBreaks: boolean): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return keepsBreaks ? safe : safe.replaceAll('\n', '<br>');
}
