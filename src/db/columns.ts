/** Column types that differ between the two stores. */
import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from './store.ts';

export interface Columns {
  /** Row number that the store gives out, rising. */
  row: RawBuilder<unknown>;
  bytes: RawBuilder<unknown>;
  /** 64-bit integer. */
  big: RawBuilder<unknown>;
  real: RawBuilder<unknown>;
}

export function columns(dialect: Dialect): Columns {
  if (dialect === 'sqlite') {
    return { row: sql`integer primary key`, bytes: sql`blob`, big: sql`integer`, real: sql`real` };
  }
  return {
    row: sql`bigint generated always as identity primary key`,
    bytes: sql`bytea`,
    big: sql`bigint`,
    real: sql`double precision`,
  };
}
