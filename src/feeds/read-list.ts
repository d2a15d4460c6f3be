/** Plain lists as people publish them: one value a line, between comments, blank lines and remarks. */
import { FeedError } from './feed.ts';
import { refuseHtml } from './refuse-html.ts';

export interface ListLine {
  /** Without the white space around it; '' where the line is a comment. */
  value: string;
  /** The comment that stands behind the value or alone, without its mark; '' where there is none. */
  remark: string;
}

/** No list that we read has half as many; a source that sends more is not what it was. */
const maxValues = 500_000;
/** Characters that are read of a line: four times what the longest value has. */
const maxLine = 8192;

const comment = /^(?:[#;]|\/\/)+/;
/** A mark inside a URL is part of it: only one that follows white space opens a remark. */
const remarkMark = /[\t ](?:[#;]|\/\/)/;
const control = /[\0-\x08\x0e-\x1f]/;

/**
 * Yields every line that says something. `;`, `#` and `//` mark comments. Throws `FeedError`, in the words of `expected`,
 * where the body is empty, HTML or other markup, or binary, or has values beyond all measure. The last line of a
 * body that was cut off looks like any other: where a list says how long it is, its parser asks.
 */
export function* readList(text: string, expected: string): Generator<ListLine> {
  refuseHtml(text, expected);
  refuseStrange(text.slice(0, 4096), expected);
  let values = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = readLine(text.slice(start, Math.min(end, start + maxLine)).trim());
    if (line?.value && ++values > maxValues)
      throw new FeedError(`expected ${expected}, got more than ${maxValues} of them`);
    if (line) yield line;
    start = end + 1;
  }
}

function readLine(line: string): ListLine | null {
  if (line === '') return null;
  const mark = comment.exec(line);
  if (mark) return { value: '', remark: line.slice(mark[0].length).trim() };
  const at = line.search(remarkMark);
  if (at < 0) return { value: line, remark: '' };
  return { value: line.slice(0, at).trim(), remark: line.slice(at).trim().replace(comment, '').trim() };
}

function refuseStrange(head: string, expected: string): void {
  const strange = head.split('\ufffd', 20).length === 20;
  if (strange || control.test(head)) throw new FeedError(`expected ${expected}, got binary data`);
  if (head.trimStart().startsWith('<')) throw new FeedError(`expected ${expected}, got markup`);
}
