/** CINS Army: addresses with a bad record at the sensors of Sentinel IPS. */
import { plainList } from './plain-list.ts';

export const cinsArmy = plainList({
  id: 'cins-army',
  name: 'CINS Army',
  home: 'https://cinsscore.com/',
  terms: { licence: 'free to use', tlp: 'clear', commercial: true },
  category: 'threat-feed',
  tier: 2,
  every: 60,
  url: 'https://cinsscore.com/list/ci-badguys.txt',
  sample: 'cins-army.txt',
  of: 'address',
  says: { confidence: 60, threatType: 'attacker', tags: ['cins'] },
});
