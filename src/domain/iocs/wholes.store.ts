/** Keeps what an address belongs to findable: the lengths of networks that are stored, and the services at an address. */
import { observableTypes } from '../../contract/ioc-type.ts';
import { prepared } from '../../db/prepared.ts';
import type { Database } from '../../db/store.ts';
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

const lengths = prepared((db: Database, type: number) =>
  db.selectFrom('network_length').select('bits').where('type', '=', type).orderBy('bits', 'desc'),
);

/** Names of the stored networks' lengths around an address, the narrowest first; some of them may not be stored. */
export async function networksThatMayHold(
  db: Database,
  type: 'ipv4' | 'ipv6',
  address: string,
): Promise<string[]> {
  const stored = await lengths(db, observableTypes.indexOf(type));
  return stored.length === 0
    ? []
    : networksAround(
        address,
        stored.map(({ bits }) => bits),
      );
}

/** Row numbers of the services at an address, at most 20. */
export const servicesAt = prepared((db: Database, addressUid: Uint8Array) =>
  db.selectFrom('service').select('indicator_id').where('address_uid', '=', addressUid).limit(20),
);
