import { describe, expect, it } from 'vitest';
import { driveRequests } from '../../../tests/support/drive-requests.ts';
import { alienvaultOtx } from '../alienvault-otx.ts';
import { feedBody } from '../feed-body.ts';

const parse = (...results: unknown[]) => [
  ...alienvaultOtx.parse(feedBody(Buffer.from(JSON.stringify({ results })))),
];
const indicator = (type: string, value: string, rest = {}) => ({
  type,
  indicator: value,
  created: '2026-11-19T08:00:00',
  is_active: 1,
  ...rest,
});
const pulse = (rest = {}) => ({
  id: 'ab'.repeat(12),
  name: 'A report',
  author_name: 'someone',
  indicators: [indicator('domain', 'bad.example')],
  ...rest,
});

describe('a pulse of OTX', () => {
  it('says of its indicators what the report says', () => {
    const full = pulse({
      author_name: 'AlienVault',
      TLP: 'white',
      adversary: 'Sandworm Team',
      tags: ['wiper', 'ics'],
      malware_families: [{ id: 'x', display_name: 'Industroyer' }],
      attack_ids: [{ id: 'T0831', name: 'x' }, 'T1566'],
      references: ['a book', 'https://report.example/1'],
      indicators: [indicator('FileHash-MD5', 'ab'.repeat(16), { title: 'Win32:Wiper' })],
    });
    expect(parse(full)).toEqual([
      {
        kind: 'indicator',
        type: 'md5',
        value: 'ab'.repeat(16),
        confidence: 70,
        malwareFamily: 'Industroyer',
        tags: ['tlp:clear', 'Sandworm Team', 'wiper', 'ics'],
        techniques: ['T0831', 'T1566'],
        reference: 'https://report.example/1',
        context: 'A report; Win32:Wiper',
        firstSeen: Date.UTC(2026, 10, 19, 8),
        lastSeen: Date.UTC(2026, 10, 19, 8),
      },
    ]);
  });

  it.each([
    ['hostname', 'cdn.bad.example', 'domain'],
    ['URL', 'http://bad.example/', 'url'],
    ['IPv6', '2001:db8::7', 'ipv6'],
    ['CIDR', '192.0.2.0/24', 'ipv4'],
    ['CVE', 'CVE-2026-1234', 'cve'],
    ['JA3', 'ab'.repeat(16), 'ja3'],
    ['email', 'a@bad.example', 'email'],
  ])('takes %s for what it is', (type, value, wanted) => {
    expect(parse(pulse({ indicators: [indicator(type, value)] }))).toMatchObject([
      {
        type: wanted,
        value,
        confidence: 50,
        reference: `https://otx.alienvault.com/pulse/${'ab'.repeat(12)}`,
      },
    ]);
  });

  it('takes back what is no longer active, and counts what has no place here', () => {
    const indicators = [
      indicator('domain', 'a.example', { is_active: 0 }),
      indicator('Mutex', 'x'),
      indicator('constructor', 'x'),
    ];
    const records = parse(pulse({ indicators }), 7);
    expect(records[0]).toMatchObject({ value: 'a.example', withdrawn: true });
    expect(records.map(({ kind }) => kind)).toEqual(['indicator', 'skipped', 'skipped', 'skipped']);
  });
});

describe('the visits to OTX', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  const url = 'https://otx.alienvault.com/api/v1/pulses/subscribed';
  const page = (next: string | null) => JSON.stringify({ results: [], next });

  it('follow the pages, and have come further only with the last one', () => {
    const asked = driveRequests(alienvaultOtx, { now, mark: '2026-11-19T12:00:00.000Z' }, (request) =>
      page(request.url.includes('page=2') ? null : `${url}?page=2`),
    );
    expect(asked).toEqual([
      { url: `${url}?limit=20&modified_since=2026-11-19T12%3A00%3A00.000Z` },
      { url: `${url}?page=2`, mark: '2026-11-20T11:50:00.000Z' },
    ]);
  });

  it('reach back ninety days at first', () => {
    const [first] = driveRequests(alienvaultOtx, { now }, () => page(null));
    expect(new URL(first!.url).searchParams.get('modified_since')).toBe('2026-08-22T12:00:00.000Z');
  });

  it.each(['https://evil.example/x', 'http://otx.alienvault.com/x', '//evil.example/', 'javascript:x'])(
    'never carry the key to %s',
    (next) => {
      expect(() => driveRequests(alienvaultOtx, { now }, () => page(next))).toThrow('only read from');
    },
  );

  it('end, however many pages are named', () => {
    expect(() => driveRequests(alienvaultOtx, { now }, () => page(`${url}?page=3`))).toThrow('1000 pages');
  });

  it('repeat the words of OTX where the key is refused', () => {
    expect(() => [
      ...alienvaultOtx.parse(feedBody(Buffer.from('{"detail":"Authentication required"}'))),
    ]).toThrow('Authentication required');
  });
});
