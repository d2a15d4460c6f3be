/** Bytes of unknown origin to text: feeds arrive as UTF-8, UTF-16, windows-1251, Shift-JIS and worse. */

/** Byte order mark, then HTTP charset, then XML declaration, then UTF-8; what can't be decoded becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  return decoder(labelOf(bytes, contentType)).decode(bytes);
}

function labelOf(bytes: Uint8Array, contentType: string): string {
  return (
    byMark(bytes) ??
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ??
    byDeclaration(bytes) ??
    'utf-8'
  );
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  return a === 0x3c && b === 0 && d === 0 ? 'utf-16le' : undefined;
}

function byDeclaration(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  return /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('utf-8');
  }
}

/** The same for bytes that come in pieces; the first piece tells the encoding. Characters cut in two are put together. */
export function* decodePieces(pieces: Iterable<Uint8Array>, contentType = ''): Generator<string> {
  let reader: TextDecoder | undefined;
  for (const piece of pieces) {
    reader ??= decoder(labelOf(piece, contentType));
    const text = reader.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = reader?.decode() ?? '';
  if (rest !== '') yield rest;
}
