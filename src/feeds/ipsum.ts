/** IPsum: addresses by how many of some thirty public lists name them. */
import type { Feed, FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { listed, refuseOthers } from './listed.ts';
import { readList } from './read-list.ts';

export const ipsum: Feed = {
  id: 'ipsum',
  name: 'IPsum',
  home: 'https://github.com/stamparm/ipsum',
  terms: { licence: 'Unlicense', tlp: 'clear', commercial: true },
  category: 'threat-feed',
  tier: 3,
  every: 1440,
  url: 'https://raw.githubusercontent.com/stamparm/ipsum/master/levels/3.txt',
  sample: 'ipsum.txt',
  parse: (body) => refuseOthers(records(body), expected),
};

const expected = 'IPsum, as one of its levels or with the number of lists';

/** A level says that each address is on so many lists at least, the whole list says on how many. */
function* records({ text, url }: FeedBody): Generator<FeedRecord> {
  const level = Number(/\/levels\/([1-8])\.txt$/.exec(url)?.[1] ?? 3);
  let counted = false;
  for (const { value } of readList(text, expected)) {
    if (!value) continue;
    const [address = '', count] = value.split(/\s+/, 2);
    counted ||= count !== undefined;
    const lists = Number(counted ? count : level);
    if (!(lists >= 1 && lists <= 1000)) {
      yield { kind: 'skipped', reason: 'row without its number of lists' };
      continue;
    }
    yield listed(address, 'address', {
      confidence: Math.min(95, 40 + 8 * lists),
      threatType: 'attacker',
      ...(counted && { tags: [`lists:${lists}`] }),
    });
  }
}
