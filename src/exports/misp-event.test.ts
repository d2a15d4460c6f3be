import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contextOf,
  documentOf,
  exportRows,
  goldenRows,
  hostilePairs,
  rowOf,
} from '../../tests/support/export-rows.ts';
import { checkJson } from '../lib/check-json.ts';
import { mispEventSchema } from './checks/misp-schema.ts';
import type { ExportContext, ExportRow } from './export-format.ts';
import { mispEvent } from './misp-event.ts';

interface Event {
  uuid: string;
  info: string;
  threat_level_id: string;
  timestamp: string;
  Tag: { name: string }[];
  Attribute: { uuid: string; type: string; value: string; to_ids: boolean; Tag: { name: string }[] }[];
}

/** A valid event, in which no pair of type and value stands twice. */
function eventOf(rows: ExportRow[], options = {}, more: Partial<ExportContext> = {}): Event {
  const read = JSON.parse(documentOf(mispEvent, rows, contextOf(options, more)).text) as { Event: Event };
  expect(checkJson(read, mispEventSchema, mispEventSchema)).toEqual([]);
  const pairs = read.Event.Attribute.map(({ type, value }) => `${type}|${value}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  return read.Event;
}

const tagsOf = ({ Tag }: { Tag: { name: string }[] }) => Tag.map(({ name }) => name);

describe('misp', () => {
  test('golden: an event of everything', async () => {
    const { text, skipped } = documentOf(mispEvent, goldenRows);
    expect(skipped).toBe('ipv4=1, mitre_attack=1, ip_port=1, ja4=1');
    await expect(text).toMatchFileSnapshot('golden/misp-event.golden');
  });

  test('ids of attributes are the published ones', () => {
    expect(eventOf([rowOf('ipv4', '198.51.100.7')]).Attribute[0]).toMatchObject({
      uuid: '762cc404-1c90-5101-96d0-7f7c60600df6',
      type: 'ip-src',
      category: 'Network activity',
      value: '198.51.100.7',
      to_ids: true,
    });
  });

  test('the strictest marking holds for all, unless one was asked for', () => {
    const rows = [
      rowOf('ipv4', '198.51.100.7'),
      rowOf('domain', 'evil.example', { confidence: 'medium' }),
      rowOf('mitre_attack', 'T1071.001', { confidence: 'low' }),
    ];
    expect(tagsOf(eventOf(rows))).toEqual([
      'tlp:amber',
      'misp-galaxy:mitre-attack-pattern="Web Protocols - T1071.001"',
    ]);
    expect(tagsOf(eventOf(rows, {}, { tlp: 'red' }))[0]).toBe('tlp:red');
    expect(eventOf(rows)).toMatchObject({ threat_level_id: '1', timestamp: '1767412800' });
    expect(eventOf([])).toMatchObject({ threat_level_id: '4', Attribute: [] });
  });

  test('no tag of a feed is a machine tag', () => {
    const tags = ['tlp:clear', 'misp-galaxy:x="y"', 'c2', '":="'];
    expect(tagsOf(eventOf([rowOf('ipv4', '198.51.100.7', { tags })]).Attribute[0]!)).toEqual([
      'tlp clear',
      'misp-galaxy x y',
      'c2',
    ]);
  });

  test('a revoked technique is not given the name of its successor', () => {
    const row = rowOf('ipv4', '198.51.100.7', { mitre_techniques: ['T1086', 'TA0011', 'T9999'] });
    expect(tagsOf(eventOf([row]).Attribute[0]!)).toEqual([]);
  });

  test('what was taken back or is a sinkhole detects nothing', () => {
    const detects = (state: ExportRow['state']) =>
      eventOf([rowOf('domain', 'evil.example', { state })]).Attribute[0]!.to_ids;
    expect((['active', 'low', 'expired'] as const).map(detects)).toEqual([true, true, true]);
    const back = ['benign', 'false_positive', 'withdrawn', 'sinkhole'] as const;
    expect(back.map(detects)).toEqual([false, false, false, false]);
  });

  test('parameters: direction of addresses, and an event that is the same for the same filter', () => {
    const rows = [rowOf('ipv4', '198.51.100.7')];
    expect(eventOf(rows, { misp_ip_type: 'ip-dst' }).Attribute[0]!.type).toBe('ip-dst');
    const other = { documentId: '00000000-0000-4000-8000-000000000000' };
    expect(eventOf(rows, {}, other).uuid).toBe(other.documentId);
    expect(eventOf(rows, { stable: 'true' }, other)).toEqual(eventOf(rows, { stable: 'true' }));
    expect(eventOf(rows, { stable: 'true' }, { filters: 'type=url' }).uuid).not.toBe(
      eventOf(rows, { stable: 'true' }).uuid,
    );
  });

  test('every value comes back, raw', () => {
    fc.assert(
      fc.property(exportRows, (rows) => {
        const context = contextOf();
        const { text, admitted } = documentOf(mispEvent, rows, context);
        const read = JSON.parse(text) as { Event: Event };
        expect(checkJson(read, mispEventSchema, mispEventSchema)).toEqual([]);
        expect(read.Event.Attribute.map(({ value }) => value)).toEqual(
          admitted.filter(({ type }) => type !== 'mitre_attack').map(({ value }) => value),
        );
      }),
      { numRuns: 10_000 },
    );
  });

  test('nothing hostile changes what an event is made of', () => {
    const shape = (rows: ExportRow[]) =>
      eventOf(rows).Attribute.map(({ type, ...rest }) => [type, Object.keys(rest)]);
    for (const { hostile, harmless } of hostilePairs) expect(shape(hostile)).toEqual(shape(harmless));
    for (const { hostile } of hostilePairs) eventOf([], {}, { filters: hostile[0]!.context! });
  });
});
