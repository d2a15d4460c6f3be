import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identifyArticle, prepareArticle } from '../domain/articles/prepare.ts';
import { type ArticleRecord, FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { ransomwareLive } from './ransomware-live.ts';

const parse = (value: unknown) => [
  ...ransomwareLive.parse(
    feedBody(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), '', ransomwareLive.url),
  ),
];
const victim = (fields: object) => ({
  activity: 'Manufacturing',
  attackdate: '2026-11-15 00:00:00',
  claim_url: 'http://qvdk2xnhty5lcsr7ohmbgj3wzf6aeuip4kdnqtrxyvclm7osb2h5wjad.onion/post/9',
  country: 'US',
  description: 'Mails of ceo@valve-works-tessel.com, see http://valve-works-tessel.com/about',
  discovered: '2026-11-16 12:15:09.550871',
  domain: 'valve-works-tessel.com',
  group: 'akira',
  url: 'https://www.ransomware.live/id/dmFsdmUtd29ya3MtdGVzc2VsLmNvbUBha2lyYQ==',
  victim: 'valve-works-tessel.com',
  ...fields,
});
const shown = { category: ransomwareLive.category, hosts: [], kev: new Set<string>() };
const prepare = (record: ArticleRecord) =>
  prepareArticle({ record, identity: identifyArticle(record)! }, shown, Date.now());

describe('ransomware.live', () => {
  it('makes an article of a victim', () => {
    expect(parse([victim({})])).toEqual([
      {
        kind: 'article',
        externalId: 'dmFsdmUtd29ya3MtdGVzc2VsLmNvbUBha2lyYQ==',
        url: 'https://www.ransomware.live/id/dmFsdmUtd29ya3MtdGVzc2VsLmNvbUBha2lyYQ==',
        title: 'Akira ransomware group claims valve-works-tessel.com',
        html: [
          '<p>The Akira ransomware group claims an attack on valve-works-tessel.com.</p>',
          '<p>Sector: Manufacturing</p>',
          '<p>Country: US</p>',
          '<p>Website of the victim: valve-works-tessel.com</p>',
          '<p>Date of the attack: 2026-11-15</p>',
          '<p>Claim of the group: Mails of ceo@valve-works-tessel.com, see http://valve-works-tessel.com/about</p>',
        ].join('\n'),
        tags: ['ransomware', 'akira', 'Manufacturing', 'US'],
        aboutVictims: true,
        language: 'en',
        publishedAt: Date.UTC(2026, 10, 16, 12, 15, 9, 550),
      },
    ]);
  });

  it('gives no indicator, whatever stands in it, and still names the group', () => {
    const records = parse([
      victim({}),
      victim({ victim: 'Tessel (valve-works-tessel.com)', group: 'qilin' }),
    ]);
    const articles = records.map((record) => prepare(record as ArticleRecord));
    expect(articles.map(({ indicators }) => indicators)).toEqual([[], []]);
    expect(articles.map(({ text }) => text.includes('valve-works-tessel.com'))).toEqual([true, true]);
    expect(articles[1]!.classification.category).toBe('ransomware');
    expect(articles[1]!.classification.threatActors).toEqual(['Qilin']);
  });

  it.each([
    [{ activity: 'Not Found', country: '', description: null, domain: undefined, attackdate: null }, 1],
    [{ attackdate: 'soon', activity: 'Not Found', country: 'n/a', domain: '', description: '' }, 1],
  ])('leaves out what the site does not know: %j', (fields, paragraphs) => {
    const [record] = parse([victim(fields)]);
    expect((record as ArticleRecord).html.split('\n')).toHaveLength(paragraphs);
  });

  it('takes tags out of a claim, and never markup of the group into the article', () => {
    const [record] = parse([victim({ description: '<b>18 GB</b> &lt;img src=x&gt;<script>x</script>' })]);
    expect((record as ArticleRecord).html).toContain('<p>Claim of the group: 18 GB &lt;img src=x&gt;</p>');
  });

  it.each([undefined, '', 'http://a.onion/x', 'https://evil.example/', 'https://www.ransomware.live:8443/'])(
    'links to the page of the claim and nowhere else: %s',
    (url) => {
      expect(parse([victim({ url, victim: 'Ä & Söhne', group: 'play' })])).toMatchObject([
        { url: `https://www.ransomware.live/id/${encodeURIComponent('w4QgJiBTw7ZobmVAcGxheQ==')}` },
      ]);
    },
  );

  it('takes the date of the attack where the day of the claim is missing', () => {
    expect(parse([victim({ discovered: '' })])).toMatchObject([{ publishedAt: Date.UTC(2026, 10, 15) }]);
  });

  it('skips what is no victim', () => {
    const reason = 'entry without a victim or a group';
    expect(parse([null, 7, {}, victim({ group: '' })])).toEqual(Array(4).fill({ kind: 'skipped', reason }));
  });

  it.each([
    ['{"error":"rate limit"}', 'no array'],
    ['[{"victim":"a"', 'cut off'],
    ['<html><head><title>Just a moment...</title></head></html>', 'titled “Just a moment...”'],
    ['', 'empty body'],
  ])('refuses %s in words', (text, words) => {
    expect(() => parse(text)).toThrow(FeedError);
    expect(() => parse(text)).toThrow(words);
  });

  it('reads its sample', () => {
    const sample = readFileSync(new URL(`samples/${ransomwareLive.sample}`, import.meta.url), 'utf8');
    const records = parse(sample) as ArticleRecord[];
    expect(records).toHaveLength(12);
    expect(records.flatMap((record) => prepare(record).indicators)).toEqual([]);
    expect(records[0]).toMatchObject({
      title: 'Akira ransomware group claims Larkmere Regional Hospital',
      publishedAt: Date.UTC(2026, 10, 20, 9, 2, 44, 118),
    });
  });
});
