/** Keeps what an address belongs to findable: the lengths of networks that are stored, and the services at an address. */
import { sql } from 'kysely';
import { observableTypes } from '../../contract/ioc-type.ts';
import { prepared } from '../../db/prepared.ts';
import type { Database } from '../../db/store.ts';
import { type Soon, whenThere } from '../../lib/soon.ts';
import { identify } from './identity.ts';
import { networksAround } from './networks.ts';
import type { Observable } from './normalise-observable.ts';

/** Inside the transaction that inserts them. */
export async function writeWholes(
  trx: Database,
  inserted: readonly (Observable & { id: number })[],
): Promise<void> {
  const services = inserted.filter(({ type }) => type === 'ip_port');
  if (services.length > 0) {
    const rows = services.map(({ id, value }) => ({ address_uid: addressOf(value), indicator_id: id }));
    await trx
      .insertInto('service')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const lengths = new Map(
    inserted
      .filter(({ type, value }) => (type === 'ipv4' || type === 'ipv6') && value.includes('/'))
      .map(({ type, value }) => {
        const bits = Number(value.slice(value.indexOf('/') + 1));
        return [`${type}/${bits}`, { type: observableTypes.indexOf(type), bits }];
      }),
  );
  if (lengths.size > 0) {
    const rows = [...lengths.values()];
    await trx
      .insertInto('network_length')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Identity of the address that a service is at. */
function addressOf(service: string): Uint8Array {
  const host = service.slice(0, service.lastIndexOf(':'));
  return host.startsWith('[') ? identify('ipv6', host.slice(1, -1)) : identify('ipv4', host);
}

/** Of one address; a scanner's target may have thousands. */
export const mostServices = 20;

/** Lengths of the stored networks of a type, and row numbers of the services at an address, in one statement. */
const surroundings = prepared((db: Database, type: number, addressUid: Uint8Array, clearance: number) =>
  db
    .selectFrom('network_length')
    .select(['bits', sql<number | null>`null`.as('service')])
    .where('type', '=', type)
    .unionAll((union) =>
      union
        .selectFrom('service as s')
        .innerJoin('indicator as i', 'i.id', 's.indicator_id')
        .select([sql<number>`0`.as('bits'), 's.indicator_id as service'])
        .where('s.address_uid', '=', addressUid)
        .where('i.tlp', '<=', clearance)
        .limit(mostServices),
    ),
);

/** What else is said of an address: by identity the networks that may hold it, by row number the services at it. */
export interface Surroundings {
  networks: Uint8Array[];
  services: number[];
}

/** Null where nothing is, or none of it within the clearance (position in `tlpWords`). */
export function surroundingsOf(
  db: Database,
  type: 'ipv4' | 'ipv6',
  address: string,
  clearance: number,
): Soon<Surroundings | null> {
  return whenThere(
    surroundings(db, observableTypes.indexOf(type), identify(type, address), clearance),
    (rows) => {
      if (rows.length === 0) return null;
      const lengths = rows.filter(({ service }) => service === null).map(({ bits }) => bits);
      return {
        networks: networksAround(address, lengths).map((network) => identify(type, network)),
        services: rows.flatMap(({ service }) => (service === null ? [] : [Number(service)])),
      };
    },
  );
}
