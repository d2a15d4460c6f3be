/** A fetched body as parsers see it: decoded on demand, wherever it came from. */
import { decodeText } from '../lib/decode-text.ts';

export interface FeedBody {
  /** The whole body, unpacked. */
  bytes: Uint8Array;
  /** Text by BOM, then HTTP charset, then XML declaration, then UTF-8 with replacement. */
  text: string;
  /** The same text a piece at a time, for bodies that don't fit into memory. Pieces end anywhere. */
  pieces(): Iterable<string>;
  /** `Content-Type` of the answer, or '' where there was none (a file). */
  contentType: string;
  /** Where it was read from, after redirects; relative links are resolved against it. */
  url: string;
}

/** Wraps bytes for a parser; the text is decoded when first asked for. */
export function feedBody(bytes: Uint8Array, contentType = '', url = ''): FeedBody {
  let text: string | undefined;
  return {
    bytes,
    contentType,
    url,
    get text() {
      text ??= decodeText(bytes, contentType);
      return text;
    },
    *pieces() {
      yield this.text;
    },
  };
}
