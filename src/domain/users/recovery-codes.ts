/** Codes that stand in for a lost authenticator, each once: ten of 50 bits, kept as hashes under the server's secret. */
import { createHmac, randomBytes } from 'node:crypto';
import { base32 } from '../../lib/base32.ts';
import { derivedKey } from './seal.ts';

const count = 10;

/** Such as `k3vqa-7mzrd`. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: count }, () => {
    const letters = base32(randomBytes(7)).slice(0, 10).toLowerCase();
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

/** Alike for every way of typing it: case, hyphens and white space do not count. */
export function hashRecoveryCode(secret: Buffer, code: string): string {
  const letters = code.toLowerCase().replace(/[\s-]+/g, '');
  return createHmac('sha256', derivedKey(secret, 'recovery code')).update(letters).digest('base64url');
}
