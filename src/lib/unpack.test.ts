import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { unpack, unpackTo } from './unpack.ts';

const limits = { maxPackedBytes: 1 << 20, maxBytes: 4 << 20 };
const text = Buffer.from('203.0.113.7,botnet,2026-02-12\n'.repeat(5000));

const packings: Record<string, (bytes: Uint8Array) => Buffer> = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
};

async function* inChunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The first bytes one at a time, as a slow connection may bring them. */
async function* oneThenMore(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* inChunks(bytes.subarray(0, 50), 1);
  yield* inChunks(bytes.subarray(50), 5000);
}

/** Counts what is taken, to show that a limit stops the reading and does not only refuse the result. */
function endless(chunk: Uint8Array): { chunks: AsyncGenerator<Uint8Array>; taken: () => number } {
  let taken = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      taken += chunk.length;
      yield chunk;
    }
  }
  return { chunks: chunks(), taken: () => taken };
}

describe.each(Object.entries(packings))('%s', (encoding, pack) => {
  test('is undone whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 4000 }),
        fc.integer({ min: 1, max: 500 }),
        async (bytes, size) => {
          fc.pre(!(bytes[0] === 0x1f && bytes[1] === 0x8b));
          const unpacked = await unpack(inChunks(pack(bytes), size), encoding, limits);
          expect(Buffer.compare(unpacked, bytes)).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a body cut off anywhere is an error and not a shorter body', async () => {
    const whole = pack(Buffer.concat([text, randomBytes(500)]));
    const cuts = [0, 1, 3, 12, Math.floor(whole.length / 2), whole.length - 1];
    for (const cut of cuts) {
      const reading = unpack(inChunks(whole.subarray(0, cut)), encoding, limits);
      await expect(reading, `cut at ${cut} of ${whole.length}`).rejects.toMatchObject({
        code: 'bad_encoding',
      });
    }
  });

  test('a body that is not packed at all is an error', async () => {
    await expect(unpack(inChunks(text), encoding, limits)).rejects.toMatchObject({ code: 'bad_encoding' });
  });

  test('a bomb is refused at the limit, and at the limit itself the body passes', async () => {
    const full = pack(Buffer.alloc(limits.maxBytes));
    expect((await unpack(inChunks(full), encoding, limits)).length).toBe(limits.maxBytes);
    const over = pack(Buffer.alloc(limits.maxBytes + 1));
    await expect(unpack(inChunks(over), encoding, limits)).rejects.toMatchObject({ code: 'too_large' });
  });
});

test.each(['gzip', 'zstd'])('%s: two members one after the other are both read', async (encoding) => {
  const both = Buffer.concat([packings[encoding]!(text), packings[encoding]!(text)]);
  expect((await unpack(inChunks(both), encoding, limits)).length).toBe(2 * text.length);
});

test('encodings on top of each other are undone in reverse order', async () => {
  const bytes = brotliCompressSync(gzipSync(text));
  expect(Buffer.compare(await unpack(inChunks(bytes), 'gzip, br', limits), text)).toBe(0);
});

test('each layer of a nested bomb is limited, not only the last', async () => {
  const emptyMembers = Buffer.concat(new Array<Buffer>(500_000).fill(gzipSync('')));
  const nested = gzipSync(emptyMembers);
  expect(nested.length).toBeLessThan(limits.maxPackedBytes);
  await expect(unpack(inChunks(nested), 'gzip, gzip', limits)).rejects.toMatchObject({ code: 'too_large' });
});

test.each(['compress', 'aes128gcm', '__proto__', 'constructor', 'gzip, gzip, gzip, gzip', 'gzip;q=1'])(
  'an encoding that was not asked for is refused: %s',
  async (encoding) => {
    await expect(unpack(inChunks(text), encoding, limits)).rejects.toMatchObject({ code: 'bad_encoding' });
  },
);

test.each(['', 'identity', ' , '])('a body without packing passes as it is: "%s"', async (encoding) => {
  expect(Buffer.compare(await unpack(inChunks(text), encoding, limits), text)).toBe(0);
});

test('a zstd frame that wants a huge window is refused', async () => {
  const greedy = zstdCompressSync(Buffer.alloc(9 << 20, text), {
    params: { [constants.ZSTD_c_windowLog]: 27 },
  });
  const roomy = { maxPackedBytes: 1 << 20, maxBytes: 16 << 20 };
  await expect(unpack(inChunks(greedy), 'zstd', roomy)).rejects.toMatchObject({ code: 'bad_encoding' });
});

describe('gzip by content', () => {
  test('is undone without a header', async () => {
    expect(Buffer.compare(await unpack(inChunks(gzipSync(text)), '', limits), text)).toBe(0);
  });

  test('is undone below a Content-Encoding', async () => {
    const bytes = gzipSync(gzipSync(text));
    expect(Buffer.compare(await unpack(inChunks(bytes), 'gzip', limits), text)).toBe(0);
  });

  test('cut off is an error', async () => {
    const cut = gzipSync(text).subarray(0, -9);
    await expect(unpack(inChunks(cut), '', limits)).rejects.toMatchObject({ code: 'bad_encoding' });
  });

  test('a bomb is refused', async () => {
    const over = gzipSync(Buffer.alloc(limits.maxBytes + 1));
    await expect(unpack(inChunks(over), '', limits)).rejects.toMatchObject({ code: 'too_large' });
  });

  test('counts as packed from the first byte on', async () => {
    const packed = gzipSync(randomBytes(limits.maxPackedBytes));
    await expect(unpack(inChunks(packed), '', limits)).rejects.toMatchObject({ code: 'too_large' });
    await expect(unpack(oneThenMore(packed), '', limits)).rejects.toMatchObject({ code: 'too_large' });
  });
});

/** An archive with one deflated entry, as sources make them: header, data, directory. */
function archive(content: Uint8Array, method = 8): Buffer {
  const name = Buffer.from('csv.txt');
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(3, 28);
  const directory = Buffer.from('504b0102', 'hex');
  return Buffer.concat([
    header,
    name,
    Buffer.from('xyz'),
    deflateRawSync(content),
    directory,
    Buffer.alloc(80),
  ]);
}

describe('a ZIP archive', () => {
  test('becomes its first entry whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.integer({ min: 1, max: 500 }),
        async (bytes, size) => {
          const unpacked = await unpack(inChunks(archive(bytes), size), '', limits);
          expect(Buffer.compare(unpacked, bytes)).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('that is cut off or packed unusually is an error', async () => {
    const whole = archive(text);
    for (const cut of [4, 20, 33, 45]) {
      await expect(unpack(inChunks(whole.subarray(0, cut)), '', limits)).rejects.toMatchObject({
        code: 'bad_encoding',
      });
    }
    await expect(unpack(inChunks(archive(text, 99)), '', limits)).rejects.toMatchObject({
      code: 'bad_encoding',
    });
  });

  test('stays whole for a reader that opens it', async () => {
    const whole = archive(text);
    expect(Buffer.from(await unpack(inChunks(whole), '', { ...limits, keepArchive: true }))).toEqual(whole);
  });

  test('counts as packed, and its entry against the limit', async () => {
    await expect(
      unpack(inChunks(archive(randomBytes(limits.maxPackedBytes))), '', limits),
    ).rejects.toMatchObject({
      code: 'too_large',
    });
    const bomb = archive(Buffer.alloc(limits.maxBytes + 1));
    await expect(unpack(inChunks(bomb), '', limits)).rejects.toMatchObject({ code: 'too_large' });
  });
});

test('a body goes into a file as it would into memory, and stops at the limit there too', async () => {
  const path = join(await temporaryFolder(), 'body');
  await unpackTo(path, inChunks(gzipSync(text)), 'gzip', limits);
  expect(await readFile(path)).toEqual(text);
  const { chunks, taken } = endless(Buffer.alloc(65_536));
  await expect(unpackTo(path, chunks, '', limits)).rejects.toMatchObject({ code: 'too_large' });
  expect(taken()).toBeLessThan(limits.maxBytes + 20 * 65_536);
});

test.each([
  ['plain', '', limits.maxBytes],
  ['packed', 'gzip', limits.maxPackedBytes],
])('an endless %s body is read to its limit and no further', async (_kind, encoding, limit) => {
  // Stored blocks: gzip that does not shrink, so that the packed limit is the one that is met.
  const chunk = encoding === '' ? Buffer.alloc(10_000, '.') : gzipSync(randomBytes(10_000), { level: 0 });
  const { chunks, taken } = endless(chunk);
  await expect(unpack(chunks, encoding, limits)).rejects.toMatchObject({ code: 'too_large' });
  expect(taken()).toBeLessThanOrEqual(limit + 20 * chunk.length);
});

test('an error of the connection is not taken for a damaged body', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield gzipSync(text).subarray(0, 100);
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  }
  await expect(unpack(broken(), 'gzip', limits)).rejects.toMatchObject({ code: 'network' });
});
