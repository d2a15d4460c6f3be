/** SSLBL of abuse.ch: TLS certificates of command and control servers, by the SHA-1 of the certificate, which is no file. */
import { parseDate } from '../lib/parse-date.ts';
import type { Feed, FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { readTable } from './read-table.ts';
import { abuseCh } from './terms.ts';

export const sslbl: Feed = {
  id: 'sslbl',
  name: 'SSLBL',
  home: 'https://sslbl.abuse.ch/',
  terms: abuseCh,
  category: 'threat-feed',
  tier: 1,
  every: 360,
  url: 'https://sslbl.abuse.ch/blacklist/sslblacklist.csv',
  sample: 'sslbl.csv',
  parse,
};

function* parse({ text }: FeedBody): Generator<FeedRecord> {
  const { rows, column } = readTable(text, ['listingdate', 'sha1', 'listingreason']);
  for (const row of rows) {
    const hash = fieldText(row[column.sha1])?.toLowerCase() ?? '';
    const reason = fieldText(row[column.listingreason]);
    const listed = parseDate(fieldText(row[column.listingdate]) ?? '');
    if (!/^[\da-f]{40}$/.test(hash)) {
      yield { kind: 'skipped', reason: 'row without a SHA-1' };
      continue;
    }
    const family = familyIn(reason);
    yield {
      kind: 'indicator',
      type: 'x509_sha1',
      value: hash,
      confidence: 80,
      threatType: /distribution/i.test(reason ?? '') ? 'malware_download' : 'botnet_cc',
      tags: ['ssl'],
      reference: `https://sslbl.abuse.ch/ssl-certificates/sha1/${hash}/`,
      ...(reason && { context: reason }),
      ...(family && { malwareFamily: family }),
      ...(listed !== undefined && { firstSeen: listed, lastSeen: listed }),
    };
  }
}

/** `AsyncRAT C&C`, `TrickBot malware distribution`, `VoidLogger`; `Malware C&C` names none. */
function familyIn(reason = ''): string | undefined {
  const name = reason.slice(0, 100).replace(/ ?(?:C&C|MITM|malware distribution|distribution)$/i, '');
  return name === '' || /^malware$/i.test(name) ? undefined : name;
}
