/** AlienVault OTX: the pulses that the owner of the key is subscribed to. */
import type { Feed } from './feed.ts';
import { otx } from './kinds/otx.ts';

const worth = { confidence: 50, tags: [] };

export const alienvaultOtx: Feed = {
  id: 'alienvault-otx',
  name: 'AlienVault OTX',
  home: 'https://otx.alienvault.com/',
  terms: { licence: 'OTX terms of use', tlp: 'green', attribution: 'AlienVault OTX', commercial: true },
  category: 'threat-feed',
  tier: 3,
  every: 120,
  url: 'https://otx.alienvault.com/api/v1/pulses/subscribed',
  sample: 'alienvault-otx.json',
  mayBeEmpty: true,
  key: {
    setting: 'otx',
    from: 'https://otx.alienvault.com/api',
    needed: true,
    header: 'X-OTX-API-KEY',
  },
  requests: (visit) => otx.requests!(visit, worth),
  parse: (body) => otx.parse(body, worth),
};
