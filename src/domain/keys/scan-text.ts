/** Finds our keys in a text that comes in pieces, of any length, with line and column. */
import { findKeys } from './find-keys.ts';
import { keyLength } from './format.ts';

export interface PlacedKey {
  key: string;
  /** From 1, as editors count; columns in UTF-16 units. */
  line: number;
  column: number;
}

/** In order of place. Keeps one key's length of text between pieces. */
export async function* scanText(pieces: AsyncIterable<string>): AsyncGenerator<PlacedKey> {
  let kept = '';
  let line = 1;
  /** Where the line begins, from the start of `text`; negative where that is in an earlier piece. */
  let lineStart = 0;
  for await (const piece of pieces) {
    const text = kept + piece;
    let counted = 0;
    const countTo = (end: number) => {
      for (let at = text.indexOf('\n', counted); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
        line += 1;
        lineStart = at + 1;
      }
      counted = end;
    };
    for (const { key, at } of findKeys(text)) {
      countTo(at);
      yield { key, line, column: at - lineStart + 1 };
    }
    // What is kept is too short to hold a whole key: none is found twice.
    const done = Math.max(0, text.length - keyLength + 1);
    countTo(Math.max(done, counted));
    kept = text.slice(done);
    lineStart -= done;
  }
}
