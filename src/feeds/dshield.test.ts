import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dshield } from './dshield.ts';
import { FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';

const parse = (text: string) => [...dshield.parse(feedBody(Buffer.from(text)))];
const header = '# updated: today\nStart\tEnd\tNetblock\tAttacks\tName\tCountry\temail\n';
const row = '192.0.2.0\t192.0.2.255\t24\t788\tExample Net\tJP\tabuse@net.example\n';

describe('DShield block list', () => {
  it('maps a row to its network, with the number of reporters and no address of a person', () => {
    expect(parse(header + row)).toEqual([
      {
        kind: 'indicator',
        type: 'ipv4',
        value: '192.0.2.0/24',
        confidence: 70,
        threatType: 'scanner',
        tags: ['attacks:788', 'cidr'],
        context: 'Example Net, JP',
      },
    ]);
  });

  it('reads a row without a name, and its sample', () => {
    expect(parse(`${header}198.51.100.0\t198.51.100.127\t25\t5\t\t\t\n`)).toMatchObject([
      { value: '198.51.100.0/25', tags: ['attacks:5', 'cidr'] },
    ]);
    const sample = readFileSync(new URL(`samples/${dshield.sample}`, import.meta.url), 'utf8');
    expect(parse(sample)).toHaveLength(8);
  });

  it('believes a prefix only where the end of the network agrees', () => {
    const cut = '128.32.0.0\t128.32.255.255\t1';
    expect(parse(`${header}${row}${row.replace('\t24\t', '\t25\t')}${cut}`)).toMatchObject([
      { value: '192.0.2.0/24' },
      { kind: 'skipped', reason: 'row whose end and prefix disagree' },
      { kind: 'skipped', reason: 'row whose end and prefix disagree' },
    ]);
  });

  it('never yields another network, wherever its body ends', () => {
    const text = header + row + row.replaceAll('192.0.2', '198.51.100');
    fc.assert(
      fc.property(fc.nat(text.length), (end) => {
        try {
          for (const record of parse(text.slice(0, end))) {
            if (record.kind === 'indicator')
              expect(['192.0.2.0/24', '198.51.100.0/24']).toContain(record.value);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(FeedError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a list of addresses', '192.0.2.1\n192.0.2.2\n', 'none of the first 2 lines'],
    ['a page', '<html>', 'HTML page'],
  ])('refuses %s', (_, text, words) => expect(() => parse(text)).toThrow(words));

  it('may not be used commercially', () => expect(dshield.terms.commercial).toBe(false));
});
