/** AlienVault's reputation list: addresses, each with the activity it is known for and its place. */
import type { Feed, FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { listed, refuseOthers } from './listed.ts';
import { readList } from './read-list.ts';

export const alienvaultReputation: Feed = {
  id: 'alienvault-reputation',
  name: 'AlienVault IP reputation',
  home: 'https://cybersecurity.att.com/open-threat-exchange',
  terms: { licence: 'free to use', tlp: 'clear', commercial: true },
  category: 'threat-feed',
  tier: 3,
  every: 720,
  url: 'https://reputation.alienvault.com/reputation.generic',
  sample: 'alienvault-reputation.txt',
  parse: (body) => refuseOthers(records(body), expected),
};

const expected = 'a list of IP addresses with remarks';

/** `203.0.113.7 # Scanning Host CN,Beijing,39.9,116.3`; other forms of the list have no remark. */
function* records({ text }: FeedBody): Generator<FeedRecord> {
  for (const { value, remark } of readList(text, expected)) {
    if (!value) continue;
    const scanner = /^Scanning Host\b/i.test(remark);
    yield listed(value, 'address', {
      confidence: 40,
      threatType: scanner ? 'scanner' : 'attacker',
      tags: ['alienvault'],
      ...(remark && { context: remark }),
    });
  }
}
