/** What kind of picture bytes are, by how they begin; whatever a server says of them. */

export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** Null for everything that is not one of these: SVG and HTML can hold scripts. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  return isAvif(head) ? 'image/avif' : null;
}

/** ISO 14496-12 section 4.3: a box `ftyp` with a major brand, a version and further brands. */
function isAvif(head: string): boolean {
  if (head.slice(4, 8) !== 'ftyp') return false;
  const size = Math.min(Buffer.from(head.slice(0, 4), 'latin1').readUInt32BE(), head.length);
  for (let at = 8; at + 4 <= size; at += 4) {
    if (at !== 12 && /^avi[fs]$/.test(head.slice(at, at + 4))) return true;
  }
  return false;
}
