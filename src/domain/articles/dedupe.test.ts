import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf, type Likeness, relation } from './dedupe.ts';
import type { Simhash } from './simhash.ts';

const day = 86_400_000;
const base: Likeness = {
  host: 'paper.org',
  title: 'A gang hits a hospital in Bonn',
  publishedAt: 1_790_000_000_000,
  simhash: [1, 2, 3, 4],
  cves: ['CVE-2026-10001'],
};
const like = (facts: Partial<Likeness>) => ({ ...base, ...facts });
const far: Simhash = [0xffff, 2, 0xffff, 4];

describe('the same headline', () => {
  const titled = (facts: Partial<Likeness>) => relation(base, like({ simhash: far, ...facts }));

  test('of the same host within three days is the same article, whatever the text', () => {
    expect(titled({ title: '“A gang” hits a HOSPITAL in Bonn!' })).toBe('same');
    expect(titled({ publishedAt: base.publishedAt + 3 * day })).toBe('same');
  });

  test('of another host, after three days, or over other CVEs is another', () => {
    expect(titled({ host: 'echo.org' })).toBeNull();
    expect(titled({ publishedAt: base.publishedAt + 3 * day + 1 })).toBeNull();
    expect(titled({ cves: ['CVE-2026-20002'] })).toBeNull();
    expect(titled({ cves: [] })).toBe('same');
  });
});

describe('the same text', () => {
  const near: Simhash = [1, 2, 3, 4 ^ 0b111];
  const told = (facts: Partial<Likeness>) =>
    relation(base, like({ simhash: near, title: 'Gang hits a hospital in Bonn, say police', ...facts }));

  test('of the same host within seven days is the same article', () => {
    expect(told({})).toBe('same');
    expect(told({ publishedAt: base.publishedAt - 7 * day })).toBe('same');
    expect(told({ publishedAt: base.publishedAt - 7 * day - 1 })).toBeNull();
  });

  test('of another host is a copy', () => {
    expect(told({ host: 'echo.org', title: 'In other words' })).toBe('copy');
  });

  test('more than three bits away, with other CVEs, or none on either side says nothing', () => {
    expect(told({ simhash: [1, 2, 3, 4 ^ 0b1111000] })).toBeNull();
    expect(told({ cves: ['CVE-2026-10001', 'CVE-2026-10002'] })).toBeNull();
    expect(told({ simhash: null })).toBeNull();
  });

  test('under another headline of the same host is boilerplate', () => {
    expect(told({ title: 'Bank loses millions' })).toBeNull();
    expect(told({ title: 'A gang hits a hospital in Bonn (2)' })).toBeNull();
  });
});

test('the relation is symmetric', () => {
  const likeness = fc.record({
    host: fc.constantFrom('a.org', 'b.org'),
    title: fc.constantFrom('A gang hits a hospital', 'A gang hit a hospital', 'Weekly report 7', 'News'),
    publishedAt: fc.integer({ min: 0, max: 10 }).map((days) => days * day),
    simhash: fc.option(fc.tuple(fc.nat(7), fc.constant(0), fc.constant(0), fc.nat(7))),
    cves: fc.subarray(['CVE-2026-1', 'CVE-2026-2']),
  });
  fc.assert(
    fc.property(likeness, likeness, (a, b) => {
      expect(relation(a, b)).toBe(relation(b, a));
    }),
  );
});

test('www. is no other host, a port is', () => {
  expect(hostOf('https://www.paper.org/x')).toBe('paper.org');
  expect(hostOf('https://paper.org:8443/x')).toBe('paper.org:8443');
});
