import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWellFormed, keyPrefix, makeKey } from './format.ts';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

describe('a key', () => {
  test('is `sk_live_`, 32 random base62 characters and 6 of the CRC-32 of everything before', () => {
    const key = makeKey();
    expect(key).toMatch(/^sk_live_[0-9A-Za-z]{38}$/);
    const sum = [...key.slice(-6)].reduce((value, digit) => value * 62 + base62.indexOf(digit), 0);
    expect(sum).toBe(crc32(key.slice(0, -6)));
    expect(isWellFormed(key)).toBe(true);
  });

  test('is never the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, makeKey)).size).toBe(1000);
  });

  test('shows its first twelve characters and nothing more', () => {
    const key = makeKey();
    expect(keyPrefix(key)).toBe(key.slice(0, 12));
  });
});

describe('isWellFormed', () => {
  test('one wrong character is noticed wherever it stands', () => {
    const key = makeKey();
    for (let at = 0; at < key.length; at++) {
      const other = key[at] === 'x' ? 'y' : 'x';
      expect(isWellFormed(key.slice(0, at) + other + key.slice(at + 1)), `position ${at}`).toBe(false);
    }
  });

  test('two characters that changed places are noticed', () => {
    const key = makeKey();
    for (let at = 8; at < key.length - 1; at++) {
      const turned = key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2);
      if (turned !== key) expect(isWellFormed(turned), `position ${at}`).toBe(false);
    }
  });

  test.each([
    '',
    'sk_live_',
    ' ',
    'sk_test_',
    `${makeKey()} `,
    ` ${makeKey()}`,
    `${makeKey()}\n`,
    `${makeKey()}a`,
  ])('refuses %j', (text) => {
    expect(isWellFormed(text)).toBe(false);
  });

  test('refuses any other text and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !isWellFormed(text)));
  });
});

describe('a checksum', () => {
  test('notices any damage of up to four characters in a row, and any key that is cut or joined', () => {
    const character = fc.constantFrom(...base62);
    const damage = fc.array(character, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.nat({ max: 41 }), damage, (at, wrong) => {
        const key = makeKey();
        const place = 8 + Math.min(at, 38 - wrong.length);
        const damaged = key.slice(0, place) + wrong.join('') + key.slice(place + wrong.length);
        expect(isWellFormed(damaged)).toBe(damaged === key);
        expect(isWellFormed(key.slice(0, place))).toBe(false);
        expect(isWellFormed(key + wrong.join(''))).toBe(false);
      }),
    );
  });
});
