/** dataplane.org: addresses that its sensors saw at work, one list for each kind of work. */
import { parseDate } from '../lib/parse-date.ts';
import type { Feed, FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { listed, refuseOthers } from './listed.ts';
import { readList } from './read-list.ts';
import type { Terms } from './terms.ts';

const terms: Terms = {
  licence: 'non-commercial use only; no redistribution without permission',
  tlp: 'amber',
  attribution: 'DataPlane.org',
  commercial: false,
};

/** What was seen: the name of the list and of the source. */
const lists: Record<string, string> = {
  sshclient: 'SSH clients',
  sshpwauth: 'SSH password attempts',
  telnetlogin: 'Telnet log-ins',
  vncrfb: 'VNC sessions',
  sipquery: 'SIP queries',
  sipinvitation: 'SIP invitations',
  sipregistration: 'SIP registrations',
  dnsrd: 'DNS recursion',
  dnsrdany: 'DNS recursion for ANY',
  dnsversion: 'DNS version queries',
  smtpgreet: 'SMTP greetings',
  smtpdata: 'SMTP messages',
};

export const dataplane: Feed[] = Object.entries(lists).map(([list, what]) => ({
  id: `dataplane-${list}`,
  name: `DataPlane ${what}`,
  home: 'https://dataplane.org/',
  terms,
  category: 'threat-feed',
  tier: 2,
  every: 60,
  url: `https://dataplane.org/${list}.txt`,
  sample: `dataplane-${list}.txt`,
  parse: (body) => refuseOthers(records(body), expected),
}));

const expected = 'DataPlane rows of ASN, AS name, address, last seen and category';

function* records({ text }: FeedBody): Generator<FeedRecord> {
  for (const { value } of readList(text, expected)) {
    if (value) yield toRecord(value.split('|', 6).map((field) => fieldText(field)));
  }
}

/** A row that lacks its end was cut off, and so may be what is left of it. */
function toRecord([asn, asName, address, seen, category, ...more]: (string | undefined)[]): FeedRecord {
  const lastSeen = parseDate(seen ?? '');
  if (!address || !category || lastSeen === undefined || more.length > 0) {
    return { kind: 'skipped', reason: 'row with missing or extra columns' };
  }
  const network = [asn && /^\d{1,10}$/.test(asn) ? `AS${asn}` : undefined, asName].filter(Boolean).join(' ');
  return listed(address, 'address', {
    confidence: 55,
    threatType: 'scanner',
    tags: [category],
    lastSeen,
    ...(network && { context: network }),
  });
}
