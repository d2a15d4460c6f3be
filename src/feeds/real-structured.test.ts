/** Real bodies of structured feeds. What is expected was counted and looked up in the files by other means. */
import { describe, expect, it } from 'vitest';
import { driveRequests } from '../../tests/support/drive-requests.ts';
import { sharedData } from '../../tests/support/shared-data.ts';
import { ownSource } from '../contract/own-source.ts';
import type { Feed, FeedRecord, IndicatorRecord } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { ownFeed } from './kinds/own-feed.ts';
import { malwareBazaar } from './malware-bazaar.ts';
import { mispFeeds } from './misp-feeds.ts';
import { phishtank } from './phishtank.ts';
import { sslbl } from './sslbl.ts';
import { threatfoxFull } from './threatfox.ts';
import { tweetfeed } from './tweetfeed.ts';

const here = sharedData('README.md') !== null;
if (!here) console.info('real structured feeds: skipped, the shared data folder is not on this machine');

const own = (definition: object) =>
  ownFeed(ownSource.parse({ id: 'own', name: 'Own', url: 'https://a.example/feed', ...definition }));
const stix = own({ kind: 'stix' });
const misp = mispFeeds[0]!;

const read = (feed: Feed, file: string): FeedRecord[] => [...feed.parse(feedBody(sharedData(file)!))];
const indicators = (feed: Feed, file: string) =>
  read(feed, file).filter((record): record is IndicatorRecord => record.kind === 'indicator');

const at = (text: string) => Date.parse(text);

function census(records: FeedRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of records) {
    const name = record.kind === 'indicator' ? (record.type ?? 'found from the value') : record.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe.skipIf(!here)('real structured feeds', () => {
  it.each<[string, Feed, Record<string, number>]>([
    ['abusech/malwarebazaar_csv_recent.csv', malwareBazaar, { sha256: 3, md5: 3, sha1: 3 }],
    ['abusech/malwarebazaar_api_get_recent.json', malwareBazaar, { sha256: 3, md5: 3, sha1: 3 }],
    ['abusech/sslblacklist.csv', sslbl, { x509_sha1: 3000 }],
    ['abusech/threatfox_full_urls.csv', threatfoxFull, { url: 1402 }],
    ['abusech/threatfox_full_sha256.csv', threatfoxFull, { sha256: 945 }],
    ['lists/phishtank_online_valid.csv', phishtank, { url: 1261 }],
    ['tweetfeed/today.csv', tweetfeed, { url: 29, domain: 28, ipv4: 1, sha256: 1 }],
    ['tweetfeed/week.csv', tweetfeed, { url: 699, domain: 592, ipv4: 167, sha256: 88, md5: 28 }],
    [
      'tweetfeed/misp_01d7d459-91ef-5fa0-8bf8-1e682f4c5c93.json',
      misp,
      { url: 69, domain: 38, ipv4: 22, md5: 11 },
    ],
    ['misp/eset_backdoordiplomacy_event.json', misp, { md5: 22, sha1: 22, sha256: 22 }],
    ['tweetfeed/stix_today.json', stix, { url: 29, domain: 28, ipv4: 1, sha256: 1 }],
    ['tweetfeed/taxii_page.json', stix, { url: 25, domain: 23, ipv4: 1, sha256: 1 }],
    ['stix/talos_bundle_2.0.json', stix, { ipv4: 2, url: 2, sha256: 13 }],
  ])('%s has as many as it has', (file, feed, counts) => {
    expect(census(read(feed, file))).toEqual(counts);
  });

  it('MalwareBazaar: CSV and API say the same of the three samples', () => {
    const table = indicators(malwareBazaar, 'abusech/malwarebazaar_csv_recent.csv');
    const answer = indicators(malwareBazaar, 'abusech/malwarebazaar_api_get_recent.json');
    expect(answer.map(({ value }) => value)).toEqual(table.map(({ value }) => value));
    expect(table[0]).toMatchObject({
      malwareFamily: 'Hancitor',
      tags: ['dll'],
      firstSeen: at('2021-04-06T20:12:29Z'),
      context: expect.stringMatching(/md5 a4838dd31c672122441bebcbf7e9d277, .+; file name: DropDll\.dat$/),
    });
    expect(table[3]).not.toHaveProperty('malwareFamily');
    expect(table[6]!.context).not.toContain('file name');
    expect(answer[0]).toMatchObject({ tags: ['Hancitor', 'dll'] });
  });

  it('SSLBL: families, and what is only “Malware”', () => {
    const records = indicators(sslbl, 'abusech/sslblacklist.csv');
    const count = (test: (record: IndicatorRecord) => boolean) => records.filter(test).length;
    expect(count(({ malwareFamily }) => malwareFamily === 'AsyncRAT')).toBe(984);
    expect(count(({ malwareFamily }) => malwareFamily === undefined)).toBe(201);
    expect(count(({ threatType }) => threatType === 'malware_download')).toBe(8);
    expect(records[0]).toMatchObject({
      value: '19e664f09401bf648b6ea57719e34ad795f3b6cb',
      firstSeen: at('2023-12-22T06:58:00Z'),
    });
  });

  it('PhishTank: targets, and the last row', () => {
    const records = indicators(phishtank, 'lists/phishtank_online_valid.csv');
    expect(records.filter(({ tags }) => tags?.length === 0)).toHaveLength(724);
    expect(records.filter(({ tags }) => tags?.includes('PayPal'))).toHaveLength(53);
    expect(records.at(-1)).toMatchObject({
      confidence: 85,
      tags: ['Nets'],
      firstSeen: at('2012-11-20T16:50:09Z'),
      lastSeen: at('2012-11-20T17:24:23Z'),
    });
  });

  it('TweetFeed: tags become threats', () => {
    const records = indicators(tweetfeed, 'tweetfeed/week.csv');
    const count = (threat: string) => records.filter(({ threatType }) => threatType === threat).length;
    expect(count('phishing')).toBe(864);
    expect(records.filter(({ tags }) => tags?.length === 0)).toHaveLength(506);
  });

  it('TweetFeed says the same as CSV, as MISP, as STIX and as a page of TAXII', () => {
    const table = indicators(tweetfeed, 'tweetfeed/today.csv');
    const bundle = indicators(stix, 'tweetfeed/stix_today.json');
    expect(new Set(bundle.map(({ value }) => value))).toEqual(new Set(table.map(({ value }) => value)));
    expect(bundle[0]).toMatchObject({
      type: 'domain',
      value: 'cvqgs36nhw-wtrkblpw-3i2d0e-cvq79c.pages.dev',
      tags: ['ransomware', 'tlp:clear'],
      reference: 'https://x.com/scanmalware/status/2090995771168481618',
      firstSeen: at('2026-08-22T02:53:35Z'),
    });
    const page = indicators(stix, 'tweetfeed/taxii_page.json');
    expect(page.filter(({ value }) => !bundle.some((other) => other.value === value))).toEqual([]);
    expect(indicators(misp, 'tweetfeed/misp_01d7d459-91ef-5fa0-8bf8-1e682f4c5c93.json')[2]).toMatchObject({
      value: 'macosstor-supp.gitlab.io',
      tags: ['TweetFeed', 'tlp:clear', 'malware'],
      reference: 'https://x.com/masaomi346/status/2046412888873812300',
      firstSeen: at('2026-04-21T00:00:00Z'),
      lastSeen: at('2026-04-21T02:17:07Z'),
    });
  });

  it('the manifest of TweetFeed names 365 events, which are asked for from the oldest on', () => {
    const manifest = Buffer.from(sharedData('tweetfeed/misp_manifest.json')!).toString();
    const asked = driveRequests(misp, {}, () => manifest);
    expect(asked).toHaveLength(366);
    expect(asked[1]!.url).toMatch(/\/2e035642-c558-5019-89f2-bc7bdf8b34ce\.json$/);
    expect(asked.at(-1)!.mark).toBe('1787422222 ee1b4bd6-0dbe-5dec-af9e-bbfdfb6f2f14 all');
  });

  it('the event of ESET has the report behind it', () => {
    expect(indicators(misp, 'misp/eset_backdoordiplomacy_event.json')[0]).toMatchObject({
      value: 'e34333634b7208b000027be99612142d',
      threatType: 'payload_delivery',
      tags: ['ESET'],
      context: 'BackdoorDiplomacy: Upgrading from Quarian to Turian; Webshell',
      reference: 'https://www.welivesecurity.com/2021/06/10/backdoordiplomacy-upgrading-quarian-turian/',
    });
  });

  it('the bundle of Talos is STIX 2.0 by MISP', () => {
    expect(indicators(stix, 'stix/talos_bundle_2.0.json')[0]).toMatchObject({
      type: 'ipv4',
      value: '38.14.255.23',
      context: 'C2',
      firstSeen: at('2025-03-06T07:21:08Z'),
    });
  });
});
