/** Bytes of a web page to text: pages may name their encoding in themselves (WHATWG HTML section 13.2.3.2). */
import { decodeText } from './decode-text.ts';

const label = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/** Byte order mark, then HTTP charset, then the page's own word in its first 1,024 bytes, then UTF-8. */
export function decodeHtml(bytes: Uint8Array, contentType = ''): string {
  if (/charset\s*=/i.test(contentType)) return decodeText(bytes, contentType);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  const named = label.exec(head)?.[1];
  // Whoever could read the word did not read UTF-16.
  const usable = named !== undefined && !/^utf-?16/i.test(named);
  return decodeText(bytes, usable ? `text/html; charset=${named}` : contentType);
}
