/** A list of texts as one parameter, read as a table: one prepared statement serves every number of them. */
import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from './store.ts';

/** Table with the columns `at` (from 0) and `value`; alias it with ` as name`. */
export function textList(dialect: Dialect, texts: readonly string[]): RawBuilder<unknown> {
  const json = JSON.stringify(texts);
  if (dialect === 'sqlite') return sql`(select key as at, value from json_each(${json}))`;
  return sql`(select ordinality - 1 as at, value from json_array_elements_text(${json}::json) with ordinality)`;
}

/** The bytes that an expression spells in hexadecimal. */
export function fromHex(dialect: Dialect, expression: RawBuilder<unknown>): RawBuilder<Uint8Array> {
  return dialect === 'sqlite' ? sql`unhex(${expression})` : sql`decode(${expression}, 'hex')`;
}

/** `column in (…)` for keys that are spelt in hexadecimal. */
export function keyIn(dialect: Dialect, column: string, hex: readonly string[]): RawBuilder<boolean> {
  return sql`${sql.ref(column)} in (select ${fromHex(dialect, sql`value`)} from ${textList(dialect, hex)} as list)`;
}

/** `column in (…)` for row numbers. */
export function idIn(dialect: Dialect, column: string, ids: readonly number[]): RawBuilder<boolean> {
  const list = textList(dialect, ids.map(String));
  return sql`${sql.ref(column)} in (select cast(value as bigint) from ${list} as list)`;
}
