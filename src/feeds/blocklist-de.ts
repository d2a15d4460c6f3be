/** blocklist.de: addresses that attacked the servers of its reporters within two days, by the service they attacked. */
import type { Feed } from './feed.ts';
import { plainList } from './plain-list.ts';
import type { Terms } from './terms.ts';

const terms: Terms = { licence: 'free to use, without warranty', tlp: 'clear', commercial: true };

interface Row {
  list: string;
  name: string;
  tag?: string;
  every?: number;
  confidence?: number;
  mayBeEmpty?: boolean;
}

const rows: Row[] = [
  // All lists in one: large, and asked for less often than its parts.
  { list: 'all', name: 'all', tag: 'blocklist.de', every: 720 },
  { list: 'ssh', name: 'SSH' },
  { list: 'mail', name: 'mail' },
  { list: 'apache', name: 'Apache' },
  { list: 'imap', name: 'IMAP' },
  { list: 'ftp', name: 'FTP' },
  { list: 'sip', name: 'SIP' },
  { list: 'bots', name: 'bots' },
  // Older than two months and with over 5,000 attacks each.
  { list: 'strongips', name: 'strong IPs', confidence: 80 },
  { list: 'ircbot', name: 'IRC bots', mayBeEmpty: true },
  { list: 'bruteforcelogin', name: 'login attempts', mayBeEmpty: true },
];

export const blocklistDe: Feed[] = rows.map(
  ({ list, name, tag = list, every = 60, confidence = 60, mayBeEmpty }) =>
    plainList({
      id: `blocklist-de-${list}`,
      name: `blocklist.de ${name}`,
      home: 'https://www.blocklist.de/en/export.html',
      terms,
      category: 'threat-feed',
      tier: 2,
      every,
      url: `https://lists.blocklist.de/lists/${list}.txt`,
      sample: `blocklist-de-${list}.txt`,
      ...(mayBeEmpty && { mayBeEmpty }),
      of: 'address',
      says: { confidence, threatType: 'attacker', tags: [tag] },
    }),
);
