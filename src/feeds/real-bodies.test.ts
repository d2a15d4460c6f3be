/** Real bodies of every source we read. What is expected was counted and looked up in the files by other means. */
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../tests/support/shared-data.ts';
import { cisaKev } from './cisa-kev.ts';
import type { ArticleRecord, FeedRecord, IndicatorRecord } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { feodoTracker } from './feodo-tracker.ts';
import { parseSyndication } from './syndication.ts';
import { threatfox } from './threatfox.ts';
import { urlhaus } from './urlhaus.ts';

const here = sharedData('README.md') !== null;
if (!here) console.info('real bodies: skipped, the shared data folder is not on this machine');

function read(parse: typeof urlhaus.parse, path: string): FeedRecord[] {
  return [...parse(feedBody(sharedData(path)!))];
}

/** How many records of each type; skipped ones under their reason. */
function census(records: FeedRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of records) {
    const name =
      record.kind === 'skipped' ? record.reason : record.kind === 'indicator' ? record.type! : record.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const indicators = (records: FeedRecord[]) =>
  records.filter((record): record is IndicatorRecord => record.kind === 'indicator');
const at = (text: string) => Date.parse(text);

describe.skipIf(!here)('abuse.ch', () => {
  const notItsType = 'value that is not of its type, or of an unknown type';

  it.each([
    ['urlhaus_csv_recent.csv', urlhaus, { url: 10, ipv4: 8, domain: 2 }],
    ['urlhaus_csv_2019_8col.csv', urlhaus, { url: 4, ipv4: 3, domain: 1 }],
    ['urlhaus_json_recent.json', urlhaus, { url: 2, ipv4: 2 }],
    ['urlhaus_json_dump.ndjson', urlhaus, { url: 2, ipv4: 2 }],
    ['threatfox_full_urls.csv', threatfox, { url: 1402 }],
    ['threatfox_full_sha256.csv', threatfox, { sha256: 945 }],
    ['threatfox_json_recent.json', threatfox, { url: 60 }],
    ['threatfox_api_get_iocs.json', threatfox, { ip_port: 4, url: 2 }],
    ['threatfox_min.json', threatfox, { domain: 25, ip_port: 7, url: 5, [notItsType]: 3 }],
    ['feodo_ipblocklist.csv', feodoTracker, { ipv4: 28 }],
    ['feodo_ipblocklist.json', feodoTracker, { ipv4: 28 }],
  ])('%s has the records that it has', (file, feed, counts) => {
    expect(census(read(feed.parse, `abusech/${file}`))).toEqual(counts);
  });

  it('URLhaus: a cloud host, an offline address and a query are kept as they are', () => {
    const records = indicators(read(urlhaus.parse, 'abusech/urlhaus_csv_recent.csv'));
    expect(records.find(({ value }) => value.includes('Zoom%20Setup'))).toMatchObject({
      value: 'https://pub-462189601a584e8fad4889d4ed31f4f4.r2.dev/Zoom%20Setup.exe',
      confidence: 90,
      tags: ['online'],
      firstSeen: at('2026-02-26T11:26:09Z'),
      reference: 'https://urlhaus.abuse.ch/url/3786229/',
    });
    expect(records.at(-1)).toMatchObject({ type: 'domain', value: 'www.dropbox.com', confidence: 45 });
    expect(records.filter(({ malwareFamily }) => malwareFamily === 'Mozi')).toHaveLength(12);
  });

  it('URLhaus: CSV of 2019 has a date without a time', () => {
    expect(indicators(read(urlhaus.parse, 'abusech/urlhaus_csv_2019_8col.csv'))[2]).toMatchObject({
      value: 'http://192.119.106.235/officeupd.tmp',
      tags: ['maze', 'runner', 'online'],
      malwareFamily: 'Maze',
      lastSeen: at('2019-11-27T00:00:00Z'),
    });
  });

  it('ThreatFox: the dump of addresses agrees with its own columns', () => {
    const records = indicators(read(threatfox.parse, 'abusech/threatfox_full_urls.csv'));
    const count = (test: (record: IndicatorRecord) => boolean) => records.filter(test).length;
    expect(count(({ confidence }) => confidence === 100)).toBe(1100);
    expect(count(({ confidence }) => confidence === 50)).toBe(215);
    expect(count(({ threatType }) => threatType === 'botnet_cc')).toBe(385);
    expect(count(({ threatType }) => threatType === 'payload_delivery')).toBe(1017);
    expect(count(({ malwareFamily }) => malwareFamily === undefined)).toBe(974);
    expect(count(({ tags }) => tags?.length === 0)).toBe(18);
    expect(count(({ firstSeen, lastSeen }) => firstSeen !== lastSeen)).toBe(621);
    expect(count(({ reference }) => !reference?.startsWith('https://threatfox.abuse.ch/ioc/'))).toBe(302);
    expect(records[701]).toEqual({
      kind: 'indicator',
      type: 'url',
      value: 'https://masato-tech.com',
      confidence: 100,
      threatType: 'payload_delivery',
      tags: ['ClickFix'],
      firstSeen: at('2025-11-26T20:33:14Z'),
      lastSeen: at('2025-12-02T18:10:28Z'),
      reference: 'https://threatfox.abuse.ch/ioc/1651257/',
    });
  });

  it('ThreatFox: the dump of hashes, the export, the API and a relay', () => {
    const hashes = indicators(read(threatfox.parse, 'abusech/threatfox_full_sha256.csv'));
    expect(hashes.filter(({ malwareFamily }) => !malwareFamily)).toHaveLength(3);
    expect(hashes.at(-1)).toMatchObject({
      value: 'fe25b82980f7a684dd6b56caee553e1e118d8755424d85b7cc47cd32a89adcb9',
      confidence: 95,
      malwareFamily: 'Rhadamanthys',
      context: 'win.rhadamanthys',
    });
    const exported = indicators(read(threatfox.parse, 'abusech/threatfox_json_recent.json'));
    expect(exported.find(({ value }) => value === 'https://relativeplanning.com')).toMatchObject({
      lastSeen: at('2025-12-06T09:35:34Z'),
      reference: 'https://threatfox.abuse.ch/ioc/1668418/',
    });
    const answered = indicators(read(threatfox.parse, 'abusech/threatfox_api_get_iocs.json'));
    expect(answered[0]).toMatchObject({
      value: '[2a02:cf40:1::5]:40669',
      tags: ['RedLineStealer', 'port:40669'],
      malwareFamily: 'RedLine Stealer',
    });
    const relayed = indicators(read(threatfox.parse, 'abusech/threatfox_min.json'));
    expect(relayed[2]).toMatchObject({
      value: '41.234.45.136:8808',
      tags: ['port:8808'],
      malwareFamily: 'AsyncRAT',
      firstSeen: at('2026-08-22T21:05:05Z'),
    });
  });

  it.each(['csv', 'json'])('Feodo Tracker: four of 28 are online in the %s', (form) => {
    const records = indicators(read(feodoTracker.parse, `abusech/feodo_ipblocklist.${form}`));
    expect(records.filter(({ confidence }) => confidence === 95)).toHaveLength(4);
    expect(records.filter(({ confidence }) => confidence === 60)).toHaveLength(23);
    // Last online on 4 March, the list is of 4 April.
    expect(records.filter(({ confidence }) => confidence === 40)).toMatchObject([{ value: '37.60.242.85' }]);
    expect(records.at(-1)).toMatchObject({
      value: '172.233.221.61',
      tags: ['port:5938'],
      malwareFamily: 'Pikabot',
      firstSeen: at('2024-04-04T07:03:03Z'),
    });
  });
});

describe.skipIf(!here)('CISA KEV', () => {
  it('has 260 entries, 31 of them with ransomware', () => {
    const records = read(cisaKev.parse, 'vuln/kev_sample.json');
    expect(census(records)).toEqual({ vulnerability: 260, cve: 260, catalogue: 1 });
    const known = records.filter((record) => record.kind === 'vulnerability' && record.kev?.ransomware);
    expect(known).toHaveLength(31);
    expect(known[0]).toMatchObject({
      id: 'CVE-2025-49704',
      products: [{ vendor: 'Microsoft', product: 'SharePoint' }],
      cwes: ['CWE-94'],
      kev: { dateAdded: at('2025-07-22'), dueDate: at('2025-07-23') },
    });
    const without = records.filter((record) => record.kind === 'vulnerability' && record.cwes?.length === 0);
    expect(without).toHaveLength(17);
  });
});

describe.skipIf(!here)('syndication feeds', () => {
  /** File, articles, dated ones, and the last article. */
  const files: [string, number, number, Partial<ArticleRecord>?][] = [
    ['antoniococo_rss.xml', 21, 0],
    [
      'atom_spaces.xml',
      1,
      1,
      { author: 'w-nws.webmaster@noaa.gov', publishedAt: at('2012-11-07T09:09:00Z') },
    ],
    [
      'aws_blog.xml',
      10,
      10,
      { title: 'Solve for Efficiency With Amazon Mechanical Turk', language: 'en-US' },
    ],
    [
      'bio.rdf',
      30,
      30,
      {
        externalId: 'http://biorxiv.org/cgi/content/short/726125v1?rss=1',
        title: 'Cell-surface receptors enable perception of extracellular cytokinins',
        publishedAt: at('2019-08-14'),
      },
    ],
    [
      'content-encoded.rss',
      7,
      7,
      { externalId: 'https://medium.com/p/71769186b899', title: 'Wild Flavors All Year Round' },
    ],
    [
      'doar-e_rss.xml',
      29,
      29,
      {
        author: 'Axel "0vercl0k" Souchet',
        tags: ['obfuscation', 'reverse-engineering'],
        publishedAt: at('2013-08-24T19:35:00Z'),
      },
    ],
    [
      'encoding_latin1.rss',
      40,
      40,
      { title: 'Lisboa quer passes sociais com acesso a táxis e bicicletas', language: 'pt-pt' },
    ],
    [
      'encoding_windows-1251.xml',
      50,
      50,
      { title: 'Цитата #17220', publishedAt: at('2018-03-15T06:16:48Z') },
    ],
    [
      'heise.atom',
      15,
      15,
      {
        externalId: 'http://heise.de/-3086458',
        title: 'Apache Software Foundation bekommt ein neues Logo',
        author: 'heise online',
        publishedAt: at('2016-01-28T16:07:00Z'),
      },
    ],
    ['invalid_date.xml', 2, 2, { publishedAt: at('2017-10-17T12:17:00Z'), language: 'en-US' }],
    ['jsonfeed.json', 48, 48, { author: 'John Gruber' }],
    ['jsonfeed2.json', 20, 20, { author: 'Frank Boës', language: 'de-DE' }],
    ['namespaces_first.xml', 10, 10, { language: 'en-us' }],
    ['permalinks.xml', 3, 0, { url: 'http://example.com/4', externalId: 'http://example.com/5' }],
    ['rdf_utf8.xml', 60, 0, { title: 'Mi Mix 3: Xiaomi-Flaggschiff mit Kamera-Slider und 10 GByte RAM' }],
    [
      'reddit.rss',
      24,
      24,
      {
        title: '"The best years of your life..." [Image]',
        imageUrl: 'https://b.thumbs.redditmedia.com/zjf-VFjzf4juRc4yYJXff4Irih746aP-CWqfdqLe5KY.jpg',
      },
    ],
    [
      'small_atom.xml',
      20,
      20,
      {
        title: 'Reuse a Reader instead of copying to a buffer when parsing an atom feed',
        author: 'jvoisin',
        imageUrl: 'https://avatars.githubusercontent.com/u/325724?s=30&v=4',
        publishedAt: at('2024-03-05T01:36:10Z'),
      },
    ],
    [
      'threat_reports.atom.xml',
      14,
      14,
      { title: 'Nuclear Exploit Pack Getting More Aggresive', tags: ['threat-research'], language: 'en' },
    ],
    ['threat_reports.rss.xml', 14, 14],
    [
      'urdu_utf8.xml',
      26,
      26,
      { url: 'http://www.bbc.com/urdu/pakistan-42422392', publishedAt: at('2017-12-20T12:23:23Z') },
    ],
    ['utf16be.xml', 1, 0, { title: 'Test feed title 1', html: 'Test feed description 1' }],
    ['utf16le.xml', 1, 0, { title: 'Test feed title 1', html: 'Test feed description 1' }],
    ['whitespace_before_declaration.xml', 0, 0],
    [
      'x-c3ll_atom.xml',
      22,
      22,
      {
        title: 'Loading "fileless" Shared Objects (memfd_create + dlopen)',
        url: 'http://localhost:4000/posts/2018/02/02/fileless-memfd_create.html',
        publishedAt: at('2018-02-02T12:00:00Z'),
      },
    ],
    ['x-c3ll_rss.xml', 22, 22],
  ];

  it.each(files)('%s: %i articles, %i of them dated', (file, count, dated, last) => {
    const articles = read(parseSyndication, `rss/${file}`).filter((record) => record.kind === 'article');
    expect(articles).toHaveLength(count);
    expect(articles.filter(({ publishedAt }) => publishedAt !== undefined)).toHaveLength(dated);
    if (last) expect(articles.at(-1)).toMatchObject(last);
  });

  it('keeps bare ampersands of titles', () => {
    const titles = read(parseSyndication, 'rss/x-c3ll_atom.xml').map(
      (record) => 'title' in record && record.title,
    );
    expect(titles).toContain('Building simple DNS endpoints for exfiltration or C&C');
  });
});
