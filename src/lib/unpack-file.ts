/** A file as sources serve it: plain, or gzip told by its first bytes (RFC 1952 section 2.3.1). */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const maxBytes = 1024 ** 3;

/** The unpacked bytes, at most 1 GiB. */
export async function unpackFile(bytes: Uint8Array): Promise<Uint8Array> {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
    ? await promisify(gunzip)(bytes, { maxOutputLength: maxBytes })
    : bytes;
}
