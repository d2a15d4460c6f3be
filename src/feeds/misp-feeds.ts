/** Public feeds of MISP: one row each. */
import type { Feed } from './feed.ts';
import { misp } from './kinds/misp.ts';
import type { Terms } from './terms.ts';

const open: Terms = { licence: 'open; TLP in the tags of each event', tlp: 'clear', commercial: true };

/** What indicators of curated events are worth. */
const worth = { confidence: 70, tags: [] };

function mispFeed(row: Pick<Feed, 'id' | 'name' | 'home' | 'url' | 'tier' | 'sample'>): Feed {
  return {
    ...row,
    terms: open,
    category: 'threat-feed',
    every: 720,
    mayBeEmpty: true,
    requests: (visit) => misp.requests!(visit, worth),
    parse: (body) => misp.parse(body, worth),
  };
}

export const mispFeeds: Feed[] = [
  mispFeed({
    id: 'circl-osint',
    name: 'CIRCL OSINT',
    home: 'https://www.circl.lu/doc/misp/feed-osint/',
    url: 'https://www.circl.lu/doc/misp/feed-osint/manifest.json',
    tier: 2,
    sample: 'circl-osint.json',
  }),
  mispFeed({
    id: 'botvrij',
    name: 'Botvrij.eu',
    home: 'https://www.botvrij.eu/',
    url: 'https://www.botvrij.eu/data/feed-osint/manifest.json',
    tier: 2,
    sample: 'botvrij.json',
  }),
];
