/** Kysely over PostgreSQL through `pg`. */
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const int8 = 20;

/** A pool of up to `max` connections. 64-bit integers arrive as numbers: none of ours exceeds 2^53. */
export function postgresDialect(url: string, max: number): Dialect {
  const types = {
    getTypeParser: ((oid: number, format?: 'text') =>
      oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  };
  const pool = new pg.Pool({ connectionString: url, max, types, application_name: 'soc-defenders' });
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
