/** Passwords by argon2id (RFC 9106), in the runtime's own crypto. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { randomBase62 } from '../../lib/base62.ts';

const derive = promisify(argon2);
/** RFC 9106 section 4, second recommended option scaled to a small server: 19 MiB, two passes (OWASP minimum). */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost });
  return phc(nonce, tag);
}

function phc(salt: Uint8Array, tag: Uint8Array): string {
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(tag)}`;
}

/** Stands in for the hash of an account that there is not: to check against it takes as long, and nothing matches. */
export const decoyHash = phc(randomBytes(16), randomBytes(cost.tagLength));

/** Whether the password is the one behind a PHC string; false for a text that is none. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, m, t, p, salt, tag] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored) ?? [];
  if (!salt || !tag) return false;
  const expected = Buffer.from(tag, 'base64');
  const parameters = {
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    tagLength: expected.length,
  };
  const nonce = Buffer.from(salt, 'base64');
  const actual = await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...parameters });
  return timingSafeEqual(actual, expected);
}

/** A password nobody has to invent: 119 bits. */
export function randomPassword(): string {
  return randomBase62(20);
}

function plain(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
