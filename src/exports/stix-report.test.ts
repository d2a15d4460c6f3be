import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf, exportRows, rowOf } from '../../tests/support/export-rows.ts';
import { stixFaults } from '../../tests/support/stix-faults.ts';
import { hostileTexts } from '../../tests/support/values.ts';
import type { ReportedName, ReportedWord, ReportRow } from '../contract/report-row.ts';
import { sectors } from '../contract/sector.ts';
import { tlpWords } from '../contract/tlp.ts';
import { admission } from './admit-rows.ts';
import type { ExportRow } from './export-format.ts';
import { ReportBundle } from './report-bundle.ts';
import { stix } from './stix.ts';

type Members = Record<string, unknown> & { type: string; id: string };

const article: ReportRow = {
  id: '4d1f6c1e-58a5-4e0b-9c43-5a1c2f6f0b11',
  title: 'Loader, again',
  summary: 'It is back.',
  url: 'https://news.example/loader',
  page: 'http://localhost:3000/item/4d1f6c1e-58a5-4e0b-9c43-5a1c2f6f0b11',
  sourceName: 'The Example',
  attribution: null,
  tlp: 'clear',
  published_at: '2026-01-01T00:00:00Z',
  created_at: '2026-01-02T03:04:05Z',
  modified_at: '2026-01-02T03:04:05.250Z',
  labels: ['windows'],
  indicators: [],
  words: new Map(),
  cves: [],
  techniques: [],
  names: [],
  sectors: [],
};
const actor: ReportedName = {
  kind: 'actor',
  name: 'Turla',
  id: 'G0010',
  uuid: null,
  aliases: ['Snake', 'Turla'],
};

function bundleOf(rows: readonly ReportRow[], more = {}) {
  const context = contextOf({}, more);
  const admit = admission(stix, context);
  const bundle = new ReportBundle(context);
  const begin = bundle.begin();
  const pieces = rows.map((row) =>
    bundle.report({ ...row, indicators: row.indicators.flatMap((one) => admit(one) ?? []) }),
  );
  const whole = `${begin}${pieces.filter((piece) => piece !== null).join('')}${bundle.end()}`;
  const { objects } = JSON.parse(whole) as { objects: Members[] };
  return { objects, pieces, reports: objects.filter(({ type }) => type === 'report') };
}

describe('an article in STIX', () => {
  test('B14 is a report with its link, its time, its marking and all that it names', () => {
    const evil = rowOf('domain', 'evil.example', { tlp: 'amber' });
    const { objects, reports } = bundleOf(
      [
        {
          ...article,
          tlp: 'green',
          attribution: 'By The Example',
          indicators: [evil],
          cves: ['CVE-2026-12345'],
          techniques: ['T1071.001', 'TA0011'],
          names: [actor, { kind: 'tool', name: 'PsExec', id: 'S0029', uuid: null, aliases: [] }],
          sectors: ['energy'],
        },
      ],
      { sourceTlps: tlpWords },
    );
    expect(stixFaults(objects)).toEqual([]);
    const byType = new Map(objects.map((object) => [object.type, object]));
    const named = (id: unknown) => objects.find((object) => object.id === id);
    expect(reports).toMatchObject([
      {
        name: 'Loader, again',
        description: 'It is back.',
        published: '2026-01-01T00:00:00.000Z',
        report_types: [
          'threat-report',
          'indicator',
          'vulnerability',
          'attack-pattern',
          'intrusion-set',
          'tool',
        ],
        external_references: [
          { source_name: 'The Example', url: article.url },
          { source_name: 'SOC Defenders', url: article.page },
          { source_name: 'attribution', description: 'By The Example' },
        ],
        labels: ['windows'],
      },
    ]);
    expect((reports[0]!.object_refs as string[]).map((id) => named(id)!.type)).toEqual([
      'indicator',
      'vulnerability',
      'attack-pattern',
      'intrusion-set',
      'tool',
      'identity',
      'relationship',
    ]);
    expect(named((reports[0]!.object_marking_refs as string[])[0])!.name).toBe('TLP:GREEN');
    expect(named((byType.get('indicator')!.object_marking_refs as string[])[0])!.name).toBe('TLP:AMBER');
    // B17: the sector is a class of identities that the actor targets, and what the actor uses does not.
    expect(byType.get('identity')).toMatchObject({
      identity_class: 'class',
      name: 'Energy',
      sectors: ['energy'],
    });
    expect(byType.get('relationship')).toMatchObject({
      relationship_type: 'targets',
      source_ref: byType.get('intrusion-set')!.id,
      target_ref: byType.get('identity')!.id,
    });
    expect(byType.get('intrusion-set')).toMatchObject({
      aliases: ['Snake'],
      external_references: [{ source_name: 'mitre-attack', external_id: 'G0010' }],
    });
  });

  test("has MITRE's own ids where ATT&CK has been loaded", () => {
    const uuid = '7a19ecb1-3c65-4de3-a230-993516aed6a6';
    const { objects } = bundleOf([{ ...article, names: [{ ...actor, uuid }] }]);
    expect(objects.find(({ type }) => type === 'intrusion-set')!.id).toBe(`intrusion-set--${uuid}`);
  });

  test('B16 has what people say of its indicators as opinions and sightings, and names nobody', () => {
    const evil = rowOf('domain', 'evil.example');
    const words = (['malicious', 'benign', 'false_positive', 'seen_here'] as const).map(
      (says): ReportedWord => ({
        says,
        key: `report of ${says}`,
        at: '2026-01-03T00:00:00Z',
      }),
    );
    const { objects, reports } = bundleOf([
      { ...article, indicators: [evil], words: new Map([[evil.id, words]]) },
    ]);
    expect(stixFaults(objects)).toEqual([]);
    const opinions = objects.filter(({ type }) => type === 'opinion');
    expect(opinions.map(({ opinion }) => opinion)).toEqual([
      'strongly-agree',
      'disagree',
      'strongly-disagree',
    ]);
    for (const { object_refs } of opinions) expect(object_refs).toEqual([`indicator--${evil.id}`]);
    const [sighting] = objects.filter(({ type }) => type === 'sighting');
    expect(sighting).toMatchObject({ sighting_of_ref: `indicator--${evil.id}`, count: 1 });
    expect(reports[0]!.object_refs).toEqual(
      expect.arrayContaining([...opinions, sighting!].map(({ id }) => id)),
    );
    expect(JSON.stringify(objects)).not.toContain('report of');
  });

  test('is left out where it names nothing', () => {
    expect(bundleOf([article]).pieces).toEqual([null]);
    expect(bundleOf([{ ...article, techniques: ['TA0011'] }]).pieces).toEqual([null]);
  });

  const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 40 }));
  const name = fc.record({
    kind: fc.constantFrom('actor', 'malware', 'tool'),
    name: text,
    id: fc.constantFrom(null, 'G0010', 'S0029'),
    uuid: fc.constantFrom(null, '7a19ecb1-3c65-4de3-a230-993516aed6a6', 'no uuid'),
    aliases: fc.array(text, { maxLength: 2 }),
  });
  const said = fc.array(
    fc.record({
      says: fc.constantFrom('malicious', 'benign', 'false_positive', 'seen_here'),
      key: fc.uuid(),
      at: fc.constant('2026-01-03T00:00:00Z'),
    }),
    { maxLength: 2 },
  );
  const row = fc
    .record({
      id: fc.uuid(),
      title: text,
      summary: text,
      url: fc.oneof(text, fc.webUrl()),
      sourceName: text,
      attribution: fc.option(text),
      tlp: fc.constantFrom(...tlpWords),
      labels: fc.array(text, { maxLength: 3 }),
      indicators: exportRows.map((rows) => rows.slice(0, 4)),
      said,
      cves: fc.subarray(['CVE-2026-12345', 'CVE-2026-1']),
      techniques: fc.subarray(['T1071.001', 'TA0011', 'T9999']),
      names: fc.array(name, { maxLength: 3 }),
      sectors: fc.subarray([...sectors], { maxLength: 3 }),
    })
    .map(({ said, ...more }): ReportRow => {
      const words = new Map(more.indicators.map(({ id }: ExportRow) => [id, said]));
      return { ...article, ...more, words } as ReportRow;
    });

  test('is valid and whole whatever it says, several in one bundle, and the same each time', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 3 }), (rows) => {
        const { objects, reports } = bundleOf(rows, { sourceTlps: tlpWords });
        expect(stixFaults(objects)).toEqual([]);
        for (const { object_refs } of reports) expect((object_refs as string[]).length).toBeGreaterThan(0);
        expect(JSON.stringify(bundleOf(rows, { sourceTlps: tlpWords }).objects)).toBe(
          JSON.stringify(objects),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
