/** What a handler may return besides a JSON body: bytes of another media type, whole or as a stream. */
import type { Readable } from 'node:stream';

export class Text {
  readonly contentType: string;
  readonly body: string | Buffer | Readable;
  readonly status: number;

  constructor(contentType: string, body: string | Buffer | Readable, status: number) {
    this.contentType = contentType;
    this.body = body;
    this.status = status;
  }
}

/**
 * An answer that is sent as it is, under exactly this content type. A stream is destroyed when the client leaves; one
 * that fails after its first bytes cuts the connection, so that half an answer never looks whole.
 */
export function text(contentType: string, body: string | Buffer | Readable, status = 200): Text {
  return new Text(contentType, body, status);
}

/** A JSON body of the route's shape, a text, or nothing (204). */
export type Answer<Body> = Body | Text | undefined;
