/** Reads a body of unknown size and packing into memory, and stops at the limits while it arrives. */

import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
  gunzip,
} from 'node:zlib';
import { FetchError } from './fetch-error.ts';
import { networkFailure } from './network-failure.ts';

export interface UnpackLimits {
  /** Bytes on the wire of a body that is packed: by Content-Encoding, gzip or ZIP. */
  maxPackedBytes: number;
  /** Bytes after unpacking, or of a body that never was packed. */
  maxBytes: number;
}

type Chunks = AsyncIterable<Uint8Array>;

/** A frame may ask for at most the 8 MiB window that RFC 9659 grants to HTTP; zstd itself would grant 128 MiB. */
const zstdWindow = { params: { [constants.ZSTD_d_windowLogMax]: 23 } };

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: () => createZstdDecompress(zstdWindow),
};

/** Encodings on top of each other are legal, but more than this is an attack. */
const mostEncodings = 3;

/**
 * The bytes of `body` with its Content-Encoding undone, and gzip undone also where only the content says so
 * (`.gz` files; feeds section 7 number 8). ZIP stays as it is: choosing an entry is the feed's business.
 * Throws `FetchError`: `too_large`, `bad_encoding` (unknown, damaged or cut off), `network` where `body` fails.
 */
export async function unpack(
  body: Chunks,
  contentEncoding: string,
  limits: UnpackLimits,
): Promise<Uint8Array> {
  const stages = decodersFor(contentEncoding).flatMap((decoder) => [decoder, unpackedLimit(limits)]);
  const parts: Uint8Array[] = [];
  try {
    await pipeline([
      wire(body, stages.length > 0, limits),
      ...stages,
      async (chunks: Chunks) => {
        for await (const chunk of chunks) parts.push(chunk);
      },
    ]);
  } catch (error) {
    throw error instanceof FetchError ? error : damaged(error);
  }
  const bytes = Buffer.concat(parts);
  return isGzip(bytes) ? gunzipContent(bytes, limits) : bytes;
}

function decodersFor(contentEncoding: string): Transform[] {
  const names = contentEncoding
    .split(',', mostEncodings + 1)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > mostEncodings) throw new FetchError('bad_encoding', 'the body is packed too many times');
  return names.reverse().map((name) => {
    const decoder = Object.hasOwn(decoders, name) ? decoders[name] : undefined;
    if (!decoder) throw new FetchError('bad_encoding', 'the body is packed in a way that was not asked for');
    return decoder();
  });
}

/** What arrives, counted; errors of the connection get their own code here, so that all others are the decoders'. */
async function* wire(body: Chunks, encoded: boolean, limits: UnpackLimits): Chunks {
  let total = 0;
  let packed = encoded;
  try {
    for await (const chunk of body) {
      packed ||= total === 0 && (isGzip(chunk) || isZip(chunk));
      total += chunk.length;
      if (total > (packed ? limits.maxPackedBytes : limits.maxBytes)) throw tooLarge(packed, limits);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof FetchError ? error : networkFailure(error);
  }
}

function unpackedLimit(limits: UnpackLimits) {
  return async function* (chunks: Chunks): Chunks {
    let total = 0;
    for await (const chunk of chunks) {
      total += chunk.length;
      if (total > limits.maxBytes) throw tooLarge(false, limits);
      yield chunk;
    }
  };
}

const gunzipAtMost = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip);

async function gunzipContent(bytes: Uint8Array, limits: UnpackLimits): Promise<Uint8Array> {
  if (bytes.length > limits.maxPackedBytes) throw tooLarge(true, limits);
  try {
    return await gunzipAtMost(bytes, { maxOutputLength: limits.maxBytes });
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw full ? tooLarge(false, limits) : damaged(error);
  }
}

/** Magic number and the only method there is (RFC 1952 section 2.3.1). */
function isGzip([a, b, method]: Uint8Array): boolean {
  return a === 0x1f && b === 0x8b && method === 8;
}

function isZip([p, k, a, b]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && a === 3 && b === 4;
}

export function tooLarge(packed: boolean, limits: UnpackLimits): FetchError {
  const size = packed ? `${mebibytes(limits.maxPackedBytes)} packed` : mebibytes(limits.maxBytes);
  return new FetchError(
    'too_large',
    `the body is larger than ${size}: if that is right for this source, raise its limit`,
  );
}

function mebibytes(bytes: number): string {
  return `${Math.round((bytes / 2 ** 20) * 100) / 100} MiB`;
}

function damaged(error: unknown): FetchError {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return new FetchError('bad_encoding', `the body is damaged or was cut off: it is tried again later${code}`);
}
