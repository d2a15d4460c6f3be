import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contextOf,
  documentOf,
  exportRows,
  freeText,
  goldenRows,
  hostilePairs,
  rowOf,
} from '../../tests/support/export-rows.ts';
import { checkJson } from '../lib/check-json.ts';
import { literalValue } from './checks/literal-value.ts';
import { readYaml, type Yaml } from './checks/read-yaml.ts';
import { sigmaSchema } from './checks/sigma-schema.ts';
import { sigmaLiteral, yamlString } from './escape-sigma.ts';
import type { ExportRow } from './export-format.ts';
import { sigma } from './sigma.ts';

type Rule = Record<string, Yaml> & { title: string; id: string; detection: { selection: Yaml } };

/** Rules that are valid, none of which has the id or title of another. */
function rulesOf(text: string): Rule[] {
  const rules = readYaml(text).documents as Rule[];
  expect(rules.flatMap((rule) => checkJson(rule, sigmaSchema, sigmaSchema))).toEqual([]);
  for (const key of ['id', 'title'] as const)
    expect(new Set(rules.map((rule) => rule[key])).size).toBe(rules.length);
  return rules;
}

const render = (rows: ExportRow[], options = {}, more = {}) => {
  const { text, admitted } = documentOf(sigma, rows, contextOf(options, more));
  return { rules: rulesOf(text), admitted };
};

/** The values of a selection, whatever its fields. */
function valuesOf(selection: Yaml): string[] {
  const maps = (Array.isArray(selection) ? selection : [selection]) as Record<string, Yaml>[];
  return maps.flatMap((map) => Object.values(map).flat() as string[]).map(literalValue);
}

const profiles = ['api', 'sigmahq'];

describe('sigma', () => {
  test.each(profiles)('golden: profile %s, a rule for each indicator', async (sigma_profile) => {
    const { text, skipped } = documentOf(sigma, goldenRows, contextOf({ sigma_profile }));
    expect(readYaml(text).comments).toEqual([expect.stringContaining(`# Left out: ${skipped}`)]);
    expect(rulesOf(text)).toHaveLength(sigma_profile === 'api' ? 13 : 20);
    await expect(text).toMatchFileSnapshot(`golden/sigma-${sigma_profile}.golden`);
  });

  test.each(profiles)('golden: profile %s, grouped', async (sigma_profile) => {
    const context = contextOf({ sigma_profile, grouping: 'type' }, { tlp: 'amber+strict' });
    const { text } = documentOf(sigma, goldenRows, context);
    rulesOf(text);
    await expect(text).toMatchFileSnapshot(`golden/sigma-grouped-${sigma_profile}.golden`);
  });

  test('ids are the published ones, in every export', () => {
    const ids = (options = {}) =>
      render([rowOf('ipv4', '198.51.100.7'), rowOf('domain', 'evil.example')], options).rules.map(
        ({ id }) => id,
      );
    expect(ids()).toEqual(['94801c6e-b7b1-5025-8b07-63dfb4442b70', 'ff9d8e4a-f76a-5329-8e03-5269eac97cf7']);
    expect(ids({ sigma_profile: 'sigmahq' })).toEqual(expect.arrayContaining(ids()));
  });

  test('a further rule names the first as similar', () => {
    const [first, second] = render([rowOf('ipv4', '198.51.100.7')], { sigma_profile: 'sigmahq' }).rules;
    expect(second).toMatchObject({
      logsource: { category: 'firewall' },
      detection: { selection: { dst_ip: '198.51.100.7' } },
      related: [{ id: first!.id, type: 'similar' }],
    });
  });

  test('wildcards of a URL stay literal, and a network is matched as one', () => {
    const selection = (row: ExportRow) => render([row]).rules[0]!.detection.selection;
    expect(selection(rowOf('url', 'http://a.example/x?y=*#\\'))).toEqual({
      'c-uri': 'http://a.example/x\\?y=\\*#\\\\',
    });
    expect(selection(rowOf('ipv6', '2001:db8::/32'))).toEqual({ 'DestinationIp|cidr': '2001:db8::/32' });
    expect(selection(rowOf('sha256', 'ab'.repeat(32)))).toEqual({
      'Hashes|contains': `SHA256=${'AB'.repeat(32)}`,
    });
  });

  test('tags are sorted and known: tactics, techniques, and the marking that was asked for', () => {
    const row = rowOf('domain', 'evil.example', {
      mitre_techniques: ['T1566', 'T1071.001', 'TA0011', 'T9999'],
    });
    expect(render([row], {}, { tlp: 'amber+strict' }).rules[0]!.tags).toEqual([
      'attack.command-and-control',
      'attack.initial-access',
      'attack.t1071.001',
      'attack.t1566',
      'tlp.amber-strict',
    ]);
    expect(render([rowOf('domain', 'evil.example')]).rules[0]).not.toHaveProperty('tags');
  });

  test('a rule that has not changed since its first day has no date of change', () => {
    const row = rowOf('domain', 'evil.example', { last_seen: '2026-01-02T23:59:59Z' });
    expect(render([row]).rules[0]).not.toHaveProperty('modified');
    expect(render([rowOf('domain', 'evil.example')]).rules[0]).toMatchObject({
      date: '2026-01-02',
      modified: '2026-01-03',
    });
  });

  test('titles of long values are cut and stay unique', () => {
    const urls = ['a', 'b'].map((end) => rowOf('url', `${'http://evil.example/'.padEnd(400, 'x')}${end}`));
    const { rules } = render(urls);
    expect(rules.map(({ title }) => title.length)).toEqual([256, 256]);
    expect(rules[0]!.title.endsWith(`xx [${rules[0]!.id.slice(0, 8)}]`)).toBe(true);
  });

  test('groups hold at most 500 sorted values, the same ones in any order of the rows', () => {
    const rows = Array.from({ length: 1001 }, (_, at) => rowOf('ipv4', `203.0.${at >> 8}.${at & 255}`));
    const text = (some: ExportRow[]) => documentOf(sigma, some, contextOf({ grouping: 'type' })).text;
    const rules = rulesOf(text(rows));
    expect(rules.map(({ title }) => title)).toEqual(
      [1, 2, 3].map((part) => `SOC Defenders IOCs - IPv4 (high) part ${part} of 3`),
    );
    expect(rules.map(({ detection }) => valuesOf(detection.selection).length)).toEqual([500, 500, 1]);
    expect(text(rows.toReversed())).toBe(text(rows));
    expect(rulesOf(text(rows.slice(1)))[0]!.id).not.toBe(rules[0]!.id);
  });

  test('every value comes back, one rule each, and every rule is valid', () => {
    fc.assert(
      fc.property(exportRows, fc.constantFrom('none', 'type'), (rows, grouping) => {
        const { rules, admitted } = render(rows, { grouping });
        const found = rules.flatMap(({ detection }) => valuesOf(detection.selection));
        const wanted = admitted.map(({ type, value }) =>
          /^(?:md5|sha)/.test(type) ? `${type.toUpperCase()}=${value.toUpperCase()}` : value,
        );
        expect(found.sort()).toEqual(wanted.sort());
        if (grouping === 'none') expect(rules).toHaveLength(admitted.length);
      }),
      { numRuns: 10_000 },
    );
  });

  test('any text at all is one string of YAML and matches nothing but itself', () => {
    fc.assert(
      fc.property(freeText, (text) => {
        const { documents } = readYaml(`a: ${yamlString(text)}\nb: ${yamlString(sigmaLiteral(text))}\n`);
        const { a, b } = documents[0] as Record<string, string>;
        expect(literalValue(b!)).toBe(a);
        if (/^[ -~]*$/.test(text)) expect(a).toBe(text);
      }),
      { numRuns: 10_000 },
    );
  });

  test('nothing hostile changes what a file is made of', () => {
    const shape = (rows: ExportRow[], options: Record<string, string>) =>
      render(rows, options).rules.map((rule) => [Object.keys(rule), Object.keys(rule.detection.selection)]);
    for (const { hostile, harmless } of hostilePairs)
      for (const options of [{ sigma_profile: 'sigmahq' }, { grouping: 'type' }])
        expect(shape(hostile, options)).toEqual(shape(harmless, options));
  });
});
