/** Reads a body of unknown size and packing into memory or a file, and stops at the limits while it arrives. */

import { createWriteStream } from 'node:fs';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { FetchError } from './fetch-error.ts';
import { networkFailure } from './network-failure.ts';

export interface UnpackLimits {
  /** Bytes on the wire of a body that is packed: by Content-Encoding, gzip or ZIP. */
  maxPackedBytes: number;
  /** Bytes after unpacking, or of a body that never was packed. */
  maxBytes: number;
  /** True where a ZIP archive stays one, since its reader opens it. */
  keepArchive?: boolean | undefined;
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
 * The bytes of `body` with its Content-Encoding undone, and gzip and ZIP (its first entry) undone also where only the
 * content says so (`.gz` files; feeds section 7 number 8).
 * Throws `FetchError`: `too_large`, `bad_encoding` (unknown, damaged or cut off), `network` where `body` fails.
 */
export async function unpack(
  body: Chunks,
  contentEncoding: string,
  limits: UnpackLimits,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await unpackInto(body, contentEncoding, limits, async (chunks) => {
    for await (const chunk of chunks) parts.push(chunk);
  });
  return Buffer.concat(parts);
}

/** The same into a file at `path`, made new, under fixed memory. */
export async function unpackTo(
  path: string,
  body: Chunks,
  contentEncoding: string,
  limits: UnpackLimits,
): Promise<void> {
  await unpackInto(body, contentEncoding, limits, createWriteStream(path, { mode: 0o600 }));
}

async function unpackInto(
  body: Chunks,
  contentEncoding: string,
  limits: UnpackLimits,
  sink: NodeJS.WritableStream | ((chunks: Chunks) => Promise<void>),
): Promise<void> {
  const stages = decodersFor(contentEncoding).flatMap((decoder) => [decoder, unpackedLimit(limits)]);
  const open = (chunks: Chunks) => byContent(chunks, limits.keepArchive);
  const streams = [wire(body, stages.length > 0, limits), ...stages, open, unpackedLimit(limits), sink];
  try {
    await pipeline(streams as [Chunks, ...NodeJS.ReadWriteStream[], NodeJS.WritableStream]);
  } catch (error) {
    throw error instanceof FetchError ? error : damaged(error);
  }
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
  let head: Uint8Array = new Uint8Array();
  try {
    for await (const chunk of body) {
      if (head.length < 4) head = Buffer.concat([head, chunk.subarray(0, 4)]);
      packed ||= isGzip(head) || isZip(head);
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

/** What calls itself gzip or ZIP by its first bytes is unpacked; everything else passes. */
async function* byContent(chunks: Chunks, keepArchive = false): Chunks {
  const source = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < longestHead) {
    const { done, value } = await source.next();
    if (done) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  const rest = async function* (from: Uint8Array): Chunks {
    yield from;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  };
  if (isGzip(head)) yield* through(createGunzip(), rest(head));
  else if (isZip(head) && !keepArchive) yield* through(createInflateRaw(), rest(firstEntry(head)));
  else if (head.length > 0) yield* rest(head);
}

async function* through(decoder: Transform, chunks: Chunks): Chunks {
  const feeding = pipeline(chunks, decoder);
  feeding.catch(() => {});
  for await (const chunk of decoder) yield chunk as Uint8Array;
  await feeding;
}

/** Bytes before the data of a ZIP entry: its header, its name and its extra field, as long as we take them. */
const longestHead = 30 + 1024;

/** The data of the first entry from where it begins (APPNOTE section 4.3.7): sources put one file into an archive. */
function firstEntry(head: Uint8Array): Uint8Array {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const begin = head.length < 30 ? Infinity : 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const encrypted = head.length >= 30 && (view.getUint16(6, true) & 1) === 1;
  if (begin > head.length || encrypted || view.getUint16(8, true) !== 8) {
    throw new FetchError('bad_encoding', 'the archive is damaged, encrypted or packed in an unusual way');
  }
  return head.subarray(begin);
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
