import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  contextOf,
  documentOf,
  exportRows,
  goldenRows,
  hostilePairs,
  rowOf,
} from '../../tests/support/export-rows.ts';
import { stixFaults as faults } from '../../tests/support/stix-faults.ts';
import { tlpWords } from '../contract/tlp.ts';
import { useTechniques } from '../domain/attack/techniques.ts';
import { readStixPattern } from './checks/read-stix-pattern.ts';
import { stixString } from './escape-stix.ts';
import type { ExportRow } from './export-format.ts';
import { stix } from './stix.ts';

type Members = Record<string, unknown> & { type: string; id: string };

const objectsOf = (rows: ExportRow[], options = {}, more = {}): Members[] =>
  (JSON.parse(documentOf(stix, rows, contextOf(options, more)).text) as { objects?: Members[] }).objects ??
  [];
const ofType = (objects: Members[], type: string) => objects.filter((object) => object.type === type);
const only = (row: ExportRow, options = {}): Members =>
  objectsOf([row], { include_identity: 'false', include_marking_definitions: 'false', ...options })[0]!;

describe('stix', () => {
  test('golden: a bundle of everything', async () => {
    const { text, skipped } = documentOf(stix, goldenRows);
    expect(skipped).toBe('ipv4=1, mitre_attack=1, ja3=1, ja4=1');
    expect(faults((JSON.parse(text) as { objects: Members[] }).objects)).toEqual([]);
    await expect(text).toMatchFileSnapshot('golden/stix.golden');
  });

  test('golden: bare objects with relationships', async () => {
    const options = { format: 'objects', include_relationships: 'true' };
    const { text } = documentOf(stix, goldenRows.slice(0, 3), contextOf(options, { tlp: 'amber+strict' }));
    expect(faults(JSON.parse(text) as Members[])).toEqual([]);
    await expect(text).toMatchFileSnapshot('golden/stix-relationships.golden');
  });

  test('ids are the published ones', () => {
    expect(only(rowOf('ipv4', '198.51.100.7')).id).toBe('indicator--98478287-912f-5e1c-957e-92c73eaed671');
    expect(only(rowOf('cve', 'CVE-2026-12345')).id).toBe(
      'vulnerability--b1272139-092b-5e2c-8db1-7aca7f5e7511',
    );
  });

  test.each([
    ['ipv4', '198.51.100.7', "[ipv4-addr:value = '198.51.100.7']"],
    ['ipv4', '198.51.100.0/24', "[ipv4-addr:value ISSUBSET '198.51.100.0/24']"],
    ['ipv6', '2001:db8::/32', "[ipv6-addr:value ISSUBSET '2001:db8::/32']"],
    ['domain', 'evil.example', "[domain-name:value = 'evil.example']"],
    ['url', "http://evil.example/it's#\\", "[url:value = 'http://evil.example/it\\'s#\\\\']"],
    ['email', "o'b@evil.example", "[email-addr:value = 'o\\'b@evil.example']"],
    ['md5', 'a'.repeat(32), `[file:hashes.MD5 = '${'a'.repeat(32)}']`],
    ['sha1', 'a'.repeat(40), `[file:hashes.'SHA-1' = '${'a'.repeat(40)}']`],
    ['sha256', 'a'.repeat(64), `[file:hashes.'SHA-256' = '${'a'.repeat(64)}']`],
    ['sha512', 'a'.repeat(128), `[file:hashes.'SHA-512' = '${'a'.repeat(128)}']`],
    ['x509_sha1', 'a'.repeat(40), `[x509-certificate:hashes.'SHA-1' = '${'a'.repeat(40)}']`],
    ['asn', 'AS64500', '[autonomous-system:number = 64500]'],
    [
      'ip_port',
      '[2001:db8::7]:443',
      "[network-traffic:dst_ref.type = 'ipv6-addr' AND network-traffic:dst_ref.value = '2001:db8::7' AND network-traffic:dst_port = 443]",
    ],
  ] as const)('%s %s is found by its pattern', (type, value, pattern) => {
    expect(only(rowOf(type, value))).toMatchObject({ type: 'indicator', pattern, pattern_type: 'stix' });
    expect(() => readStixPattern(pattern)).not.toThrow();
  });

  test('what was taken back ends, a verdict revokes it for good, and a sinkhole is nothing to block', () => {
    const said = (state: ExportRow['state']) => {
      const { revoked, indicator_types } = only(rowOf('domain', 'evil.example', { state }));
      return [revoked, indicator_types];
    };
    expect(said('active')).toEqual([undefined, ['malicious-activity']]);
    expect(said('expired')).toEqual([undefined, ['malicious-activity']]);
    expect(said('benign')).toEqual([undefined, ['benign']]);
    expect(said('false_positive')).toEqual([true, ['benign']]);
    expect(said('withdrawn')).toEqual([undefined, ['unknown']]);
    for (const state of ['benign', 'withdrawn', 'false_positive'] as const)
      expect(only(rowOf('domain', 'evil.example', { state }))).toMatchObject({
        valid_until: '2026-01-03T04:00:00.125Z',
      });
    expect(said('sinkhole')).toEqual([undefined, ['compromised']]);
  });

  test('validity ends strictly after it begins, and a version is never older than its object', () => {
    const row = rowOf('domain', 'evil.example', {
      valid_until: '2020-01-01T00:00:00Z',
      modified_at: '2019-01-01T00:00:00Z',
    });
    expect(only(row)).toMatchObject({
      created: '2026-01-02T04:00:00.000Z',
      modified: '2026-01-02T04:00:00.000Z',
      valid_from: '2026-01-02T03:04:05.000Z',
      valid_until: '2026-01-02T03:04:05.001Z',
    });
  });

  test.each([
    ['domain', 'active', 5 * 45],
    ['domain', 'sinkhole', 5 * 45],
    ['domain', 'low', 45],
    ['ipv4', 'low', 14],
    ['sha256', 'active', 5 * 365],
  ] as const)(
    'B9 %s that is %s and has no end of its own ends %i days after it was last seen',
    (type, state, days) => {
      const value = { domain: 'evil.example', ipv4: '198.51.100.7', sha256: 'a'.repeat(64) }[type];
      const end = (last_seen: string) => only(rowOf(type, value, { state, last_seen })).valid_until as string;
      const from = Date.parse('2026-01-03T03:00:00Z');
      expect(Date.parse(end('2026-01-03T03:00:00Z')) - from).toBe(days * 86_400_000);
      // The row has not changed since: neither has its version.
      expect(end('2026-09-09T00:00:00Z')).toBe(end('2026-01-03T04:00:00.125Z'));
    },
  );

  test('the marking follows confidence and evidence; the one that was asked for makes it stricter', () => {
    const rows = (['high', 'medium', 'low'] as const).map((confidence, at) =>
      rowOf('ipv4', `198.51.100.${at}`, { confidence }),
    );
    const marks = (objects: Members[]) => {
      const names = new Map(ofType(objects, 'marking-definition').map(({ id, name }) => [id, name]));
      return ofType(objects, 'indicator').map((object) =>
        names.get((object.object_marking_refs as string[])[0]!),
      );
    };
    expect(marks(objectsOf(rows))).toEqual(['TLP:GREEN', 'TLP:AMBER', 'TLP:CLEAR']);
    expect(marks(objectsOf(rows, {}, { tlp: 'clear' }))).toEqual(['TLP:GREEN', 'TLP:AMBER', 'TLP:CLEAR']);
    expect(marks(objectsOf(rows, {}, { tlp: 'green' }))).toEqual(['TLP:GREEN', 'TLP:AMBER', 'TLP:GREEN']);
    expect(marks(objectsOf(rows, {}, { tlp: 'red' }))).toEqual(['TLP:RED', 'TLP:RED', 'TLP:RED']);
    const told = rows.map((row) => ({ ...row, tlp: 'amber' as const }));
    expect(marks(objectsOf(told, {}, { sourceTlps: tlpWords }))).toEqual(Array(3).fill('TLP:AMBER'));
    const stricter = rows.map((row) => ({ ...row, tlp: 'amber+strict' as const }));
    expect(objectsOf(stricter, {}, { sourceTlps: tlpWords, clearance: 'amber' }).length).toBe(4);
  });

  test('every parameter does what it says, and an empty bundle has no list', () => {
    const none = { include_identity: 'false', include_marking_definitions: 'false' };
    const row = rowOf('ipv4', '198.51.100.7');
    expect(only(row)).not.toHaveProperty('created_by_ref');
    expect(JSON.parse(documentOf(stix, [], contextOf(none)).text)).toEqual({
      type: 'bundle',
      id: 'bundle--7b0f2c62-6f0e-4f39-9d8f-2f4a1f0c9a55',
    });
    expect(JSON.parse(documentOf(stix, [], contextOf({ ...none, format: 'objects' })).text)).toEqual([]);
    const versioned = documentOf(stix, [row], contextOf({ bundle_spec_version: 'true' })).text;
    expect(JSON.parse(versioned)).toHaveProperty('spec_version', '2.1');
    expect(objectsOf([row]).map(({ type }) => type)).toEqual([
      'identity',
      ...Array(3).fill('marking-definition'),
      'indicator',
    ]);
  });

  describe('techniques', () => {
    afterEach(() => useTechniques([]));

    test("carry MITRE's own id where ATT&CK has been loaded, and are never newer than MITRE's", () => {
      const row = rowOf('mitre_attack', 'T1071');
      expect(only(row).id).toBe(`attack-pattern--${row.id}`);
      const uuid = '355be19c-ffc9-46d5-8d50-d6a036c675b6';
      useTechniques([
        { about: 'technique', id: 'T1071', name: 'Application Layer Protocol', aliases: [], uuid },
      ]);
      expect(only(row)).toMatchObject({
        id: `attack-pattern--${uuid}`,
        name: 'Application Layer Protocol',
        modified: '2015-01-01T00:00:00.000Z',
        external_references: [{ source_name: 'mitre-attack', external_id: 'T1071' }],
      });
      expect(only(row)).not.toHaveProperty('created_by_ref');
    });

    test('that several indicators name are one object, and each relationship has both its ends', () => {
      const rows = ['a', 'b'].map((name) =>
        rowOf('domain', `${name}.example`, {
          mitre_techniques: ['T1071', 'TA0011'],
          malware_family: 'QakBot',
        }),
      );
      const objects = objectsOf([...rows, rowOf('mitre_attack', 'T1071')], { include_relationships: 'true' });
      expect(faults(objects)).toEqual([]);
      expect(ofType(objects, 'attack-pattern')).toHaveLength(1);
      expect(ofType(objects, 'malware')).toHaveLength(1);
      expect(ofType(objects, 'relationship')).toHaveLength(4);
    });
  });

  test('every value comes back out of its pattern, and every bundle is valid', () => {
    fc.assert(
      fc.property(exportRows, fc.constantFrom('true', 'false'), (rows, include_relationships) => {
        const context = contextOf({ include_relationships });
        const { text, admitted } = documentOf(stix, rows, context);
        const { objects } = JSON.parse(text) as { objects: Members[] };
        expect(faults(objects)).toEqual([]);
        const found = ofType(objects, 'indicator').map(({ pattern }) => readStixPattern(pattern as string));
        const wanted = admitted.filter(({ type }) => type !== 'cve' && type !== 'mitre_attack');
        expect(found.map((parts) => parts.map(({ value }) => value))).toEqual(
          wanted.map(({ type, value }) => {
            if (type === 'asn') return [64500];
            return type === 'ip_port' ? ['ipv4-addr', '192.0.2.1', 8080] : [value];
          }),
        );
      }),
      { numRuns: 10_000 },
    );
  }, 300_000);

  test('any text at all is one string of the grammar and comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."'\\] AND=[a:b\n\u2028") }), (text) => {
        expect(readStixPattern(`[a:b = ${stixString(text)}]`)).toEqual([
          { path: 'a:b', operator: '=', value: text },
        ]);
      }),
      { numRuns: 10_000 },
    );
  });

  test('nothing hostile changes what a bundle is made of', () => {
    const shape = (rows: ExportRow[]) =>
      objectsOf(rows, { include_relationships: 'true' }).map(({ pattern, ...object }) => [
        ...Object.entries(object).map(
          ([name, value]) => `${name}:${Array.isArray(value) ? value.length : typeof value}`,
        ),
        pattern && readStixPattern(pattern as string).map(({ path, operator }) => [path, operator]),
      ]);
    for (const { hostile, harmless } of hostilePairs) expect(shape(hostile)).toEqual(shape(harmless));
  });
});
