import { describe, expect, it } from 'vitest';
import { feedBody } from './feed-body.ts';
import { phishtank } from './phishtank.ts';

const parse = (text: string) => [...phishtank.parse(feedBody(Buffer.from(text)))];
const header = 'phish_id,url,phish_detail_url,submission_time,verified,verification_time,online,target\n';

const record = {
  kind: 'indicator',
  type: 'url',
  value: 'http://bad.example/a,b#c',
  confidence: 85,
  threatType: 'phishing',
  tags: ['Bank of America, N.A.'],
  reference: 'http://www.phishtank.com/phish_detail.php?phish_id=7',
  firstSeen: Date.UTC(2026, 10, 20, 14, 14, 57),
  lastSeen: Date.UTC(2026, 10, 20, 14, 25, 45),
};

describe('PhishTank', () => {
  it('maps a row, with commas in quotes', () => {
    const row =
      '7,"http://bad.example/a,b#c",http://www.phishtank.com/phish_detail.php?phish_id=7,2026-11-20T14:14:57+00:00,yes,2026-11-20T14:25:45+00:00,yes,"Bank of America, N.A."\n';
    expect(parse(header + row)).toEqual([record]);
  });

  it('gives what nobody checked 60 and leaves the target “Other” out', () => {
    const row = '8,http://bad.example/,,2026-11-20T14:14:57+00:00,no,,no,Other\n';
    expect(parse(header + row)).toMatchObject([
      { confidence: 60, tags: ['offline'], lastSeen: record.firstSeen },
    ]);
  });

  it('reads the same from JSON', () => {
    const entry = {
      phish_id: '7',
      url: record.value,
      phish_detail_url: record.reference,
      submission_time: '2026-11-20T14:14:57+00:00',
      verified: 'yes',
      verification_time: '2026-11-20T14:25:45+00:00',
      online: 'yes',
      target: 'Bank of America, N.A.',
      details: [{ ip_address: '192.0.2.1', cidr_block: '192.0.2.0/24' }],
    };
    expect(parse(JSON.stringify([entry, 7]))).toEqual([
      record,
      { kind: 'skipped', reason: 'entry that is no JSON object' },
    ]);
  });

  it('counts a row that is too short', () => {
    expect(parse(`${header}7,http://bad.example/\n`)).toMatchObject([{ kind: 'skipped' }]);
  });

  it('asks with the key in the path, and shows it to nobody else', () => {
    const address = phishtank.key?.address ?? String;
    expect(address(phishtank.url, 'k$&/')).toBe(
      'https://data.phishtank.com/data/k%24%26%2F/online-valid.csv.gz',
    );
    expect(address('https://data.phishtank.com/data/online-valid.json.gz', 'k')).toBe(
      'https://data.phishtank.com/data/k/online-valid.json.gz',
    );
    expect(address('https://mirror.example/data/online-valid.csv', 'k')).toBe(
      'https://mirror.example/data/online-valid.csv',
    );
  });
});
