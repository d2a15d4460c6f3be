/** What a session is known by: 256 random bits in the browser's cookie, and their SHA-256 in the store. */
import { hash, randomBytes } from 'node:crypto';

const shape = /^[\w-]{43}$/;

export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether the text can be a token of ours: anything else costs neither a hash nor a look at the store. */
export function isToken(text: string): boolean {
  return shape.test(text);
}

/** No salt and no pepper: nobody guesses 256 bits. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
