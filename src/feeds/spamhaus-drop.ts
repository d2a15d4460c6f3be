/** Spamhaus DROP: networks that are hijacked or leased to criminals, as JSON lines or in the old form that mirrors keep. */
import type { Feed, FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { looksLikeJson } from './json-entries.ts';
import { listed, refuseOthers } from './listed.ts';
import { readList } from './read-list.ts';
import { countedLines } from './spamhaus-lines.ts';
import { spamhaus } from './terms.ts';

export const spamhausDrop: Feed[] = ([4, 6] as const).map((version) => ({
  id: `spamhaus-drop-v${version}`,
  name: `Spamhaus DROP IPv${version}`,
  home: 'https://www.spamhaus.org/blocklists/do-not-route-or-peer/',
  terms: spamhaus,
  category: 'threat-feed',
  tier: 1,
  every: 720,
  url: `https://www.spamhaus.org/drop/drop_v${version}.json`,
  sample: `spamhaus-drop-v${version}.json`,
  parse,
}));

const expected = 'Spamhaus DROP as JSON lines or as a list of networks';

function* parse({ text }: FeedBody): Generator<FeedRecord> {
  yield* refuseOthers(looksLikeJson(text) ? fromLines(text) : fromList(text), expected);
}

function* fromLines(text: string): Generator<FeedRecord> {
  for (const { cidr, sblid, rir } of countedLines(text, expected)) {
    yield toRecord(fieldText(cidr) ?? '', [fieldText(sblid), fieldText(rir)]);
  }
}

/** `1.10.16.0/20 ; SBL256894`; some mirrors leave the number out. */
function* fromList(text: string): Generator<FeedRecord> {
  for (const { value, remark } of readList(text, expected)) {
    if (value) yield toRecord(value, [/^SBL\d{1,12}$/.exec(remark)?.[0]]);
  }
}

function toRecord(network: string, tags: (string | undefined)[]): FeedRecord {
  // A prefix that was cut off has bits behind it and is refused; without any it would be one address.
  if (!network.includes('/')) return { kind: 'skipped', reason: 'line that is no network' };
  return listed(network, 'address', {
    confidence: 90,
    threatType: 'hijacked_network',
    tags: tags.filter((tag) => tag !== undefined),
  });
}
