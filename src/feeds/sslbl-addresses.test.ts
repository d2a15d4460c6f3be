import { describe, expect, it } from 'vitest';
import { feedBody } from './feed-body.ts';
import { sslblAddresses } from './sslbl-addresses.ts';

const parse = (text: string) => [...sslblAddresses.parse(feedBody(Buffer.from(text)))];
const banner = '####\n# abuse.ch SSLBL Botnet C2 IP Blacklist #\n####\n#\n# Firstseen,DstIP,DstPort\n';

describe('SSLBL IPs', () => {
  it('maps a row, and is valid when empty, as it has been since 2025', () => {
    expect(parse(`${banner}2024-12-30 10:00:00,192.0.2.1,4449\r\n`)).toEqual([
      {
        kind: 'indicator',
        type: 'ipv4',
        value: '192.0.2.1',
        confidence: 80,
        threatType: 'botnet_cc',
        tags: ['port:4449'],
        firstSeen: Date.UTC(2024, 11, 30, 10),
      },
    ]);
    expect(parse(banner)).toEqual([]);
    expect(sslblAddresses).toMatchObject({ mayBeEmpty: true, offBecause: expect.stringContaining('2025') });
  });

  it('takes nothing from a row that was cut off, and refuses other bodies', () => {
    expect(parse(`${banner}2024-12-30 10:00:00,192.0.2.1`)).toMatchObject([{ kind: 'skipped' }]);
    expect(parse(`${banner}2024-12-30 10:00:00,192.0.2.1,`)).toMatchObject([{ kind: 'skipped' }]);
    expect(parse(`${banner}2024-12-30,192.0.2.1,443,192.0.2.2\n`)).toMatchObject([{ kind: 'skipped' }]);
    expect(() => parse('192.0.2.1\n')).toThrow('no such header');
  });
});
