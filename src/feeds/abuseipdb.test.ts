import { describe, expect, it } from 'vitest';
import { abuseipdb } from './abuseipdb.ts';
import { feedBody } from './feed-body.ts';

const parse = (text: string) => [...abuseipdb.parse(feedBody(Buffer.from(text)))];

describe('AbuseIPDB', () => {
  it('maps an address, its score four fifths of theirs', () => {
    const data = [
      {
        ipAddress: '192.0.2.7',
        countryCode: 'NL',
        abuseConfidenceScore: 90,
        lastReportedAt: '2026-11-20T11:40:02+00:00',
      },
      { ipAddress: '2001:db8::7', countryCode: null, abuseConfidenceScore: 100 },
    ];
    expect(parse(JSON.stringify({ meta: {}, data }))).toEqual([
      {
        kind: 'indicator',
        type: 'ipv4',
        value: '192.0.2.7',
        confidence: 72,
        threatType: 'attacker',
        tags: ['country:nl'],
        reference: 'https://www.abuseipdb.com/check/192.0.2.7',
        lastSeen: Date.UTC(2026, 10, 20, 11, 40, 2),
      },
      expect.objectContaining({ type: 'ipv6', value: '2001:db8::7', confidence: 80, tags: [] }),
    ]);
  });

  it('reads the plain list too', () => {
    expect(parse('192.0.2.7\n2001:db8::7\n')).toMatchObject([{ type: 'ipv4' }, { type: 'ipv6' }]);
    expect(() => parse('Daily rate limit exceeded\n')).toThrow('found no address');
  });

  it('says in the words of AbuseIPDB why there is no list', () => {
    expect(() =>
      parse('{"errors":[{"detail":"Daily rate limit of 5 requests exceeded","status":429}]}'),
    ).toThrow('Daily rate limit of 5');
  });
});
