/** Spamhaus ASN-DROP: autonomous systems that are controlled by criminals. */
import type { Feed, FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldTags, fieldText } from './field-text.ts';
import { refuseOthers } from './listed.ts';
import { countedLines } from './spamhaus-lines.ts';
import { spamhaus } from './terms.ts';

export const spamhausAsnDrop: Feed = {
  id: 'spamhaus-asn-drop',
  name: 'Spamhaus ASN-DROP',
  home: 'https://www.spamhaus.org/blocklists/do-not-route-or-peer/',
  terms: spamhaus,
  category: 'threat-feed',
  tier: 1,
  every: 720,
  url: 'https://www.spamhaus.org/drop/asndrop.json',
  sample: 'spamhaus-asn-drop.json',
  parse: (body) => refuseOthers(records(body), expected),
};

const expected = 'Spamhaus ASN-DROP as JSON lines';

function* records({ text }: FeedBody): Generator<FeedRecord> {
  for (const { asn, asname, domain, rir, cc } of countedLines(text, expected)) {
    const number = Number(asn);
    if (!Number.isInteger(number) || number < 1 || number >= 2 ** 32) {
      yield { kind: 'skipped', reason: 'row without an AS number' };
      continue;
    }
    const context = [asname, domain].flatMap((part) => fieldText(part) ?? []).join(', ');
    yield {
      kind: 'indicator',
      type: 'asn',
      value: `AS${number}`,
      confidence: 90,
      threatType: 'hijacked_network',
      tags: fieldTags([rir, cc]),
      ...(context && { context }),
    };
  }
}
