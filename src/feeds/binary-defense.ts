/** Binary Defense: the ban list of its Artillery honeypots. */
import { plainList } from './plain-list.ts';

export const binaryDefense = plainList({
  id: 'binary-defense',
  name: 'Binary Defense banlist',
  home: 'https://www.binarydefense.com/',
  terms: { licence: 'public use; no commercial resale', tlp: 'clear', commercial: false },
  category: 'threat-feed',
  tier: 3,
  every: 1440,
  url: 'https://www.binarydefense.com/banlist.txt',
  sample: 'binary-defense.txt',
  of: 'address',
  says: { confidence: 55, threatType: 'attacker', tags: ['binary_defense'] },
});
