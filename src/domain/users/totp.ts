/** Time-based one-time passwords (RFC 6238): SHA-1, steps of 30 seconds, 6 digits, as every authenticator app makes them. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { base32 } from '../../lib/base32.ts';

const stepMs = 30_000;

/** 160 bits, the length of the hash (RFC 4226 section 4, R6). */
export function makeTotpSecret(): Buffer {
  return randomBytes(20);
}

/** The code of one time step (RFC 4226 section 5.3). */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[19]! & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/**
 * The step that the code belongs to, or null. Clocks may be one step apart; a step at or before `lastStep` was used up
 * (RFC 6238 section 5.2). `now` in epoch milliseconds.
 */
export function matchTotp(secret: Uint8Array, code: string, now: number, lastStep: number): number | null {
  const current = Math.floor(now / stepMs);
  const given = Buffer.from(code);
  for (const step of [current, current - 1, current + 1]) {
    const expected = Buffer.from(totpCode(secret, step));
    if (step > lastStep && given.length === expected.length && timingSafeEqual(given, expected)) return step;
  }
  return null;
}

/** What the QR code of an authenticator app holds. */
export function otpauthUrl(secret: Uint8Array, email: string): string {
  const issuer = 'SOC Defenders';
  const query = new URLSearchParams({
    secret: base32(secret),
    issuer,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
  // Apps read `+` as itself.
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${email}`)}?${query.toString().replaceAll('+', '%20')}`;
}
