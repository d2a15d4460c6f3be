import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatUuid, parseUuid, uuidV5 } from './uuid.ts';

/** RFC 9562 appendix C: the DNS namespace. */
const dns = parseUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8')!;

test('version 5 of the standard: www.example.com in the DNS namespace (RFC 9562 appendix A.4)', () => {
  expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657de927568b95e12665a8aea6a2');
});

test('any name gives version 5 and the variant of the standard', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(uuidV5(dns, name.toWellFormed())).toMatch(/^[0-9a-f]{12}5[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
    }),
  );
});

test('bytes and text turn into each other', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const text = formatUuid(bytes);
      expect(text).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(Buffer.from(parseUuid(text)!)).toEqual(Buffer.from(bytes));
    }),
  );
});

test('a view into a larger buffer is read at its own place', () => {
  const large = Buffer.from(`${'00'.repeat(8)}6ba7b8109dad11d180b400c04fd430c8`, 'hex');
  expect(formatUuid(large.subarray(8))).toBe('6ba7b810-9dad-11d1-80b4-00c04fd430c8');
});

describe('parseUuid', () => {
  test('reads capitals', () => {
    expect(formatUuid(parseUuid('6BA7B810-9DAD-11D1-80B4-00C04FD430C8')!)).toBe(
      '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    );
  });

  test.each([
    '',
    '6ba7b8109dad11d180b400c04fd430c8',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8\n',
    '{6ba7b810-9dad-11d1-80b4-00c04fd430c8}',
    'g'.repeat(36),
  ])('%j is none', (text) => {
    expect(parseUuid(text)).toBeNull();
  });
});
