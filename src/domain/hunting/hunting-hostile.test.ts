import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostilePieces, hostileQueryValues } from '../../../tests/support/hostile-query-values.ts';
import { kqlTokens } from '../../../tests/support/kql-tokens.ts';
import { splTokens } from '../../../tests/support/spl-tokens.ts';
import { type HuntedType, shapeOf } from './hunted.ts';
import { type Hunting, huntingFor } from './hunting-for.ts';

/** Each type with what stands around the hostile part; the shape is that of the whole. */
const positions: [type: HuntedType, before: string, after: string][] = [
  ['ipv4', '', ''],
  ['ipv6', '', ''],
  ['ip_port', '', ':443'],
  ['domain', '', ''],
  ['url', 'http://host.example/', ''],
  ['md5', '', ''],
  ['sha1', '', ''],
  ['sha256', '', ''],
  ['sha512', '', ''],
  ['email', '', '@host.example'],
  ['cve', '', ''],
  ['mitre_attack', 'T', ''],
  ['x509_sha1', '', ''],
  ['ja3', '', ''],
  ['ja4', '', ''],
];

/** What no string of either language may hold, said without the product's own rule. */
function unsayable(value: string): boolean {
  if (value.length > 2048) return true;
  return [...value].some((char) => /^[\p{C}\p{Zl}\p{Zp}]$/u.test(char) && !/^[\p{Co}\p{Cn}]$/u.test(char));
}

const wild = (value: string) => ['*', '`', '$'].some((mark) => value.includes(mark));

/** A harmless value whose queries have the same shape, and what stands in its strings for the hostile one. */
function harmless(type: HuntedType, hostile: string): string {
  const whole = `x${hostile}`;
  if (type === 'email') return wild(hostile) ? 'harm*less' : 'harmless';
  if (type.startsWith('ip') && type !== 'ip_port') return whole.includes('/') ? 'harm/less' : 'harmless';
  if (type === 'mitre_attack')
    return `${hostile.startsWith('A') ? 'A' : ''}harmless${hostile.includes('.') ? '.' : ''}`;
  return 'harmless';
}

const parted = (value: string) =>
  (
    Array.from(value)
      .join('\0')
      .match(/[^\0]+(?:\0[^\0]+)?/g) ?? []
  )
    .map((pair) => pair.replace('\0', ''))
    .join(':');

/** The queries of one language that there are, by id. */
function queriesOf(hunting: Hunting, language: 'splunk' | 'kql'): Map<string, string> {
  const all = new Map<string, string | null>([
    ['splunk_query', hunting.splunk_query],
    ['kql_query', hunting.kql_query],
    ...hunting.variants.map(({ id, query }) => [id, query] as const),
  ]);
  return new Map(
    [...all].filter((one): one is [string, string] => one[1] !== null && one[0].startsWith(language)),
  );
}

/** Fails unless the hostile value stands in the query as text, where the harmless one does, and changes nothing else. */
function holds(
  language: 'splunk' | 'kql',
  [type, before, after]: (typeof positions)[number],
  hostile: string,
) {
  const calm = harmless(type, hostile);
  const value = `${before}${hostile}${after}`;
  const hunting = huntingFor({ type, value });
  const found = queriesOf(hunting, language);
  const expected = queriesOf(huntingFor({ type, value: `${before}${calm}${after}` }), language);
  const bare = type === 'ip_port' ? hostile.replace(/^\[(.*)\]$/su, '$1') : hostile;
  for (const [id, query] of expected) {
    const text = found.get(id);
    if (text === undefined) {
      expect(hunting.left_out.find((one) => one.query === id)?.reason).toMatch(/^the value /);
      const said = language === 'kql' ? false : wild(value) && type !== 'url' && type !== 'email';
      const shapeless = type === 'ip_port' && hostile === '';
      // With its bytes parted by colons it is longer.
      const stretched = type === 'x509_sha1' && value.length > 1365;
      expect([value, id, unsayable(value) || said || shapeless || stretched]).toEqual([value, id, true]);
      continue;
    }
    const into = (calmText: string) =>
      calmText === parted(calm) ? parted(bare) : calmText.replaceAll(calm, () => bare);
    if (language === 'splunk') {
      const structure = splTokens(text).map((one) => (one.kind === 'string' ? { ...one, text: '' } : one));
      const same = splTokens(query).map((one) => (one.kind === 'string' ? { ...one, text: '' } : one));
      expect(structure).toEqual(same);
      for (const { wild: stars, text: said } of splTokens(text))
        if (stars !== null) expect(said).not.toMatch(/[`$]/);
      expect(strings(splTokens(text))).toEqual(strings(splTokens(query)).map(into));
    } else {
      const hide = (one: { kind: string; text: string }) =>
        one.kind === 'string' ? { ...one, text: '' } : one;
      expect(kqlTokens(text).map(hide)).toEqual(kqlTokens(query).map(hide));
      expect(strings(kqlTokens(text))).toEqual(strings(kqlTokens(query)).map(into));
      expect(text.split(/\r\n|[\n\r\u0085\u2028\u2029]/)).toHaveLength(query.split('\n').length);
    }
  }
  expect([...found.keys()].filter((id) => !expected.has(id))).toEqual([]);
}

function strings(tokens: { kind: string; text: string }[]): string[] {
  return tokens.flatMap(({ kind, text }) => (kind === 'string' ? [text] : []));
}

const hostile = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...hostileQueryValues) },
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...hostilePieces), { minLength: 1, maxLength: 12 })
      .map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 60 }) },
);

describe.each(['splunk', 'kql'] as const)('a hostile value in %s', (language) => {
  test.each(positions)('of the corpus stays text as %s', (...position) => {
    expect(new Set(hostileQueryValues).size).toBeGreaterThan(200);
    for (const value of hostileQueryValues) holds(language, position, value);
  });

  test('stays text, whatever it is made of, in 10,000 rounds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...positions), hostile, (position, value) =>
        holds(language, position, value),
      ),
      { numRuns: 10_000 },
    );
  }, 300_000);
});

test('the shape of what is tried is every shape but that of a tactic', () => {
  const shapes = positions.map(([type, before, after]) => shapeOf(type, `${before}x/${after}`));
  expect(new Set(shapes).size).toBe(positions.length);
});
