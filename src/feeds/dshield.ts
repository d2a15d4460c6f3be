/** DShield: the twenty networks that attacked most of its reporters in three days. */

import type { Feed, FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { listed, refuseOthers } from './listed.ts';
import { readList } from './read-list.ts';

export const dshield: Feed = {
  id: 'dshield-block-list',
  name: 'DShield recommended block list',
  home: 'https://www.dshield.org/',
  terms: {
    licence: 'CC-BY-NC-SA-2.5',
    tlp: 'clear',
    attribution: 'DShield.org, SANS Internet Storm Center',
    commercial: false,
  },
  category: 'threat-feed',
  tier: 2,
  every: 60,
  url: 'https://feeds.dshield.org/block.txt',
  sample: 'dshield-block-list.txt',
  parse: (body) => refuseOthers(records(body), expected),
};

const expected = 'the DShield block list with the columns Start, End, Netblock and Attacks';

function* records({ text }: FeedBody): Generator<FeedRecord> {
  for (const { value } of readList(text, expected)) {
    // The header is a row of its own, not a comment.
    if (value && !/^Start\b/.test(value)) yield toRecord(value.split('\t', 8));
  }
}

function toRecord([start = '', end, prefix = '', attacks, name, country]: string[]): FeedRecord {
  // `End` tells whether the prefix is whole: of a row that was cut off, 24 may be left as 2.
  if (!/^\d{1,2}$/.test(prefix) || lastAddress(start, Number(prefix)) !== end) {
    return { kind: 'skipped', reason: 'row whose end and prefix disagree' };
  }
  const context = [name, country].flatMap((part) => fieldText(part) ?? []).join(', ');
  return listed(`${start}/${prefix}`, 'address', {
    confidence: 70,
    threatType: 'scanner',
    ...(/^\d{1,9}$/.test(attacks ?? '') && { tags: [`attacks:${attacks}`] }),
    ...(context && { context }),
  });
}

function lastAddress(start: string, prefix: number): string {
  const first = start.split('.', 5).reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const last = first + 2 ** (32 - prefix) - 1;
  return [24, 16, 8, 0].map((bits) => Math.floor(last / 2 ** bits) % 256).join('.');
}
