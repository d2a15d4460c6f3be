import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Feed, FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { spamhausAsnDrop } from './spamhaus-asn-drop.ts';
import { spamhausDrop } from './spamhaus-drop.ts';

const [drop] = spamhausDrop as [Feed];
const parse = (feed: Feed, text: string) => [...feed.parse(feedBody(Buffer.from(text)))];
const sample = (feed: Feed) => readFileSync(new URL(`samples/${feed.sample}`, import.meta.url), 'utf8');

const rows = [
  '{"cidr":"192.0.2.0/24","sblid":"SBL256893","rir":"ripencc"}',
  '{"cidr":"2001:db8::/32","sblid":"SBL301771","rir":"arin"}',
];
const metadata = (records: unknown) =>
  `{"type":"metadata","timestamp":1795167241,"size":1,"records":${records},"copyright":"(c)","terms":"x"}`;
const body = [...rows, metadata(2)].join('\n');

describe('Spamhaus DROP', () => {
  it('maps networks of both kinds with their listing and registry, undated', () => {
    expect(parse(drop, body)).toEqual([
      {
        kind: 'indicator',
        type: 'ipv4',
        value: '192.0.2.0/24',
        confidence: 90,
        threatType: 'hijacked_network',
        tags: ['SBL256893', 'ripencc', 'cidr'],
      },
      {
        kind: 'indicator',
        type: 'ipv6',
        value: '2001:db8::/32',
        confidence: 90,
        threatType: 'hijacked_network',
        tags: ['SBL301771', 'arin', 'cidr'],
      },
    ]);
  });

  it('reads the old form, with the number of the listing or without it', () => {
    const text = '; Spamhaus DROP List\r\n; Expires: x\r\n192.0.2.0/24 ; SBL256893\r\n198.51.100.0/25 \r\n';
    expect(parse(drop, text)).toMatchObject([
      { value: '192.0.2.0/24', tags: ['SBL256893', 'cidr'] },
      { value: '198.51.100.0/25', tags: ['cidr'] },
    ]);
  });

  it.each(['192.0.2.0/2', '192.0.2.0/', '192.0.2.0', '192.0.2', '2001:db8::/3'])(
    'takes no network from %s, which was cut off',
    (end) => {
      expect(parse(drop, `192.0.2.0/24 ; SBL1\n${end}`)).toMatchObject([
        { value: '192.0.2.0/24' },
        { kind: 'skipped' },
      ]);
    },
  );

  it('counts a row that is no network', () => {
    const text = ['{"cidr":"192.0.2.1/24"}', '{"cidr":null}', ...rows, metadata(4)].join('\n');
    expect(parse(drop, text).map(({ kind }) => kind)).toEqual([
      'skipped',
      'skipped',
      'indicator',
      'indicator',
    ]);
  });

  it.each(spamhausDrop)('$id reads its sample', (feed) => {
    const text = sample(feed);
    expect(parse(feed, text)).toHaveLength(text.trim().split('\n').length - 1);
  });

  it.each([
    ['a list without its metadata', rows.join('\n'), '2 rows, no line of metadata'],
    ['a list with fewer rows than it says', [...rows, metadata(3)].join('\n'), '2 rows, its metadata says 3'],
    ['a count that is no number', [...rows, metadata('"?"')].join('\n'), 'its metadata says NaN'],
    [
      'a damaged row',
      [rows[0], rows[1]!.slice(0, 20), metadata(2)].join('\n'),
      '1 rows, its metadata says 2',
    ],
    ['an error as JSON', '{"error":"not found"}', 'no line of metadata'],
    ['an HTML page', '<html><head>', 'HTML page'],
    ['a message', 'Service unavailable', 'none of the first 1 lines'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parse(drop, text)).toThrow(FeedError);
    expect(() => parse(drop, text)).toThrow(words);
  });

  it('gives either all networks or none, wherever its body ends', () => {
    fc.assert(
      fc.property(fc.nat(body.length), (end) => {
        try {
          expect(parse(drop, body.slice(0, end))).toHaveLength(2);
        } catch (error) {
          expect(error).toBeInstanceOf(FeedError);
        }
      }),
    );
  });
});

describe('Spamhaus ASN-DROP', () => {
  it('maps a network number with its name as context', () => {
    const text = `{"asn":64496,"rir":"arin","domain":"kestrel.example","cc":"US","asname":"KESTREL"}\n${metadata(1)}\n`;
    expect(parse(spamhausAsnDrop, text)).toEqual([
      {
        kind: 'indicator',
        type: 'asn',
        value: 'AS64496',
        confidence: 90,
        threatType: 'hijacked_network',
        tags: ['arin', 'US'],
        context: 'KESTREL, kestrel.example',
      },
    ]);
    expect(parse(spamhausAsnDrop, sample(spamhausAsnDrop))).toHaveLength(8);
  });

  it('counts what is no number of a network and refuses a list of other things', () => {
    const [bad, good] = ['{"asn":4294967296}\n{"asn":"x"}\n{"asn":0}\n{}\n', '{"asn":"64497"}\n'];
    expect(parse(spamhausAsnDrop, `${bad}${good}${metadata(5)}`)).toHaveLength(5);
    expect(() => parse(spamhausAsnDrop, body)).toThrow('none of the first 2 lines');
    expect(() => parse(spamhausAsnDrop, `${good}${metadata(2)}`)).toThrow('cut off: 1 rows');
  });
});
