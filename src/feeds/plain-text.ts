/** Markup to one line of text, for titles, summaries and names. Bodies of articles have their own way (articles/). */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** More markup than this is not read; a title or a teaser never needs it. */
const maxMarkup = 20_000;

const silent = () => {};

/**
 * Tags removed, entities decoded, white space folded, cut after `limit` characters. The tokeniser keeps no stack, so that
 * nesting costs nothing. The result is text: who shows it in HTML escapes it.
 */
export function plainText(html: string, limit: number): string {
  const markup = html.slice(0, maxMarkup);
  let text = '';
  let hidden = false;
  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => {
      if (!hidden) text += markup.slice(start, end);
    },
    ontextentity: (codepoint) => {
      text += String.fromCodePoint(codepoint);
    },
    onopentagname: (start, end) => {
      const name = markup.slice(start, end).toLowerCase();
      hidden = name === 'script' || name === 'style';
      if (breaks.has(name)) text += ' ';
    },
    onclosetag: () => {
      hidden = false;
    },
    onattribdata: silent,
    onattribentity: silent,
    onattribend: silent,
    onattribname: silent,
    oncdata: silent,
    oncomment: silent,
    ondeclaration: silent,
    onend: silent,
    onopentagend: silent,
    onprocessinginstruction: silent,
    onselfclosingtag: silent,
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(markup);
  tokenizer.end();
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line;
}

/** Elements that stand on lines of their own. */
const breaks = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'td',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'pre',
  'ul',
]);
