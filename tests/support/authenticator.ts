/** An authenticator app: takes the secret as people type it, and shows codes. */
import { totpCode } from '../../src/domain/users/totp.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code at `now`, epoch ms, by a clock that is `ahead` steps of 30 seconds ahead. */
export type Authenticator = (now: number, ahead?: number) => string;

export function authenticator(secret: string): Authenticator {
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  return (now, ahead = 0) => totpCode(bytes, Math.floor(now / 30_000) + ahead);
}
