/** Reads what the sources say of many indicators at once: the same as a look-up of each, in a handful of statements. */
import { sql } from 'kysely';
import type { Database, Dialect, Store } from '../../db/store.ts';
import { idIn, keyIn } from '../../db/text-list.ts';
import { type evidenceOf, evidenceRows, mostAround } from './evidence-of.store.ts';
import { identifyHex } from './identity.ts';
import { networksAround } from './networks.ts';
import type { Observable } from './normalise-observable.ts';
import { mostServices } from './wholes.store.ts';

type Own = Awaited<ReturnType<typeof evidenceOf>>[number];

/** What is said of one indicator, each in no order. */
export interface BulkEvidence {
  own: Own[];
  /** Of the networks that hold an address, and of the services at it. */
  around: (Own & { about: string })[];
}

/** In the order of the indicators; nothing that is marked above the clearance (position in `tlpWords`). */
export async function bulkEvidence(
  { scan, dialect }: Pick<Store, 'scan' | 'dialect'>,
  asked: readonly Observable[],
  clearance: number,
): Promise<BulkEvidence[]> {
  const found = asked.map((): BulkEvidence => ({ own: [], around: [] }));
  const places = new Map(asked.map(({ type, value }, at) => [identifyHex(type, value), at]));
  const rows = await readByUid(scan, dialect, [...places.keys()], clearance);
  for (const { uid, about: _, ...row } of rows) found[places.get(hex(uid))!]!.own.push(row as Own);
  const addresses = asked.flatMap(({ type, value }, at) =>
    (type === 'ipv4' || type === 'ipv6') && !value.includes('/') ? [{ type, value, at }] : [],
  );
  if (addresses.length === 0) return found;
  for (const { at, row } of await readAround(scan, dialect, addresses, clearance))
    found[at]!.around.push(row);
  for (const one of found) {
    one.around.sort((a, b) => b.report_confidence - a.report_confidence);
    one.around.splice(mostAround);
  }
  return found;
}

interface Address {
  type: 'ipv4' | 'ipv6';
  value: string;
  /** Its place among what is asked. */
  at: number;
}

async function readAround(db: Database, dialect: Dialect, addresses: readonly Address[], clearance: number) {
  const networks = await networksOf(db, addresses);
  const services = await servicesAt(db, dialect, addresses, clearance);
  const found: { at: number; row: BulkEvidence['around'][number] }[] = [];
  for (const { uid, ...row } of await readByUid(db, dialect, [...networks.keys()], clearance))
    for (const at of networks.get(hex(uid))!) found.push({ at, row: row as BulkEvidence['around'][number] });
  if (services.size === 0) return found;
  const rows = await evidenceRows(db)
    .select('i.value as about')
    .where(idIn(dialect, 'e.indicator_id', [...services.keys()]))
    .execute();
  for (const row of rows) found.push({ at: services.get(Number(row.id))!, row });
  return found;
}

/** Places of addresses by the identity of each network, of a length that is stored, that holds them. */
async function networksOf(db: Database, addresses: readonly Address[]): Promise<Map<string, number[]>> {
  const lengths = await db.selectFrom('network_length').selectAll().execute();
  const byName = new Map<string, { type: Address['type']; value: string; at: number[] }>();
  for (const { type, value, at } of addresses) {
    const stored = lengths.filter((one) => one.type === (type === 'ipv4' ? 0 : 1)).map(({ bits }) => bits);
    for (const name of networksAround(value, stored)) {
      const known = byName.get(name);
      if (known) known.at.push(at);
      else byName.set(name, { type, value: name, at: [at] });
    }
  }
  return new Map([...byName.values()].map(({ type, value, at }) => [identifyHex(type, value), at]));
}

/** Places of addresses by the row number of each service at them. */
async function servicesAt(
  db: Database,
  dialect: Dialect,
  addresses: readonly Address[],
  clearance: number,
): Promise<Map<number, number>> {
  const places = new Map(addresses.map(({ type, value, at }) => [identifyHex(type, value), at]));
  const { rows } = await sql<{ address_uid: Uint8Array; indicator_id: number }>`
    select address_uid, indicator_id from (
      select s.address_uid, s.indicator_id,
        row_number() over (partition by s.address_uid order by s.indicator_id) as n
      from service s join indicator i on i.id = s.indicator_id
      where ${keyIn(dialect, 's.address_uid', [...places.keys()])} and i.tlp <= ${clearance}) as known
    where n <= ${mostServices}`.execute(db);
  return new Map(
    rows.map(({ address_uid: uid, indicator_id: id }) => [Number(id), places.get(hex(uid))!] as const),
  );
}

async function readByUid(db: Database, dialect: Dialect, uids: readonly string[], clearance: number) {
  if (uids.length === 0) return [];
  return await evidenceRows(db)
    .select(['i.uid', 'i.value as about'])
    .where(keyIn(dialect, 'i.uid', uids))
    .where('i.tlp', '<=', clearance)
    .execute();
}

function hex(uid: Uint8Array): string {
  return Buffer.from(uid.buffer, uid.byteOffset, uid.byteLength).toString('hex');
}
