/** CERT Polska: the warning list against phishing, which Polish providers block. */
import { plainList } from './plain-list.ts';

export const certPolskaWarningList = plainList({
  id: 'cert-polska-warning-list',
  name: 'CERT Polska warning list',
  home: 'https://cert.pl/en/warning-list/',
  terms: { licence: 'free to use', tlp: 'clear', attribution: 'CERT Polska', commercial: true },
  category: 'threat-feed',
  tier: 1,
  every: 360,
  url: 'https://hole.cert.pl/domains/domains.txt',
  sample: 'cert-polska-warning-list.txt',
  of: 'domain',
  says: { confidence: 85, threatType: 'phishing' },
});
