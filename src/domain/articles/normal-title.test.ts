import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalTitle, titleKey, titlesAgree } from './normal-title.ts';

test.each([
  ['Critical: “Foo” Bug — patched!', 'critical foo bug patched'],
  ['  CVE‑2026‑10001  exploited ', 'cve 2026 10001 exploited'],
  ['ＦＵＬＬ width Ｔext', 'full width text'],
])('%s → %s', (title, normal) => {
  expect(normalTitle(title)).toBe(normal);
});

test('normalising twice changes nothing, and case or punctuation never makes another key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (title) => {
      const once = normalTitle(title);
      expect(normalTitle(once)).toBe(once);
      expect(titleKey(`"${title}"…`)).toBe(titleKey(title));
      expect(titlesAgree(title, title)).toBe(true);
    }),
  );
});

test('a title that says nothing has no key', () => {
  for (const title of ['', 'News', 'Update 12', '…', 'Security']) expect(titleKey(title), title).toBeNull();
  expect(titleKey('Security advisory')).not.toBeNull();
});

test.each([
  ['Gang hits hospital in Bonn', 'Gang hits hospital in Bonn, police say', true],
  ['Gang hits hospital in Bonn', 'Bank loses millions in fraud case', false],
  ['Weekly report 12', 'Weekly report 13', false],
  ['ZDI-26-101: Reader flaw', 'ZDI-26-102: Reader flaw', false],
])('%s | %s agree: %s', (one, other, agree) => {
  expect(titlesAgree(one, other)).toBe(agree);
  expect(titlesAgree(other, one)).toBe(agree);
});
