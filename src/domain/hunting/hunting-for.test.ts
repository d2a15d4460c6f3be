import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huntedValues, huntingGolden, shapesHunted } from '../../../tests/support/hunting-golden.ts';
import { kqlTokens } from '../../../tests/support/kql-tokens.ts';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { splTokens } from '../../../tests/support/spl-tokens.ts';
import { hostileTexts, indicator } from '../../../tests/support/values.ts';
import { tacticName } from '../attack/techniques.ts';
import { byFamily, byShape, byThreat } from './guidance.data.ts';
import { huntingFor } from './hunting-for.ts';

describe('queries', () => {
  test('are those of tests/hunting-cases/queries.txt, for every shape', () => {
    expect(huntingGolden()).toBe(readFileSync('tests/hunting-cases/queries.txt', 'utf8'));
    expect(new Set(shapesHunted)).toEqual(new Set(Object.keys(byShape)));
  });

  test('are there in both languages for every canonical indicator, and hold it as text', () => {
    fc.assert(
      fc.property(indicator, ({ type, value }) => {
        const { splunk_query, kql_query } = huntingFor({ type, value });
        const strings = (tokens: { kind: string; text: string }[]) =>
          tokens.flatMap(({ kind, text }) => (kind === 'string' ? [text] : []));
        expect(strings(splTokens(splunk_query!))).toContain(
          type.startsWith('sha') || type === 'md5' ? `*${value}*` : value,
        );
        if (type === 'mitre_attack' && value.startsWith('TA'))
          expect(kql_query === null).toBe(tacticName(value) === null);
        else expect(strings(kqlTokens(kql_query!))[0]).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  test('are missing with a reason where the language cannot say the value', () => {
    const { splunk_query, kql_query, left_out } = huntingFor({ type: 'domain', value: 'a*.example' });
    expect(splunk_query).toBeNull();
    expect(kql_query).toContain('let ioc = "a*.example";');
    expect(left_out[0]).toEqual({
      query: 'splunk_query',
      reason: 'the value holds *, $ or a backtick, which no search term can hold',
    });
    const broken = huntingFor({ type: 'url', value: 'http://a.example/\n| delete' });
    expect([broken.splunk_query, broken.kql_query, broken.variants]).toEqual([null, null, []]);
    expect(new Set(broken.left_out.map(({ reason }) => reason))).toEqual(
      new Set(['the value holds a control or invisible character']),
    );
    expect(huntingFor({ type: 'url', value: 'no url' }).left_out[0]!.reason).toBe(
      'the value is no URL with a host',
    );
    expect(huntingFor({ type: 'ip_port', value: '198.51.100.7' }).left_out[0]!.reason).toBe(
      'the value is no address with a port',
    );
    expect(huntingFor({ type: 'email', value: 'a*' }).left_out[0]!.reason).toBe(
      'the value is no e-mail address',
    );
    expect(huntingFor({ type: 'mitre_attack', value: 'TA9999' }).left_out[0]).toEqual({
      query: 'kql_query',
      reason: 'the value is no tactic that ATT&CK names',
    });
  });

  test('cost less than 20 µs for an indicator', () => {
    const rounds = 1000;
    const limit = (20 * rounds * huntedValues.length) / 1000;
    const cost = leastCost(limit, () => {
      for (let at = 0; at < rounds; at++)
        for (const [type, value] of huntedValues)
          huntingFor({ type, value, threatType: 'botnet_cc', sources: 3 });
    });
    expect(cost).toBeLessThan(limit);
  });
});

describe('guidance', () => {
  const of = (facts: object) =>
    huntingFor({ type: 'ipv4', value: '198.51.100.7', ...facts }).detection_guidance;

  test('says what the type, the threat, the family and the reports mean', () => {
    const text = of({
      threatType: 'botnet_cc',
      malwareFamily: 'win.Cobalt_Strike',
      sources: 2,
      lastSeen: 1767312000000,
      state: 'expired',
    });
    expect(text).toBe(
      [
        byShape.ipv4,
        byThreat[0]![1],
        byFamily[0]![1],
        'The reports are old: look at that time rather than at today.',
        'Reported by 2 sources, last on 2026-01-02.',
      ].join(' '),
    );
    expect(of({ sources: 0 })).toMatch(/No source reports it, which says nothing for it/);
    expect(of({ threatType: 'C2', malwareFamily: 'QakBot' })).toContain(byFamily[1]![1]);
  });

  test('never holds a word of a source', () => {
    const known = of({});
    for (const text of [...hostileTexts, '__proto__', 'constructor', 'toString'])
      expect(of({ threatType: text, malwareFamily: text })).toBe(known);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = [known, ...[...byThreat, ...byFamily].map(([, sentence]) => sentence)].join(' ');
        for (const sentence of of({ threatType: text, malwareFamily: text }).split(/(?<=[.]) /))
          expect(written).toContain(sentence);
      }),
      { numRuns: 2000 },
    );
  });

  test('has one sentence for each threat and family, and each name once', () => {
    for (const table of [byThreat, byFamily]) {
      const names = table.flatMap(([line]) => line.split(' '));
      expect(new Set(names).size).toBe(names.length);
      for (const [, text] of table) expect(text.match(/[.](?: |$)/g)).toHaveLength(1);
    }
    for (const text of Object.values(byShape)) expect(text.match(/[.](?: |$)/g)).toHaveLength(3);
  });
});
