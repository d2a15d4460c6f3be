import { expect, test } from 'vitest';
import { hashRecoveryCode, makeRecoveryCodes } from './recovery-codes.ts';

const secret = Buffer.from('the secret of one server, 32 bytes');

test('there are ten, of fifty bits each, all different', () => {
  const codes = Array.from({ length: 50 }, makeRecoveryCodes).flat();
  for (const code of codes) expect(code).toMatch(/^[a-z2-7]{5}-[a-z2-7]{5}$/);
  expect(new Set(codes).size).toBe(500);
});

test('a code is the same however it is typed, another one under another secret', () => {
  const hash = hashRecoveryCode(secret, 'abcde-23456');
  for (const typed of ['ABCDE-23456', ' abcde 23456 ', 'abcde23456'])
    expect(hashRecoveryCode(secret, typed)).toBe(hash);
  expect(hashRecoveryCode(secret, 'abcde-23457')).not.toBe(hash);
  expect(hashRecoveryCode(Buffer.from('another'), 'abcde-23456')).not.toBe(hash);
});
