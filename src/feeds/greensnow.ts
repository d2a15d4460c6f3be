/** GreenSnow: addresses that attack its network of servers. */
import { plainList } from './plain-list.ts';

export const greenSnow = plainList({
  id: 'greensnow',
  name: 'GreenSnow',
  home: 'https://greensnow.co/',
  terms: { licence: 'free to use', tlp: 'clear', commercial: true },
  category: 'threat-feed',
  tier: 3,
  every: 360,
  url: 'https://blocklist.greensnow.co/greensnow.txt',
  sample: 'greensnow.txt',
  of: 'address',
  says: { confidence: 55, threatType: 'attacker', tags: ['greensnow'] },
});
