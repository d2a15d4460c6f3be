/** How a source can behave: each play answers one request. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createDeflate,
  createGzip,
  createZstdCompress,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';

export type Play = (request: IncomingMessage, response: ServerResponse) => void;

/** A well-behaved answer: 304 to a client that names the validator it has. */
export interface BodyPlay extends Play {
  withEtag(etag: string): BodyPlay;
  withLastModified(date: string): BodyPlay;
  /** Any other header; `content-type` is text/plain unless named. */
  withHeaders(headers: OutgoingHttpHeaders): BodyPlay;
}

export function body(bytes: string | Uint8Array, headers: OutgoingHttpHeaders = {}): BodyPlay {
  const whole = Buffer.from(bytes);
  const play: Play = (request, response) => {
    const { etag, 'last-modified': date } = headers;
    const known =
      request.headers['if-none-match'] === undefined
        ? date !== undefined && request.headers['if-modified-since'] === date
        : request.headers['if-none-match'] === etag;
    response.writeHead(known ? 304 : 200, {
      'content-type': 'text/plain',
      ...(!known && { 'content-length': whole.length }),
      ...headers,
    });
    response.end(known ? undefined : whole);
  };
  return Object.assign(play, {
    withEtag: (etag: string) => body(whole, { ...headers, etag }),
    withLastModified: (date: string) => body(whole, { ...headers, 'last-modified': date }),
    withHeaders: (more: OutgoingHttpHeaders) => body(whole, { ...headers, ...more }),
  });
}

const packers = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync, zstd: zstdCompressSync };

export type Packing = keyof typeof packers;

export function packed(packing: Packing, bytes: string | Uint8Array): BodyPlay {
  return body(packers[packing](bytes), { 'content-encoding': packing });
}

/** A packed body that ends too early though the message around it is complete. */
export function truncated(packing: Packing, bytes: string | Uint8Array): BodyPlay {
  const whole = packers[packing](bytes);
  return body(whole.subarray(0, Math.floor(whole.length / 2)), { 'content-encoding': packing });
}

export function status(code: number, headers: OutgoingHttpHeaders = {}): Play {
  return (_request, response) => {
    response.writeHead(code, headers);
    response.end();
  };
}

export function redirect(location: string, code = 302): Play {
  return status(code, { location });
}

/** Takes the request and never says a word. */
export function silence(): Play {
  return () => {};
}

/** Sends headers and the beginning of a body, and then nothing more. */
export function stalled(beginning: string, headers: OutgoingHttpHeaders = {}): Play {
  return (_request, response) => {
    response.writeHead(200, headers).flushHeaders();
    response.write(beginning);
  };
}

/** One byte at a time, for ever. */
export function drip(everyMs = 5): Play {
  return (_request, response) => {
    response.writeHead(200);
    const tap = setInterval(() => response.write('.'), everyMs);
    response.on('close', () => clearInterval(tap));
  };
}

/** Announces `length` bytes, sends `beginning` and cuts the connection; without a length the body is chunked. */
export function cutOff(beginning: string, length?: number): Play {
  return (_request, response) => {
    response.writeHead(200, length === undefined ? {} : { 'content-length': length });
    response.write(beginning, () => response.destroy());
  };
}

/** Cuts the connection before any answer. */
export function reset(): Play {
  return (request) => void request.socket.resetAndDestroy();
}

/** Whatever these bytes are, instead of an HTTP answer. */
export function raw(bytes: string): Play {
  return (request) => void request.socket.end(bytes);
}

/** A plain body of this size, made while it is sent: the server never holds more than a chunk of it. */
export function generated(size: number): Play {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    pipeline(Readable.from(lines(size)), response, () => {});
  };
}

const streamPackers: Record<Packing, () => Transform> = {
  gzip: createGzip,
  deflate: createDeflate,
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
  zstd: createZstdCompress,
};

/** Little on the wire, `size` bytes once unpacked. */
export function bomb(packing: Packing, size: number): Play {
  return (_request, response) => {
    response.writeHead(200, { 'content-encoding': packing });
    pipeline(Readable.from(lines(size)), streamPackers[packing](), response, () => {});
  };
}

const chunk = Buffer.alloc(64 * 1024, 'this line is not an indicator\n');

function* lines(size: number): Generator<Buffer> {
  for (let left = size; left > 0; left -= chunk.length) yield chunk.subarray(0, left);
}
