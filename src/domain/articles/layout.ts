/** Where in a document a position lies: running text, table, list or code, and whether its section lists indicators. */

export type Place = 'text' | 'table' | 'list' | 'code' | 'link';

interface Where {
  place: Place;
  /** Under a heading such as "Indicators of compromise", "File hashes", "C2 servers". */
  inIndicators: boolean;
}

/** A stretch of a document that begins at `at`; a heading gives the stretches after it their section. */
export interface Block {
  at: number;
  place: Place;
  heading: boolean;
}

/** Answers for rising positions only, so that a whole document costs one pass. */
export type Layout = (position: number) => Where;

const indicatorWords =
  /indicator|\biocs?\b|compromise|\bc2\b|\bc&c\b|\bcnc\b|command.and.control|hash|\bmd5\b|\bsha-?(?:1|256)\b|sample|\bips?\b|\bdomains?\b|\burls?\b|payload|infrastructure|network|artifact|\bfiles?\b/i;
const otherWords =
  /reference|further reading|related|source|about|contact|see also|resources|more information/i;
const maxHeading = 120;
/** A longer heading is a headline, which only happens to hold such a word. */
const maxWords = 8;

/** Whether a heading announces indicators. */
function announcesIndicators(heading: string): boolean {
  if (heading.length > maxHeading || heading.split(/\s+/).length > maxWords) return false;
  return indicatorWords.test(heading) && !otherWords.test(heading);
}

/** The layout of a document whose blocks are known (HTML). */
export function blockLayout(text: string, blocks: Block[]): Layout {
  let next = 0;
  let where: Where = { place: 'text', inIndicators: false };
  return (position) => {
    for (; next < blocks.length && blocks[next]!.at <= position; next++) {
      const block = blocks[next]!;
      const inIndicators = block.heading
        ? announcesIndicators(text.slice(block.at, blocks[next + 1]?.at ?? text.length).trim())
        : where.inIndicators;
      where = { place: block.place, inIndicators };
    }
    return where;
  };
}

/** The layout of plain text, Markdown or AsciiDoc, read from how its lines begin. */
export function lineLayout(text: string): Layout {
  let lineEnd = -1;
  let fenced = false;
  let where: Where = { place: 'text', inIndicators: false };
  return (position) => {
    while (lineEnd < position) {
      const start = lineEnd + 1;
      const end = text.indexOf('\n', start);
      lineEnd = end < 0 ? text.length : end;
      const opening = text.slice(start, Math.min(lineEnd, start + maxHeading + 1));
      const shape = /^\s*(?:(`{3}|-{4}$)|([|+])|(?:[-*•]|\d{1,3}[.)])\s|(#{1,6} |={1,6} ))?/.exec(opening)!;
      if (shape[1]) fenced = !fenced;
      const heading = shape[3] !== undefined || isTitle(opening);
      if (heading && !fenced) where = { place: 'text', inIndicators: announcesIndicators(opening) };
      else where = { place: placeOf(shape, fenced, opening), inIndicators: where.inIndicators };
    }
    return where;
  };
}

function placeOf(shape: RegExpExecArray, fenced: boolean, line: string): Place {
  if (fenced) return 'code';
  if (shape[2] || line.includes('\t')) return 'table';
  return shape[0].trim() === '' ? 'text' : 'list';
}

/** A short line of its own that ends with a colon, stands in bold, or is in capitals. */
function isTitle(line: string): boolean {
  const bare = line.trim();
  if (bare.length < 3 || bare.length > 80 || /[.@]|:\/\//.test(bare)) return false;
  return (
    /:\**$/.test(bare) || /^\*\*.*\*\*$/.test(bare) || (bare === bare.toUpperCase() && /[A-Z]{3}/.test(bare))
  );
}
