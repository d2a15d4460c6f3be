/** What an address belongs to and has on it: the lengths of stored networks, and the services at each address. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const wholes: MigrationStep = {
  name: '007-wholes',
  async up(db, dialect) {
    const { bytes, big } = columns(dialect);
    await sql`create table network_length (
      type smallint not null, bits smallint not null, primary key (type, bits))`.execute(db);
    await sql`create table service (
      address_uid ${bytes} not null, indicator_id ${big} not null, primary key (address_uid, indicator_id))
      ${dialect === 'sqlite' ? sql`without rowid` : sql``}`.execute(db);
  },
};
