/** OpenPhish: the community feed of phishing addresses, for non-commercial use. */
import { plainList } from './plain-list.ts';

export const openPhish = plainList({
  id: 'openphish',
  name: 'OpenPhish community feed',
  home: 'https://openphish.com/phishing_feeds.html',
  terms: {
    licence: 'non-commercial use only; no redistribution',
    tlp: 'amber',
    attribution: 'OpenPhish',
    commercial: false,
  },
  category: 'threat-feed',
  tier: 2,
  every: 720,
  url: 'https://raw.githubusercontent.com/openphish/public_feed/refs/heads/main/feed.txt',
  sample: 'openphish.txt',
  offBecause: 'OpenPhish allows non-commercial use only: read its terms of use, then switch it on',
  of: 'url',
  says: { confidence: 80, threatType: 'phishing' },
});
