/** Seals a small secret for the store: AES-256-GCM under a key derived from the server's own secret. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

/** A key for one purpose (RFC 5869), 32 bytes. */
export function derivedKey(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}

/** Nonce, tag and ciphertext as one text; `owner` is bound to it, so that it opens for nobody else. */
export function seal(secret: Buffer, plain: Uint8Array, owner: string, purpose = 'totp'): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', derivedKey(secret, purpose), nonce);
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Null where it was sealed under another secret, for another owner, or changed since. */
export function unseal(secret: Buffer, text: string, owner: string, purpose = 'totp'): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  const body = nonceLength + tagLength;
  if (bytes.length < body) return null;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    derivedKey(secret, purpose),
    bytes.subarray(0, nonceLength),
  );
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(nonceLength, body));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(body)), decipher.final()]);
  } catch {
    return null;
  }
}
