/** The lines of a body that is read a piece at a time: one piece and one line in memory. */
import { FeedError } from './feed.ts';

/** Characters. */
const longestLine = 1 << 20;

/** Without line ends; the last line needs none. Throws `FeedError` for a line of over a million characters. */
export function* pieceLines(pieces: Iterable<string>, expected: string): Generator<string> {
  let rest = '';
  for (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      yield withoutReturn(rest + piece.slice(from, end));
      rest = '';
      from = end + 1;
    }
    rest += piece.slice(from);
    if (rest.length > longestLine)
      throw new FeedError(`expected ${expected}, found a line of over a million characters`);
  }
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
