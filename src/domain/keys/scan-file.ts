/** Finds our keys in a file: read as a stream, whatever its size. */
import { open } from 'node:fs/promises';
import { type PlacedKey, scanText } from './scan-text.ts';

/** Binary files above this many bytes are left out: disk images, archives. */
const mostBinary = 50 * 1_048_576;
const headBytes = 8192;

/** Null where the file was left out. UTF-16 is read as such where the file says so; all else as UTF-8. */
export async function scanFile(path: string): Promise<AsyncGenerator<PlacedKey> | null> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(headBytes);
    const { bytesRead } = await file.read(head, 0, headBytes, 0);
    const encoding = encodingOf(head);
    const binary = encoding === 'utf-8' && head.subarray(0, bytesRead).includes(0);
    if (!binary || (await file.stat()).size <= mostBinary) return scan(file, encoding);
  } catch (error) {
    await file.close();
    throw error;
  }
  await file.close();
  return null;
}

type File = Awaited<ReturnType<typeof open>>;

async function* scan(file: File, encoding: string): AsyncGenerator<PlacedKey> {
  const bytes = file.createReadStream({ start: 0, highWaterMark: 262_144 });
  try {
    yield* scanText(decoded(bytes, encoding));
  } finally {
    bytes.destroy();
  }
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
}

/** By the mark that editors on Windows write. */
function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
