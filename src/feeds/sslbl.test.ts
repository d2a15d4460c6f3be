import { describe, expect, it } from 'vitest';
import { feedBody } from './feed-body.ts';
import { sslbl } from './sslbl.ts';

const parse = (text: string) => [...sslbl.parse(feedBody(Buffer.from(text)))];
const header = '#\r\n# Listingdate,SHA1,Listingreason\r\n';
const hash = 'ab'.repeat(20);

describe('SSLBL', () => {
  it('lists certificates, which are never taken for files', () => {
    expect(
      parse(`${header}2026-11-20 06:58:00,${hash.toUpperCase()},AsyncRAT C&C\r\n# END (1) entries`),
    ).toEqual([
      {
        kind: 'indicator',
        type: 'x509_sha1',
        value: hash,
        confidence: 80,
        threatType: 'botnet_cc',
        malwareFamily: 'AsyncRAT',
        tags: ['ssl'],
        context: 'AsyncRAT C&C',
        reference: `https://sslbl.abuse.ch/ssl-certificates/sha1/${hash}/`,
        firstSeen: Date.UTC(2026, 10, 20, 6, 58),
        lastSeen: Date.UTC(2026, 10, 20, 6, 58),
      },
    ]);
  });

  it.each([
    ['Smoke Loader C&C', 'Smoke Loader', 'botnet_cc'],
    ['Malware C&C', undefined, 'botnet_cc'],
    ['Malware distribution', undefined, 'malware_download'],
    ['TrickBot malware distribution', 'TrickBot', 'malware_download'],
    ['Gozi MITM', 'Gozi', 'botnet_cc'],
    ['VoidLogger', 'VoidLogger', 'botnet_cc'],
  ])('reads family and threat from “%s”', (reason, malwareFamily, threatType) => {
    const [record] = parse(`${header}2026-11-20 06:58:00,${hash},${reason}\n`);
    expect(record).toMatchObject({ threatType });
    expect(record).toHaveProperty('type', 'x509_sha1');
    expect(record?.kind === 'indicator' && record.malwareFamily).toBe(malwareFamily);
  });

  it('counts a row without a SHA-1', () => {
    expect(parse(`${header}2026-11-20 06:58:00,abc,AsyncRAT C&C\n`)).toMatchObject([{ kind: 'skipped' }]);
  });
});
