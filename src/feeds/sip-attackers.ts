/** Addresses that attack telephone systems, as Critical Path Security collects them. */
import { plainList } from './plain-list.ts';

export const sipAttackers = plainList({
  id: 'sip-attackers',
  name: 'Critical Path Security SIP attackers',
  home: 'https://github.com/CriticalPathSecurity/Public-Intelligence-Feeds',
  terms: { licence: 'MIT', tlp: 'clear', commercial: true },
  category: 'threat-feed',
  tier: 3,
  every: 720,
  url: 'https://raw.githubusercontent.com/CriticalPathSecurity/Public-Intelligence-Feeds/master/sip.txt',
  sample: 'sip-attackers.txt',
  of: 'address',
  says: { confidence: 50, threatType: 'attacker', tags: ['sip'] },
});
