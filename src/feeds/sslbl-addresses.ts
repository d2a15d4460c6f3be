/** SSLBL of abuse.ch: servers of botnets that were found by their certificates. No longer kept up since 2025. */
import { parseDate } from '../lib/parse-date.ts';
import type { Feed, FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { listed } from './listed.ts';
import { readTable } from './read-table.ts';
import { abuseCh } from './terms.ts';

export const sslblAddresses: Feed = {
  id: 'sslbl-ips',
  name: 'SSLBL IPs',
  home: 'https://sslbl.abuse.ch/blacklist/',
  terms: abuseCh,
  category: 'threat-feed',
  tier: 1,
  every: 1440,
  url: 'https://sslbl.abuse.ch/blacklist/sslipblacklist.csv',
  sample: 'sslbl-ips.csv',
  mayBeEmpty: true,
  offBecause: 'abuse.ch has not kept this list up since January 2025: it is empty',
  parse,
};

function* parse({ text }: FeedBody): Generator<FeedRecord> {
  const { rows, column, width } = readTable(text, ['firstseen', 'dstip', 'dstport']);
  for (const row of rows) {
    const first = parseDate(fieldText(row[column.firstseen]) ?? '');
    const port = fieldText(row[column.dstport]) ?? '';
    // The port is the last field: without it the address may not be whole.
    if (row.length !== width || !/^\d{1,5}$/.test(port)) {
      yield { kind: 'skipped', reason: 'row with missing or extra columns' };
      continue;
    }
    yield listed(row[column.dstip] ?? '', 'address', {
      confidence: 80,
      threatType: 'botnet_cc',
      tags: [`port:${port}`],
      ...(first !== undefined && { firstSeen: first }),
    });
  }
}
