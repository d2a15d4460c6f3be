import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';
import { openSqliteSession } from './sqlite-session.ts';
import type { Database } from './store.ts';

const session = openSqliteSession(':memory:', { cacheMb: 8 });
const db = new Kysely<Schema>({ dialect: sqliteDialect(session) });
const five = sql`(select value as id from json_each('[1,2,3,4,5]'))`;

test('a limit that is known is part of the text', () => {
  const { sql: text, parameters } = db.selectFrom('position').selectAll().limit(7).compile();
  expect(text).toBe('select * from "position" limit 7');
  expect(parameters).toEqual([]);
});

test('a limit that is chosen later is an expression, and is kept to', async () => {
  const first = prepared((on: Database, most: number) => ({
    compile: () => sql<{ id: number }>`select id from ${five} as five order by id limit ${most}`.compile(on),
  }));
  expect((await first(db, 2)).map(({ id }) => id)).toEqual([1, 2]);
  expect((await first(db, 4)).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  const { sql: text } = sql`select id from ${five} as five limit ${3} offset ${1}`.compile(db);
  expect(text).toMatch(/limit \(\? \+ 0\) offset \?$/);
});

test('what is no whole number stays a parameter, and is refused as before', async () => {
  const odd = db.selectFrom(five.as('five')).selectAll().limit(sql.val(1.5));
  expect(odd.compile().sql).toContain('limit (? + 0)');
  await expect(odd.execute()).rejects.toThrow('datatype mismatch');
});
