/** A file's bytes a piece at a time, for parsers that are not asynchronous. */
import { closeSync, openSync, readSync } from 'node:fs';

const pieceBytes = 256 * 1024;

/** Each piece is a buffer of its own. The file is closed when the reader ends or stops early. */
export function* filePieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafeSlow(pieceBytes);
      const length = readSync(file, piece, 0, pieceBytes, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
