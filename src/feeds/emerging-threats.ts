/** Emerging Threats: hosts that are known to be compromised. */
import { plainList } from './plain-list.ts';

export const emergingThreats = plainList({
  id: 'emerging-threats-compromised',
  name: 'Emerging Threats compromised IPs',
  home: 'https://rules.emergingthreats.net/',
  terms: { licence: 'BSD-3-Clause', tlp: 'clear', commercial: true },
  category: 'threat-feed',
  tier: 2,
  every: 1440,
  url: 'https://rules.emergingthreats.net/blockrules/compromised-ips.txt',
  sample: 'emerging-threats-compromised.txt',
  of: 'address',
  says: { confidence: 65, threatType: 'compromised_host', tags: ['et'] },
});
