/** `column in (…)` for many byte keys with one parameter, so that one prepared statement serves every number of them. */
import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from './store.ts';

export function bytesIn(dialect: Dialect, column: string, keys: readonly Uint8Array[]): RawBuilder<boolean> {
  const hex = keys.map((key) => Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('hex'));
  if (dialect === 'sqlite') {
    return sql`${sql.ref(column)} in (select unhex(value) from json_each(${JSON.stringify(hex)}))`;
  }
  return sql`${sql.ref(column)} in (select decode(x, 'hex') from unnest(${`{${hex.join(',')}}`}::text[]) x)`;
}
