/** Real lists. What is expected was counted and looked up in the files by other means. */
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../tests/support/shared-data.ts';
import { alienvaultReputation } from './alienvault-reputation.ts';
import { binaryDefense } from './binary-defense.ts';
import { c2Tracker } from './c2-tracker.ts';
import { dataplane } from './dataplane.ts';
import { dshield } from './dshield.ts';
import { emergingThreats } from './emerging-threats.ts';
import type { Feed, FeedRecord, IndicatorRecord } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { ipsum } from './ipsum.ts';
import { openPhish } from './openphish.ts';
import { sipAttackers } from './sip-attackers.ts';
import { spamhausAsnDrop } from './spamhaus-asn-drop.ts';
import { spamhausDrop } from './spamhaus-drop.ts';
import { torExitNodes } from './tor-exit-nodes.ts';

const here = sharedData('README.md') !== null;
if (!here) console.info('real lists: skipped, the shared data folder is not on this machine');

const [drop, dropV6] = spamhausDrop as [Feed, Feed];
const read = (feed: Feed, file: string): FeedRecord[] => [
  ...feed.parse(feedBody(sharedData(`lists/${file}`)!)),
];
const indicators = (feed: Feed, file: string) =>
  read(feed, file).filter((record): record is IndicatorRecord => record.kind === 'indicator');

function census(records: FeedRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of records) {
    const name = record.kind === 'indicator' ? record.type! : record.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe.skipIf(!here)('real lists', () => {
  it.each<[string, Feed, Record<string, number>]>([
    ['alienvault_reputation_ips.txt', alienvaultReputation, { ipv4: 609 }],
    ['binarydefense_banlist.txt', binaryDefense, { ipv4: 2662 }],
    ['dataplane_sshclient.txt', dataplane[0]!, { ipv4: 2, skipped: 1 }],
    ['dshield_block.txt', dshield, { ipv4: 2 }],
    ['et_compromised_ips.txt', emergingThreats, { ipv4: 539 }],
    ['ipsum_head.txt', ipsum, { ipv4: 12_574 }],
    ['ipsum_level3.txt', ipsum, { ipv4: 14_217 }],
    ['openphish_feed.txt', openPhish, { url: 300 }],
    ['sip_attackers.txt', sipAttackers, { ipv4: 2160 }],
    ['spamhaus_asn_drop.json', spamhausAsnDrop, { asn: 201 }],
    ['spamhaus_drop.txt', drop, { ipv4: 989 }],
    ['spamhaus_edrop.txt', drop, { ipv4: 322 }],
    ['spamhaus_drop_ipv6.txt', dropV6, { ipv6: 51 }],
    ['spamhaus_drop_original_format.txt', drop, { ipv4: 1, ipv6: 1 }],
    ['threatview_cobaltstrike_ips.txt', c2Tracker, { ipv4: 2087 }],
    ['tor_bulk_exit_list.txt', torExitNodes, { ipv4: 3251 }],
    ['tor_exit_nodes.txt', torExitNodes, { ipv4: 1127, ipv6: 619 }],
  ])('%s has as many as it has', (file, feed, counts) => {
    expect(census(read(feed, file))).toEqual(counts);
  });

  it('IPsum: the numbers of lists make the confidence', () => {
    const records = indicators(ipsum, 'ipsum_head.txt');
    const sure = (confidence: number) => records.filter((record) => record.confidence === confidence).length;
    // 3 to 6 lists, and 7 or more: 7220, 3941, 1095, 248 and 47 + 14 + 6 + 3.
    expect([64, 72, 80, 88, 95].map(sure)).toEqual([7220, 3941, 1095, 248, 70]);
    expect(records[0]).toMatchObject({ value: '77.90.185.20', tags: ['lists:10'] });
    expect(new Set(indicators(ipsum, 'ipsum_level3.txt').map(({ confidence }) => confidence))).toEqual(
      new Set([64]),
    );
  });

  it('OpenPhish: 163 addresses with HTTPS, queries untouched', () => {
    const records = indicators(openPhish, 'openphish_feed.txt');
    expect(records.filter(({ value }) => value.startsWith('https://'))).toHaveLength(163);
    expect(records[3]!.value).toBe('https://dau-ug-koreatyujdjhdjuuej6664746637-chi.vercel.app/?naps');
  });

  it('Spamhaus: the number of a listing, the name of a network', () => {
    expect(indicators(drop, 'spamhaus_drop_original_format.txt')).toMatchObject([
      { value: '1.4.0.0/17', tags: ['SBL256893', 'cidr'] },
      { value: '2a06:e480::/29', tags: ['SBL301771', 'cidr'] },
    ]);
    expect(indicators(spamhausAsnDrop, 'spamhaus_asn_drop.json')[0]).toMatchObject({
      value: 'AS932',
      tags: ['arin', 'US'],
      context: 'XNNET, xn.net',
    });
  });

  it('DShield and DataPlane: networks, reports and times', () => {
    expect(indicators(dshield, 'dshield_block.txt')).toMatchObject([
      { value: '43.229.53.0/24', tags: ['attacks:788', 'cidr'], context: 'Japan Inet, JP' },
      { value: '194.63.140.0/24', tags: ['attacks:585', 'cidr'] },
    ]);
    expect(indicators(dataplane[0]!, 'dataplane_sshclient.txt')[1]).toMatchObject({
      value: '104.241.232.238',
      tags: ['sshclient'],
      lastSeen: Date.parse('2016-12-05T01:49:19Z'),
      context: 'AS394472 SWOI-ASN - SWOI, US',
    });
  });
});
