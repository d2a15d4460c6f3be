/** Made-up reports in the mix of real feeds: addresses, domains, URLs and hashes, each value once. */
import { createHash } from 'node:crypto';
import type { IndicatorRecord } from '../../src/contract/record.ts';

const suffixes = ['com', 'net', 'info', 'top', 'xyz', 'online', 'shop', 'site'];
const families = ['AsyncRAT', 'Mirai', 'Lumma Stealer', 'Remcos', 'Cobalt Strike'];

/** `count` records from number `from` on; the same numbers give the same records. `now` in epoch milliseconds. */
export function* benchRecords(from: number, count: number, now: number): Generator<IndicatorRecord> {
  for (let n = from; n < from + count; n++) {
    const seen = now - (n % 2_000_000) * 1000;
    yield {
      kind: 'indicator',
      value: benchValue(n),
      confidence: 40 + (n % 60),
      threatType: n % 3 === 0 ? 'botnet_cc' : 'malware_download',
      malwareFamily: families[n % families.length]!,
      tags: ['bench', `tag-${n % 50}`],
      firstSeen: seen - 86_400_000,
      lastSeen: seen,
      reference: `https://urlhaus.abuse.ch/url/${n}/`,
    };
  }
}

/** The value of record `n`. */
export function benchValue(n: number): string {
  const digest = createHash('sha256').update(String(n)).digest('hex');
  const kind = n % 10;
  if (kind < 4)
    return `${(n % 50) + 11 + ((n % 50) + 11 > 99 ? 60 : 0)}.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  if (kind < 7) return `${digest.slice(0, 12)}-${n}.${suffixes[n % suffixes.length]}`;
  if (kind < 9)
    return `http://${digest.slice(0, 10)}.${suffixes[n % suffixes.length]}/${digest.slice(10, 20)}/${n}.exe?id=${n}`;
  return digest;
}
