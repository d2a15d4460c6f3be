import { expect, test } from 'vitest';
import { hashPassword, randomPassword, verifyPassword } from './password.ts';

test('a password is the one behind its hash, and no other is', async () => {
  const stored = await hashPassword('correct horse battery');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await verifyPassword('correct horse battery', stored)).toBe(true);
  expect(await verifyPassword('correct horse batterz', stored)).toBe(false);
  expect(await verifyPassword('', stored)).toBe(false);
});

test('the same password has another hash each time', async () => {
  expect(await hashPassword('correct horse battery')).not.toBe(await hashPassword('correct horse battery'));
});

test('a password typed on another keyboard is the same (NFKC)', async () => {
  const stored = await hashPassword('caf\u00e9 au lait \u00bd');
  expect(await verifyPassword('cafe\u0301 au lait \u00bd', stored)).toBe(true);
});

test('a hash with other costs is checked by its own', async () => {
  const stored = '$argon2id$v=19$m=1024,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$';
  expect(await verifyPassword('x', stored)).toBe(false);
});

test.each(['', 'x', '$argon2i$v=19$m=1024,t=1,p=1$YQ$YQ', '$argon2id$v=19$m=1,t=1,p=1$$', '$2b$10$abcdef'])(
  'a text that is no hash of ours matches nothing: %j',
  async (stored) => {
    expect(await verifyPassword('password', stored)).toBe(false);
  },
);

test('a made password has 20 characters and is never the same', () => {
  const made = new Set(Array.from({ length: 100 }, randomPassword));
  expect(made.size).toBe(100);
  for (const password of made) expect(password).toMatch(/^[0-9A-Za-z]{20}$/);
});
