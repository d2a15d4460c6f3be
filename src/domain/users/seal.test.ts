import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const secret = Buffer.from('the secret of one server, 32 bytes');
const plain = Buffer.from('12345678901234567890');

test('what was sealed opens under the same secret for the same owner, and under no other', () => {
  const sealed = seal(secret, plain, 'ana');
  expect(unseal(secret, sealed, 'ana')).toEqual(plain);
  expect(unseal(secret, sealed, 'bob')).toBeNull();
  expect(unseal(Buffer.from('another secret'), sealed, 'ana')).toBeNull();
  expect(sealed).not.toBe(seal(secret, plain, 'ana'));
  expect(Buffer.from(sealed, 'base64url').includes(plain)).toBe(false);
});

test('a changed or cut-off text opens to nothing', () => {
  const bytes = Buffer.from(seal(secret, plain, 'ana'), 'base64url');
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    expect(unseal(secret, changed.toString('base64url'), 'ana')).toBeNull();
    expect(unseal(secret, bytes.subarray(0, at).toString('base64url'), 'ana')).toBeNull();
  }
});
