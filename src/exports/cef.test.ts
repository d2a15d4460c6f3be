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
import { cef } from './cef.ts';
import { cefLimits } from './checks/cef-check.ts';
import { readCef } from './checks/read-cef.ts';
import { cefHeader, cefValue } from './escape-cef.ts';
import type { ExportRow } from './export-format.ts';

const eventsOf = (rows: ExportRow[], options = {}) => {
  const lines = documentOf(cef, rows, contextOf(options)).text.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map(readCef);
};

describe('cef', () => {
  test('golden: both layouts', async () => {
    const { text, skipped } = documentOf(cef, goldenRows);
    expect(skipped).toBe('ipv4=2, ipv6=1, ip_port=1, x509_sha1=1, ja3=1, ja4=1, asn=1, filename=1');
    await expect(text).toMatchFileSnapshot('golden/cef.golden');
    const mapping = documentOf(cef, goldenRows, contextOf({ cef_profile: 'mapping' }));
    await expect(mapping.text).toMatchFileSnapshot('golden/cef-mapping.golden');
  });

  test('only active rows leave by default', () => {
    expect(cef.states).toEqual(['active']);
  });

  test('an IPv6 address has the key that the dictionary means for it', () => {
    const [event] = eventsOf([rowOf('ipv6', '2001:db8::7')]);
    expect(event!.pairs.slice(0, 3)).toEqual([
      ['c6a2', '2001:db8::7'],
      ['c6a2Label', 'Source IPv6 Address'],
      ['src', '2001:db8::7'],
    ]);
  });

  test('a URL beyond the limit of its key stands whole in cs3 alone', () => {
    const url = (length: number) => 'http://evil.example/'.padEnd(length, 'x');
    const keys = (length: number) => Object.fromEntries(eventsOf([rowOf('url', url(length))])[0]!.pairs);
    expect(keys(1023)).toMatchObject({ request: url(1023), cs3: url(1023) });
    expect(keys(1024)).not.toHaveProperty('request');
    expect(keys(2048)).toMatchObject({ cs3: url(2048), cs3Label: 'indicator' });
  });

  test('every value comes back, each label stands beside its key, and no key is too long or twice', () => {
    fc.assert(
      fc.property(exportRows, fc.constantFrom('api', 'mapping'), (rows, cef_profile) => {
        const { text, admitted } = documentOf(cef, rows, contextOf({ cef_profile }));
        const events = text.split('\n').slice(0, -1).map(readCef);
        expect(events).toHaveLength(admitted.length);
        for (const [at, { header, pairs }] of events.entries()) {
          const row = admitted[at]!;
          const keys = new Map(pairs);
          expect(header[0]).toBe('CEF:0');
          expect(header[4]).toBe(row.type);
          expect(keys.size).toBe(pairs.length);
          expect(keys.get('cs3')).toBe(row.value);
          expect(keys.get('msg') ?? null).toBe(row.context);
          expect(keys.get('cat') ?? null).toBe(row.threat_type);
          expect(keys.get('cs2') ?? '').toBe(row.source.feed_name);
          if (cef_profile === 'mapping') expect(keys.get('src')).toBe(row.value);
          for (const [key, value] of pairs) {
            if (cef_profile === 'api') expect(value.length).toBeLessThanOrEqual(cefLimits[key] ?? 4000);
            if (/^c(?:s|n|6a)\d$/.test(key)) expect(keys.has(`${key}Label`)).toBe(true);
          }
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('any text at all stays in its field and comes back, trimmed', () => {
    fc.assert(
      fc.property(freeText, freeText, (name, value) => {
        const line = `CEF:0|a|b|c|d|${cefHeader(name)}|3|x=${cefValue(value)} y=1`;
        const { header, pairs } = readCef(line);
        expect(header[5]).toBe(name.replace(/[\r\n]+/g, ' '));
        expect(pairs).toEqual([
          ['x', value.trim()],
          ['y', '1'],
        ]);
      }),
      { numRuns: 10_000 },
    );
  });

  test('nothing hostile changes what a line is made of', () => {
    const shape = (rows: ExportRow[]) => eventsOf(rows).map(({ pairs }) => pairs.map(([key]) => key));
    for (const { hostile, harmless } of hostilePairs) expect(shape(hostile)).toEqual(shape(harmless));
  });
});
