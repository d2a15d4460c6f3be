/** Which of the vulnerabilities that articles name are in the CISA catalogue of exploited ones. */
import type { Database } from '../../db/store.ts';
import { cveRanks } from '../../domain/cves/cve-ranks.store.ts';

/** As many as are asked for at once. */
const most = 1000;

/** Of any number of ids, those that are in it. */
export async function kevAmong(db: Database, ids: Iterable<string>): Promise<Set<string>> {
  const all = [...new Set(ids)];
  const found = new Set<string>();
  for (let at = 0; at < all.length; at += most)
    for (const [id, { kev }] of await cveRanks(db, all.slice(at, at + most))) if (kev) found.add(id);
  return found;
}
