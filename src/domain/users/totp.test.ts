import { describe, expect, test } from 'vitest';
import { makeTotpSecret, matchTotp, otpauthUrl, totpCode } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at %i s the code is that of RFC 6238 appendix B', (seconds, code) => {
  expect(totpCode(secret, Math.floor(seconds / 30))).toBe(code);
  expect(matchTotp(secret, code, seconds * 1000, 0)).toBe(Math.floor(seconds / 30));
});

describe('a code', () => {
  const now = 1_800_000_015_000;
  const step = now / 30_000 - 0.5;
  const codeAt = (shift: number) => totpCode(secret, step + shift);

  test('is taken one step early or late, and no further away', () => {
    expect([-2, -1, 0, 1, 2].map((shift) => matchTotp(secret, codeAt(shift), now, 0))).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ]);
  });

  test('is not taken again, nor an earlier one after it', () => {
    expect(matchTotp(secret, codeAt(0), now, step)).toBeNull();
    expect(matchTotp(secret, codeAt(-1), now, step)).toBeNull();
    expect(matchTotp(secret, codeAt(1), now, step)).toBe(step + 1);
  });

  test.each(['', '0', '00000000', 'abcdef', '１２３４５６', ' '.repeat(6)])('%j matches nothing', (code) => {
    expect(matchTotp(secret, code, now, 0)).toBeNull();
  });
});

test('secrets are 160 bits, and never the same', () => {
  expect(makeTotpSecret()).toHaveLength(20);
  expect(makeTotpSecret()).not.toEqual(makeTotpSecret());
});

test('the address for an app holds secret, issuer and account, escaped', () => {
  const url = new URL(otpauthUrl(secret, 'a+b@one.com'));
  expect(url.href).toMatch(/^otpauth:\/\/totp\/SOC%20Defenders%3Aa%2Bb%40one\.com\?/);
  expect(url.search).not.toContain('+');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    issuer: 'SOC Defenders',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
