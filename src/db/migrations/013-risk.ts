/** What the model says of an indicator, on its row; evidence that its source has taken back. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const risk: MigrationStep = {
  name: '013-risk',
  async up(db, dialect) {
    const { big } = columns(dialect);
    const statements = [
      sql`alter table indicator add column risk smallint`,
      sql`alter table indicator add column peak smallint not null default 0`,
      sql`alter table indicator add column valid_until ${big}`,
      // What is stored already was never scored: it is due.
      sql`alter table indicator add column next_band_change ${big} default 0`,
      sql`alter table indicator add column released smallint not null default 1`,
      // 3 benign, 4 a false positive, 5 withdrawn: whether they were out before nobody knows.
      sql`update indicator set released = 0 where state in (3, 4, 5)`,
      sql`create index indicator_due on indicator (next_band_change) where next_band_change is not null`,
      sql`alter table evidence add column withdrawn smallint not null default 0`,
      // The words are another model's: 70 and 40, and never more than the state allows.
      sql`delete from indicator_count`,
      sql`insert into indicator_count (day, type, word, state, n)
        select change / 86400000000, type,
          case when state in (3, 4, 5) or confidence < 40 then 2 when confidence < 70 then 1 else 0 end, state, count(*)
        from indicator group by 1, 2, 3, 4`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
