/** Tor: the addresses its exit nodes use. They hide whoever comes from there; that alone is nothing bad. */
import { parseDate } from '../lib/parse-date.ts';
import type { Feed, FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { listed, refuseOthers } from './listed.ts';
import { readList } from './read-list.ts';
import { cc0 } from './terms.ts';

export const torExitNodes: Feed = {
  id: 'tor-exit-nodes',
  name: 'Tor exit nodes',
  home: 'https://metrics.torproject.org/collector.html',
  terms: cc0,
  category: 'threat-feed',
  tier: 1,
  every: 60,
  url: 'https://check.torproject.org/torbulkexitlist',
  sample: 'tor-exit-nodes.txt',
  parse: (body) => refuseOthers(records(body), expected),
};

const expected = 'the bulk list or the exit-addresses of Tor';

/** The bulk list has an address a line, `exit-addresses` a line `ExitAddress ADDRESS DATE TIME` among others. */
function* records({ text }: FeedBody): Generator<FeedRecord> {
  for (const { value } of readList(text, expected)) {
    const [word = '', address, day, time] = value.split(' ', 5);
    if (!value || /^(?:ExitNode|Published|LastStatus)$/.test(word)) continue;
    const seen = word === 'ExitAddress' ? parseDate(`${day} ${time}`) : undefined;
    yield listed(word === 'ExitAddress' ? (address ?? '') : value, 'address', {
      confidence: 30,
      threatType: 'anonymiser',
      tags: ['tor_exit'],
      ...(seen !== undefined && { lastSeen: seen }),
    });
  }
}
