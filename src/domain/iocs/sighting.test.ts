import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../../../tests/support/values.ts';
import type { IndicatorRecord } from '../../contract/record.ts';
import { identifyHex } from './identity.ts';
import { cleanTags, type Sighting, sealed, sighting } from './sighting.ts';

const now = Date.parse('2026-11-20T12:34:56Z');
const midnight = Date.parse('2026-11-20T00:00:00Z');

function read(fields: Partial<IndicatorRecord>): Sighting {
  const found = sighting({ kind: 'indicator', value: '45.148.244.119', confidence: 80, ...fields }, now);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('the value', () => {
  test('is refanged, detected, normalised and identified', () => {
    expect(read({ value: 'hxxp://Files-Ulmorra[.]xyz/A.exe' })).toMatchObject({
      type: 'url',
      value: 'http://files-ulmorra.xyz/A.exe',
      key: identifyHex('url', 'http://files-ulmorra.xyz/A.exe'),
    });
  });

  test('keeps the type that the source names, unless another form of address is meant', () => {
    expect(read({ value: '::ffff:45.148.244.119', type: 'ipv6' })).toMatchObject({
      type: 'ipv4',
      value: '45.148.244.119',
    });
  });

  test.each([
    [{ value: 'nothing at all' }, 'not_an_indicator'],
    [{ value: '45.148.244.119', type: 'domain' as const }, 'not_an_indicator'],
    [{ value: '10.0.0.1' }, 'private_or_reserved_address'],
    [{ value: 'evil.example' }, 'reserved_name'],
    [{ value: 'setup.exe' }, 'no_public_suffix'],
  ])('%j is left out: %s', (fields, reason) => {
    expect(sighting({ kind: 'indicator', confidence: 80, ...fields }, now)).toBe(reason);
  });
});

describe('times', () => {
  test.each([
    ['both', { firstSeen: now - 5000, lastSeen: now - 1000 }, now - 5000, now - 1000],
    ['first only', { firstSeen: now - 5000 }, now - 5000, now - 5000],
    ['last only', { lastSeen: now - 5000 }, now - 5000, now - 5000],
    ['none: the begin of the day', {}, midnight, midnight],
    ['in the future: now', { firstSeen: now + 1, lastSeen: now + 9e9 }, now, now],
    ['turned round: first is not after last', { firstSeen: now - 1, lastSeen: now - 9 }, now - 9, now - 9],
  ])('%s', (_, fields, firstSeen, lastSeen) => {
    expect(read(fields)).toMatchObject({ firstSeen, lastSeen });
  });
});

describe('the facts around it', () => {
  test.each([
    [-5, 0],
    [49.6, 50],
    [250, 100],
  ])('confidence %d is %d', (confidence, stored) => {
    expect(read({ confidence }).confidence).toBe(stored);
  });

  test.each(['', 'None', ' n/a ', 'NULL', 'unknown', 'Unknown malware', '\\N'])('%j says nothing', (text) => {
    expect(read({ malwareFamily: text, threatType: text })).toMatchObject({
      malwareFamily: null,
      threatType: null,
    });
  });

  test('texts are one clean line of bounded length', () => {
    const found = read({ malwareFamily: `a\u202eb\r\nc${'x'.repeat(500)}`, context: 'y'.repeat(5000) });
    expect(found.malwareFamily).toMatch(/^ab cx{95}…$/);
    expect(found.context).toHaveLength(300);
  });

  test.each([
    ['https://threats.example/a b', 'https://threats.example/a%20b'],
    ['https://threats.example/1', 'https://threats.example/1'],
    ['HTTPS://Threats.Example/1', 'https://threats.example/1'],
    ['javascript:alert(1)', null],
    ['http://[', null],
    [`https://threats.example/${'x'.repeat(2048)}`, null],
    ['', null],
  ])('reference %j is stored as %j', (reference, stored) => {
    expect(read({ reference }).reference).toBe(stored);
  });

  test('tags are lower case, distinct, sorted, and at most 24 of at most 64 characters', () => {
    expect(cleanTags(['b', 'A', 'a', ' B ', 'none', '', 'x\ny'])).toEqual(['a', 'b', 'x y']);
    const many = cleanTags(Array.from({ length: 1000 }, (_, n) => `${n}${'t'.repeat(100)}`));
    expect(many).toHaveLength(24);
    expect(Math.max(...many.map((tag) => tag.length))).toBe(64);
  });
});

describe('the digest', () => {
  const facts = { ...read({ tags: ['a', 'b'], context: 'c' }), techniques: ['T1059'] };
  const digest = (changes: Partial<Sighting>) => sealed(facts, { ...facts, ...changes }).digest;

  test('is the same for the same report', () => {
    expect(digest({})).toBe(digest({}));
    expect(read({})).toEqual(read({}));
  });

  test.each<Partial<Sighting>>([
    { firstSeen: 1 },
    { lastSeen: 1 },
    { confidence: 1 },
    { threatType: 'x' },
    { malwareFamily: 'x' },
    { tags: ['a'] },
    { tags: ['a', 'b', 'c'] },
    { tags: ['ab'] },
    { techniques: [] },
    { techniques: ['T1071'] },
    { tags: ['a', 'b', 'T1059'], techniques: [] },
    { sectors: 4 },
    { reference: 'https://threats.example/' },
    { context: null },
    { context: '' },
    { articleId: 3 },
  ])('differs where %j does', (changes) => {
    expect(digest(changes)).not.toBe(digest({}));
  });

  test('has no collision among 100,000 reports that differ by one character', () => {
    const seen = new Set<number>();
    for (let n = 0; n < 100_000; n++) seen.add(digest({ context: `line ${n}` }));
    expect(seen.size).toBe(100_000);
  });
});

test('never throws, whatever a source sends', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts));
  const check = (record: IndicatorRecord) => {
    const found = sighting(record, now);
    if (typeof found === 'string') return;
    expect(found.lastSeen).toBeLessThanOrEqual(now);
    expect(found.firstSeen).toBeLessThanOrEqual(found.lastSeen);
    expect(Number.isSafeInteger(found.digest)).toBe(true);
  };
  const record = fc.record({
    kind: fc.constant('indicator' as const),
    value: fc.oneof(text, fc.constant('45.148.244.119')),
    confidence: fc.oneof(fc.integer(), fc.double({ noNaN: true })),
    threatType: text,
    tags: fc.array(text),
    reference: text,
    context: text,
    firstSeen: fc.integer({ min: 0 }),
    lastSeen: fc.integer({ min: 0 }),
  });
  fc.assert(fc.property(record, check), { numRuns: 3000 });
});
