import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contextOf, documentOf, goldenRows, rowOf } from '../../tests/support/export-rows.ts';
import { checkJson } from '../lib/check-json.ts';
import { mispEventSchema, mispManifestSchema } from './checks/misp-schema.ts';
import { feedEvent, feedHash, feedManifest } from './index.ts';

const days = [
  { date: '2026-01-01', rows: [rowOf('domain', 'gone.example', { state: 'withdrawn' })] },
  { date: '2026-01-02', rows: goldenRows },
];

const files = () => {
  const made = days.map(({ date, rows }) => ({ date, ...documentOf(feedEvent(date), rows) }));
  const held = made.map(({ date, admitted }) => ({ date, rows: admitted }));
  return {
    manifest: feedManifest(held, contextOf()),
    hashes: held.flatMap(({ date, rows }) =>
      rows.filter(({ type }) => type !== 'mitre_attack').map(({ value }) => feedHash(value, date)),
    ),
    events: made.map(({ text }) => text),
  };
};

interface Told {
  info: string;
  date: string;
  timestamp: string;
  threat_level_id: string;
  Tag: object[];
}

describe('misp feed', () => {
  test('golden: manifest, hashes and the event of a day', async () => {
    const { manifest, hashes, events } = files();
    const all = ['# manifest.json', manifest, '# hashes.csv', hashes.join(''), ...events].join('\n');
    await expect(all).toMatchFileSnapshot('golden/misp-feed.golden');
  });

  test('manifest and events agree, and both are valid', () => {
    const { manifest, events } = files();
    const told = JSON.parse(manifest) as Record<string, Told>;
    expect(checkJson(told, mispManifestSchema, mispManifestSchema)).toEqual([]);
    expect(Object.keys(told)).toHaveLength(2);
    for (const text of events) {
      const read = JSON.parse(text) as { Event: Told & { uuid: string } };
      expect(checkJson(read, mispEventSchema, mispEventSchema)).toEqual([]);
      expect(read.Event).toMatchObject(told[read.Event.uuid]!);
    }
  });

  test('hashes find every value of every event, by its MD5', () => {
    const { hashes, events } = files();
    const wanted = events.flatMap((text) => {
      const { Event } = JSON.parse(text) as { Event: { uuid: string; Attribute: { value: string }[] } };
      return Event.Attribute.map(({ value }) => `${hash('md5', value, 'hex')},${Event.uuid}\n`);
    });
    expect(wanted.length).toBeGreaterThan(15);
    expect(hashes).toEqual(wanted);
  });

  test('what was taken back stays in its event and detects nothing', () => {
    const { Event } = JSON.parse(files().events[0]!) as { Event: { Attribute: { to_ids: boolean }[] } };
    expect(Event.Attribute.map(({ to_ids }) => to_ids)).toEqual([false]);
  });

  test('the event of a day is the same on every server; a change in it gives it a later time', () => {
    const uuid = (text: string) => (JSON.parse(text) as { Event: { uuid: string } }).Event.uuid;
    expect(uuid(files().events[0]!)).toBe(uuid(files().events[0]!));
    const changed = [{ ...days[0]!, rows: [{ ...days[0]!.rows[0]!, modified_at: '2026-05-01T00:00:00Z' }] }];
    const time = (manifest: string) =>
      Object.values(JSON.parse(manifest) as Record<string, Told>)[0]!.timestamp;
    expect(Number(time(feedManifest(changed, contextOf())))).toBeGreaterThan(Number(time(files().manifest)));
  });
});
