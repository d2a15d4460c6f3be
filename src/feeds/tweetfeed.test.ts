import { describe, expect, it } from 'vitest';
import { FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { tweetfeed } from './tweetfeed.ts';

const parse = (text: string) => [...tweetfeed.parse(feedBody(Buffer.from(text)))];
const row = (type: string, value: string, tags = '') =>
  `2026-11-20 02:53:35,someone,${type},${value},${tags},https://x.com/someone/status/7\n`;

describe('TweetFeed', () => {
  it('reads a table without a header', () => {
    const seen = Date.UTC(2026, 10, 20, 2, 53, 35);
    expect(parse(row('domain', 'bad[.]example', '#C2 #Remcos'))).toEqual([
      {
        kind: 'indicator',
        type: 'domain',
        value: 'bad[.]example',
        confidence: 55,
        threatType: 'botnet_cc',
        tags: ['C2', 'Remcos'],
        firstSeen: seen,
        lastSeen: seen,
        reference: 'https://x.com/someone/status/7',
        context: 'reported by @someone',
      },
    ]);
  });

  it.each([
    ['ip', '192.0.2.7', 'ipv4'],
    ['ip', '192[.]0.2.7', 'ipv4'],
    ['ip', '2001:db8::7', 'ipv6'],
    ['sha256', 'ab'.repeat(32), 'sha256'],
    ['md5', 'ab'.repeat(16), 'md5'],
  ])('takes %s %s for %s', (word, value, type) => {
    expect(parse(row(word, value))).toMatchObject([{ type, value, tags: [] }]);
  });

  it.each([
    ['#phishing', 'phishing'],
    ['#cryptoscam #phishing', 'phishing'],
    ['#C2 #malware', 'botnet_cc'],
    ['#ClickFix', undefined],
  ])('reads from %s what was seen', (tags, threatType) => {
    const [record] = parse(row('url', 'http://bad.example/', tags));
    expect(record?.kind === 'indicator' && record.threatType).toBe(threatType);
  });

  it('counts types that it does not know and rows that are too short', () => {
    expect(parse(`${row('ip', '192.0.2.7')}${row('btc', 'x')}a,b\n`).slice(1)).toMatchObject([
      { kind: 'skipped', reason: 'row without a value or of an unknown type' },
      { kind: 'skipped', reason: 'row with missing or extra columns' },
    ]);
  });

  it('takes an empty file for a day that begins, and a table of something else for a mistake', () => {
    expect(parse('\n')).toEqual([]);
    expect(() => parse('date,user,type,value,tags,tweet\n')).toThrow(FeedError);
  });
});
