import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskSecrets, maskUrl } from './mask-secrets.ts';

test('a key in the path is masked when it is named', () => {
  const url = new URL('https://feeds.example/v2/files/exports/abc123def456/recent.csv');
  expect(maskUrl(url, ['abc123def456'])).toBe('https://feeds.example/v2/files/exports/***/recent.csv');
});

test('parameters that look like keys and user info are masked without being named', () => {
  const url = new URL('https://me:word@feeds.example/list?days=3&api_key=abc&Token=def&access-token=ghi#top');
  expect(maskUrl(url)).toBe(
    'https://***@feeds.example/list?days=3&api_key=***&Token=***&access-token=***#top',
  );
});

test('an address without secrets stays as it is', () => {
  const href = 'https://feeds.example/list?days=3&q=%E2%82%AC+x&keyword=a&author=b';
  expect(maskUrl(new URL(href), ['not-in-there', ''])).toBe(href);
});

test('a key written into the path by hand is masked as the URL shows it', () => {
  expect(maskUrl(new URL('https://feeds.example/k 1/<2>/list'), ['k 1/<2>'])).toBe(
    'https://feeds.example/***/list',
  );
});

test('no named secret survives, in whatever part of a URL it stands', () => {
  const secret = fc
    .string({ minLength: 6, maxLength: 24, unit: 'grapheme-ascii' })
    .filter((text) => /\w{3}/.test(text));
  fc.assert(
    fc.property(secret, (key) => {
      const word = /\w{3,}/.exec(key)![0];
      fc.pre(!'https://feeds.example/list?days'.includes(word));
      const inQuery = new URL('https://feeds.example/list');
      inQuery.searchParams.set('days', key);
      const inPath = new URL(`https://feeds.example/${encodeURIComponent(key)}/list`);
      for (const url of [inQuery, inPath]) expect(maskUrl(url, [key])).not.toContain(word);
      expect(maskSecrets(`before ${key} after`, [key])).toBe('before *** after');
    }),
  );
});
