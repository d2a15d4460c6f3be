/** A fetched body that lies in a file. */
import { readFileSync } from 'node:fs';
import type { FeedBody } from '../feeds/feed-body.ts';
import { decodePieces, decodeText } from '../lib/decode-text.ts';
import { filePieces } from '../lib/file-pieces.ts';

/** Read a piece at a time; a parser that asks for all of it gets it. */
export function fileBody(path: string, contentType = '', url = ''): FeedBody {
  return {
    contentType,
    url,
    get bytes() {
      return readFileSync(path);
    },
    get text() {
      return decodeText(this.bytes, contentType);
    },
    pieces: () => decodePieces(filePieces(path), contentType),
  };
}
