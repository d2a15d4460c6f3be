/** The server's own secret: the pepper under which keys are hashed. Several servers on one store share it by SECRET_KEY. */
import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const leastLength = 32;

/**
 * SECRET_KEY, else the one in `dataDir`, made there at first start and readable by the owner only. Throws where that
 * file is cut off: keys would be hashed under a secret that anyone can guess.
 */
export function readSecret(dataDir: string, given?: string): Buffer {
  if (given !== undefined) return Buffer.from(given, 'utf8');
  const path = join(dataDir, 'secret.key');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = readFileSync(path, 'utf8').trim();
  if (kept.length < leastLength)
    throw new Error(`${path} is cut off: restore it from a backup, or delete it and make all keys anew`);
  return Buffer.from(kept, 'utf8');
}

/** HMAC-SHA-256 of a key: what the store holds instead of it. */
export function hashKey(secret: Buffer, key: string): Buffer {
  return createHmac('sha256', secret).update(key).digest();
}
