/** The files of a ZIP archive that is whole in memory, one after the other (APPNOTE 6.3 sections 4.3.7, 4.3.12, 4.3.16). */
import { inflateRawSync } from 'node:zlib';

export interface ZipLimits {
  /** Files; an archive that names more is refused. */
  maxEntries: number;
  /** Unpacked bytes of one file. */
  maxEntryBytes: number;
}

export interface ZipEntry {
  /** As the archive has it: never a path to write to. */
  name: string;
  /** Unpacks; throws where the data is damaged, encrypted, packed unusually or over the limit. */
  read(): Uint8Array;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
const endLength = 22;
/** An archive may end with a comment of up to 64 KiB. */
const longestEnd = endLength + 0xffff;

export function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/** Reads the directory at the archive's end. Throws where there is none, or where it names what is not in the archive. */
export function* zipEntries(bytes: Uint8Array, limits: ZipLimits): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.maxEntries) throw new Error(`the archive has more than ${limits.maxEntries} files`);
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged();
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, nameLength).toString('utf8');
    const entry = at;
    yield { name, read: () => unpackEntry(bytes, view, entry, limits) };
    at = next;
  }
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - longestEnd);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw new Error('the archive is cut off: its directory is missing');
}

function unpackEntry(bytes: Uint8Array, view: DataView, entry: number, limits: ZipLimits): Uint8Array {
  const flags = view.getUint16(entry + 8, true);
  const method = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const file = view.getUint32(entry + 42, true);
  if (file + 30 > bytes.length || view.getUint32(file, true) !== fileMark) throw damaged();
  const from = file + 30 + view.getUint16(file + 26, true) + view.getUint16(file + 28, true);
  if (from + packed > bytes.length || (flags & 1) === 1 || (method !== 0 && method !== 8)) throw damaged();
  const data = bytes.subarray(from, from + packed);
  if (method === 8) return inflateRawSync(data, { maxOutputLength: limits.maxEntryBytes });
  if (data.length > limits.maxEntryBytes) throw new Error(`a file is over ${limits.maxEntryBytes} bytes`);
  return data;
}

function damaged(): Error {
  return new Error('the archive is damaged, encrypted or packed in an unusual way');
}
