import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { driveRequests } from '../../tests/support/drive-requests.ts';
import { FeedError, type FeedRecord } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { mispGalaxy } from './misp-galaxy.ts';

const clusters = 'https://mirror.example/clusters';
const sample = readFileSync(new URL('samples/misp-galaxy.json', import.meta.url), 'utf8');

function read(text: string, url = ''): FeedRecord[] {
  return [...mispGalaxy.parse(feedBody(Buffer.from(text), '', url))];
}

const uuid = '0a6e2f0c-3c3b-4c39-9a52-0f6f3a1f8e55';
const cluster = (type: string, ...values: unknown[]) => JSON.stringify({ type, values });

describe('the MISP galaxy', () => {
  it('asks for each cluster, at a pace, and bears that one is gone; Malpedia is not among them', () => {
    const requests = driveRequests(mispGalaxy, { url: `${clusters}/` });
    expect(requests[0]).toEqual({
      url: `${clusters}/threat-actor.json`,
      mayBeMissing: true,
      pauseMs: 1000,
    });
    expect(requests).toHaveLength(15);
    expect(requests.some(({ url }) => url.includes('malpedia'))).toBe(false);
  });

  it('gives actors with synonyms, country and what is the same elsewhere', () => {
    const records = read(sample, `${clusters}/threat-actor.json`);
    expect(records[0]).toEqual({
      kind: 'reference',
      about: 'actor',
      catalogue: 'threat-actor',
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      name: 'Copper Heron',
      aliases: ['Wading Crew', 'Ferry Gull', 'G9001'],
      description: 'An invented group that is after timetables of ferries.',
      country: 'AQ',
      similar: [expect.stringMatching(/^[\da-f-]{36}$/)],
    });
    expect(records[2]).toMatchObject({ name: 'Operation Paper Boat', aliases: [], country: 'AQ' });
    expect(records[3]).not.toHaveProperty('country');
    const ids = records.slice(0, -1).map((record) => (record as { id: string }).id);
    expect(records.slice(4)).toEqual([
      { kind: 'reference', about: 'catalogue', catalogue: 'threat-actor', ids },
    ]);
  });

  it.each([
    ['ransomware', 'ransomware', 'malware', 'ransomware'],
    ['cryptominers', 'malware', 'malware', 'cryptominers'],
    ['tool', 'tool', 'tool', 'tool'],
    ['sector', 'sector', 'sector', 'sector'],
    ['360net', '360net-threat-actor', 'actor', '360net'],
    ['branded_vulnerability', 'branded-vulnerability', 'vulnerability', 'branded_vulnerability'],
  ])(
    'knows the cluster %s by its file, and by its type where it was imported by hand',
    (file, type, about, catalogue) => {
      const text = cluster(type, { value: 'Name', uuid });
      for (const url of [`${clusters}/${file}.json`, '', `${clusters}/`]) {
        expect(read(text, url)[0]).toMatchObject({ about, catalogue, name: 'Name', id: uuid });
      }
    },
  );

  it('tells of entries that it can’t use, and of clusters that it does not', () => {
    const values = [
      null,
      'x',
      {},
      { value: 'Name' },
      { value: 'Name', uuid: 'none' },
      { value: 'N', uuid, meta: 7, related: 7 },
    ];
    const records = read(cluster('tool', ...values));
    expect(records.filter(({ kind }) => kind === 'skipped')).toHaveLength(5);
    expect(records[5]).toMatchObject({ name: 'N', aliases: [] });
    expect(read(cluster('malpedia', { value: 'Name', uuid }))).toEqual([
      { kind: 'skipped', reason: 'cluster that is not used' },
    ]);
    const odd = { value: 'N', uuid, meta: { synonyms: ['a', 'a', 1, null, ''], country: 'Atlantis' } };
    expect(read(cluster('tool', odd))[0]).toEqual({
      kind: 'reference',
      about: 'tool',
      catalogue: 'tool',
      id: uuid,
      name: 'N',
      aliases: ['a', '1'],
    });
  });

  it.each([
    ['nothing', '', /empty body/],
    ['a page', '<html><title>Rate limit</title>', /HTML page/],
    ['damaged', sample.slice(0, 500), /damaged or cut off/],
    ['another document', '{"values":{}}', /no “type” with “values”/],
    ['a cluster without entries', cluster('tool'), /empty/],
  ])('refuses %s in words', (_, text, words) => {
    expect(() => read(text)).toThrow(FeedError);
    expect(() => read(text)).toThrow(words);
  });
});
