/** UUIDs as 16 bytes and as text (RFC 9562), and the name-based version 5. */
import { hash } from 'node:crypto';

/** A UUID as its 16 bytes, the form in which the store keeps it. */
export type UuidBytes = Uint8Array;

/** `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`, lower case. */
export function formatUuid(bytes: UuidBytes): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether it is a UUID in text form, of either case. */
export function isUuid(text: string): boolean {
  return shape.test(text);
}

/** The 16 bytes of a UUID in text form, or null where the text is not one. */
export function parseUuid(text: string): UuidBytes | null {
  return isUuid(text) ? Buffer.from(text.replaceAll('-', ''), 'hex') : null;
}

/** Version 5 (SHA-1) of `name` in `namespace`, as 32 hexadecimal digits: RFC 9562 section 5.5. */
export function uuidV5(namespace: UuidBytes, name: string): string {
  const digest = hash('sha1', Buffer.concat([namespace, Buffer.from(name, 'utf8')]), 'hex');
  const variant = ((Number.parseInt(digest[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${digest.slice(0, 12)}5${digest.slice(13, 16)}${variant}${digest.slice(17, 32)}`;
}
