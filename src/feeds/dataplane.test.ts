import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataplane } from './dataplane.ts';
import { type Feed, FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';

const [sshclient] = dataplane as [Feed];
const parse = (text: string) => [...sshclient.parse(feedBody(Buffer.from(text)))];
const banner = '# DataPlane.org - for operators, by operators\n#\n\n';
const row =
  '64496        |  KESTREL - Transit, US          |     192.0.2.1  |  2026-11-05 01:49:19  |  sshclient\n';
const footer = '#\n# Statistics\n#        ASNs: 1\n';

describe('DataPlane', () => {
  it('maps a row to an address with its network and when it was last seen', () => {
    expect(parse(banner + row + footer)).toEqual([
      {
        kind: 'indicator',
        type: 'ipv4',
        value: '192.0.2.1',
        confidence: 55,
        threatType: 'scanner',
        tags: ['sshclient'],
        lastSeen: Date.UTC(2026, 10, 5, 1, 49, 19),
        context: 'AS64496 KESTREL - Transit, US',
      },
    ]);
  });

  it('reads an address of no announced network, and IPv6', () => {
    const text = 'NA | NA | 2001:db8::1 | 2026-11-05 01:49:19 | sshclient\n';
    expect(parse(text)).toMatchObject([{ type: 'ipv6', value: '2001:db8::1' }]);
  });

  it('counts rows with missing or extra columns', () => {
    const bad =
      '14080 | Telmex, CO |\n1 | N | 192.0.2.2 | yesterday | sshclient\n1|N|192.0.2.3|2026-11-05|a|b\n1|N|192.0.2.4|2026-11-05|';
    expect(parse(row + bad).slice(1)).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'skipped', reason: 'row with missing or extra columns' })),
    );
  });

  it('never yields another address, wherever its body ends', () => {
    const text = row + row.replace('192.0.2.1', '203.0.113.124');
    fc.assert(
      fc.property(fc.nat(text.length), (end) => {
        try {
          for (const record of parse(text.slice(0, end))) {
            if (record.kind === 'indicator') expect(['192.0.2.1', '203.0.113.124']).toContain(record.value);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(FeedError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(dataplane)('$id has a sample of its own kind and is not for commerce', (feed) => {
    const text = readFileSync(new URL(`samples/${feed.sample}`, import.meta.url), 'utf8');
    const records = [...feed.parse(feedBody(Buffer.from(text)))];
    expect(records.map((record) => 'tags' in record && record.tags)).toEqual(
      Array.from({ length: Number(/Addresses: (\d+)/.exec(text)![1]) }, () => [
        feed.id.slice('dataplane-'.length),
      ]),
    );
    expect(feed.terms.commercial).toBe(false);
  });

  it('refuses a plain list', () => expect(() => parse('192.0.2.1\n')).toThrow('none of the first 1 lines'));
});
