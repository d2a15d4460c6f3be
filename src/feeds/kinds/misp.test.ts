import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { driveRequests } from '../../../tests/support/drive-requests.ts';
import { FeedError } from '../feed.ts';
import { feedBody } from '../feed-body.ts';
import { mispFeeds } from '../misp-feeds.ts';
import { misp } from './misp.ts';
import { meaningOf } from './misp-tags.ts';

const worth = { confidence: 70, tags: ['mine'] };
const parse = (event: unknown) => [...misp.parse(feedBody(Buffer.from(JSON.stringify(event))), worth)];
const attribute = (type: string, value: string, rest = {}) => ({
  type,
  value,
  to_ids: true,
  category: 'Network activity',
  timestamp: '1763622000',
  ...rest,
});
const event = (attributes: object[], rest = {}) => ({
  Event: { info: 'A campaign', date: '2025-11-18', Attribute: attributes, ...rest },
});

describe('an event of MISP', () => {
  it('says of its attributes what event, tags and galaxies say', () => {
    const tags = [
      'tlp:white',
      'type:OSINT',
      'misp-galaxy:malpedia="Remcos"',
      'misp-galaxy:threat-actor="APT28 - G0007"',
      'misp-galaxy:mitre-attack-pattern="Web Protocols - T1071.001"',
    ];
    const body = event(
      [
        attribute('domain', 'bad.example', { comment: 'C2', Tag: [{ name: 'RAT' }] }),
        attribute('link', 'https://report.example/1', { category: 'External analysis', to_ids: false }),
      ],
      { Tag: tags.map((name) => ({ name })) },
    );
    expect(parse(body)).toEqual([
      {
        kind: 'indicator',
        type: 'domain',
        value: 'bad.example',
        confidence: 70,
        malwareFamily: 'Remcos',
        tags: ['mine', 'tlp:clear', 'APT28', 'RAT'],
        techniques: ['T1071.001'],
        context: 'A campaign; C2',
        reference: 'https://report.example/1',
        firstSeen: Date.UTC(2025, 10, 18),
        lastSeen: 1_763_622_000_000,
      },
    ]);
  });

  it.each([
    ['ip-dst', '192.0.2.7', [['ipv4', '192.0.2.7']]],
    ['ip-src', '2001:db8::7', [['ipv6', '2001:db8::7']]],
    ['ip-dst', '192.0.2.0/24', [['ipv4', '192.0.2.0/24']]],
    ['ip-dst|port', '192.0.2.7|443', [['ip_port', '192.0.2.7:443']]],
    ['ip-dst|port', '192.0.2.7:443', [['ip_port', '192.0.2.7:443']]],
    ['ip-src|port', '2001:db8::7|443', [['ip_port', '[2001:db8::7]:443']]],
    [
      'domain|ip',
      'bad.example|192.0.2.7',
      [
        ['domain', 'bad.example'],
        ['ipv4', '192.0.2.7'],
      ],
    ],
    ['hostname|port', 'bad.example|8443', [['domain', 'bad.example']]],
    ['filename|sha256', `a|b.js|${'ab'.repeat(32)}`, [['sha256', 'ab'.repeat(32)]]],
    ['malware-sample', `a.dll|${'ab'.repeat(16)}`, [['md5', 'ab'.repeat(16)]]],
    ['x509-fingerprint-sha1', 'ab:'.repeat(20).slice(0, -1), [['x509_sha1', 'ab'.repeat(20)]]],
    ['vulnerability', 'CVE-2025-1', [['cve', 'CVE-2025-1']]],
    ['email-src', 'a@bad.example', [['email', 'a@bad.example']]],
    ['AS', 'AS64500', [['asn', 'AS64500']]],
  ])('reads %s %s', (type, value, wanted) => {
    const records = parse(event([attribute(type, value)]));
    expect(records.map((record) => record.kind === 'indicator' && [record.type, record.value])).toEqual(
      wanted,
    );
  });

  it('names the file of a hash, by the composite or by the object around it', () => {
    const hash = 'ab'.repeat(16);
    const object = {
      Attribute: [attribute('filename', 'a.exe', { to_ids: false }), attribute('md5', 'ab'.repeat(16))],
    };
    expect(parse(event([attribute('filename|md5', `b.exe|${hash}`)], { Object: [object] }))).toMatchObject([
      { type: 'md5', context: 'A campaign; file name: b.exe' },
      { type: 'md5', context: 'A campaign; file name: a.exe' },
    ]);
  });

  it('takes back what was deleted, alone or with its object', () => {
    const deleted = attribute('domain', 'b.example', { deleted: true });
    const object = { deleted: '1', Attribute: [attribute('md5', 'ab'.repeat(16))] };
    const records = parse(event([deleted, attribute('domain', 'c.example', {})], { Object: [object] }));
    expect(records.map((one) => 'withdrawn' in one)).toEqual([true, false, true]);
  });

  it('leaves out what is not for detection, and counts what has no place here', () => {
    const attributes = [
      attribute('domain', 'a.example', { to_ids: false }),
      attribute('mutex', 'Global\\x'),
      attribute('ip-dst|port', '192.0.2.7|99999'),
    ];
    expect(parse(event(attributes))).toEqual([
      { kind: 'skipped', reason: 'attribute of a type that is not kept, or without a value' },
      { kind: 'skipped', reason: 'attribute of a type that is not kept, or without a value' },
    ]);
  });

  it('takes a comment that is an address for the reference', () => {
    expect(
      parse(event([attribute('domain', 'a.example', { comment: 'https://x.example/7' })])),
    ).toMatchObject([{ reference: 'https://x.example/7', context: 'A campaign' }]);
  });

  it('reads the envelope of the REST API and refuses what is no event', () => {
    expect(parse({ response: [event([attribute('domain', 'a.example')])] })).toHaveLength(1);
    expect(() => parse({ Events: [] })).toThrow(FeedError);
  });
});

it('keeps from tags what says something of an indicator', () => {
  expect(
    meaningOf(['osint:lifetime="perpetual"', 'misp-galaxy:country="ru"', 'phishing', 'tlp:amber']),
  ).toEqual({
    tags: ['phishing', 'tlp:amber'],
    techniques: [],
  });
});

describe('the visits to a feed of MISP', () => {
  const [circl] = mispFeeds;
  const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const manifest = (...events: [string, number][]) =>
    JSON.stringify(
      Object.fromEntries(events.map(([id, timestamp]) => [id, { timestamp: String(timestamp) }])),
    );
  const visit = (text: string, mark?: string, url = circl!.url) =>
    driveRequests(circl!, { url, mark }, () => text);

  it('read the manifest, then every event that is newer than the mark, oldest first', () => {
    const text = manifest([uuid(3), 300], [uuid(1), 100], [uuid(2), 200]);
    const folder = 'https://www.circl.lu/doc/misp/feed-osint/';
    expect(visit(text, `100 ${uuid(1)}`)).toEqual([
      { url: `${folder}manifest.json`, parse: false, conditional: false },
      { url: `${folder}${uuid(2)}.json`, mark: `200 ${uuid(2)}`, pauseMs: 250 },
      { url: `${folder}${uuid(3)}.json`, mark: `300 ${uuid(3)} all`, pauseMs: 250 },
    ]);
  });

  it('lose no event when they are cut off between two of the same second', () => {
    const text = manifest([uuid(2), 100], [uuid(1), 100]);
    const [, first] = visit(text);
    expect(visit(text, first!.mark).map(({ url }) => url.slice(-41))).toEqual([
      expect.stringContaining('manifest.json'),
      `${uuid(2)}.json`,
    ]);
  });

  it('ask conditionally only once nothing is left to catch up with', () => {
    const text = manifest([uuid(1), 100]);
    expect(visit(text)[0]!.conditional).toBe(false);
    const mark = visit(text).at(-1)!.mark;
    expect(visit(text, mark)).toEqual([expect.objectContaining({ conditional: true })]);
  });

  it('take at most 500 events at once and go on from there', () => {
    const text = manifest(...Array.from({ length: 1200 }, (_, n): [string, number] => [uuid(n), 1000 + n]));
    const marks: (string | undefined)[] = [undefined];
    let read = 0;
    for (let n = 0; n < 3; n++) {
      const asked = visit(text, marks.at(-1));
      read += asked.length - 1;
      marks.push(asked.at(-1)!.mark);
      expect(asked.length).toBeLessThanOrEqual(501);
      expect(asked[0]!.conditional).toBe(false);
    }
    expect(read).toBe(1200);
    expect(marks.at(-1)).toMatch(/ all$/);
  });

  it('make no address of a name that is no UUID', () => {
    const text = manifest(
      ['../../admin', 1],
      ['http://evil.example/x', 2],
      [`${uuid(1)}/..`, 3],
      [uuid(1), 4],
    );
    expect(visit(text).map(({ url }) => new URL(url).pathname)).toEqual([
      '/doc/misp/feed-osint/manifest.json',
      `/doc/misp/feed-osint/${uuid(1)}.json`,
    ]);
    expect(() => visit(manifest(['../../admin', 1]))).toThrow('found no event');
  });

  it('find the manifest in a folder, and keep the words behind the question mark', () => {
    const asked = visit(manifest([uuid(1), 1]), undefined, 'https://a.example/feed/?token=x');
    expect(asked.map(({ url }) => url)).toEqual([
      'https://a.example/feed/manifest.json?token=x',
      `https://a.example/feed/${uuid(1)}.json?token=x`,
    ]);
  });

  it('say that a page or a list is no manifest', () => {
    expect(() => visit('<html><title>Moved</title></html>')).toThrow(/expected a manifest of MISP.+“Moved”/);
    expect(() => visit('[]')).toThrow(FeedError);
  });
});

it.each(mispFeeds)('the sample of $id has its types and its family', ({ sample, parse: read }) => {
  const bytes = readFileSync(new URL(`../samples/${sample}`, import.meta.url));
  const records = [...read(feedBody(bytes))];
  expect(records.every((record) => record.kind === 'indicator' && record.malwareFamily)).toBe(true);
});
