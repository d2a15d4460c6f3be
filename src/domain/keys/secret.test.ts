import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashKey, readSecret } from './secret.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soc-defenders-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a secret is made once, for the owner only, and is the same from then on', async () => {
  const dataDir = join(folder, 'new', 'data');
  const first = readSecret(dataDir);
  expect(first.length).toBeGreaterThanOrEqual(43);
  expect(readSecret(dataDir)).toEqual(first);
  expect((await stat(join(dataDir, 'secret.key'))).mode & 0o077).toBe(0);
});

test('two servers make two secrets', () => {
  expect(readSecret(join(folder, 'a'))).not.toEqual(readSecret(join(folder, 'b')));
});

test('SECRET_KEY wins over the file and leaves no file', async () => {
  expect(readSecret(folder, 'k'.repeat(32))).toEqual(Buffer.from('k'.repeat(32)));
  await expect(stat(join(folder, 'secret.key'))).rejects.toThrow('ENOENT');
});

test('an empty secret file stops the start: keys would be hashed under no secret at all', async () => {
  await writeFile(join(folder, 'secret.key'), '\n');
  expect(() => readSecret(folder)).toThrow('secret.key');
});

test('the hash of a key depends on the key and on the secret', () => {
  const [a, b] = [Buffer.from('a'), Buffer.from('b')];
  expect(hashKey(a, 'x')).toHaveLength(32);
  expect(hashKey(a, 'x')).toEqual(hashKey(a, 'x'));
  expect(hashKey(a, 'x')).not.toEqual(hashKey(b, 'x'));
  expect(hashKey(a, 'x')).not.toEqual(hashKey(a, 'y'));
});
