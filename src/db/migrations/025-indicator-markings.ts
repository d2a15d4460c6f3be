/** How far an indicator may travel, on its row and in the counters, so that a clearance is a condition like any other. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { Database } from '../store.ts';
import type { MigrationStep } from './index.ts';

/** As they stood when this step was made: positions are what is stored. */
const words = ['clear', 'green', 'amber', 'amber+strict', 'red'];

export const indicatorMarkings: MigrationStep = {
  name: '025-indicator-markings',
  async up(db, dialect) {
    const { big } = columns(dialect);
    await sql`alter table source add column marked_to ${big}`.execute(db);
    await sql`alter table indicator add column tlp smallint not null default 0`.execute(db);
    await markStored(db);
    const statements = [
      sql`drop table indicator_count`,
      sql`create table indicator_count (
        day integer not null, type smallint not null, word smallint not null, state smallint not null,
        tlp smallint not null, n integer not null, primary key (day, type, word, state, tlp))
        ${dialect === 'sqlite' ? sql`without rowid` : sql``}`,
      sql`insert into indicator_count (day, type, word, state, tlp, n)
        select change / 86400000000, type, ${word}, state, tlp, count(*) from indicator group by 1, 2, 3, 4, 5`,
      sql`drop index indicator_type_change`,
      sql`create index indicator_type_change on indicator (type, change, confidence, state, tlp)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};

/** Position of the confidence word: what was taken back (states 3, 4 and 5) is low, else 70 and 40 are the bounds. */
const word = sql.raw(
  'case when state in (3, 4, 5) or confidence < 40 then 2 when confidence < 70 then 1 else 0 end',
);

/** High confidence is green, medium amber, low clear; the strictest source makes it stricter. */
async function markStored(db: Database): Promise<void> {
  await sql`update indicator set tlp = case ${word} when 0 then 1 when 1 then 2 else 0 end
    where state not in (3, 4, 5) and confidence >= 40`.execute(db);
  const { rows } = await sql<{ id: number; terms: string }>`
    select id, terms from source where terms is not null`.execute(db);
  for (const { id, terms } of rows) {
    const tlp = words.indexOf((JSON.parse(terms) as { tlp: string }).tlp);
    if (tlp > 0)
      await sql`update indicator set tlp = ${sql.lit(tlp)} where tlp < ${sql.lit(tlp)}
        and id in (select indicator_id from evidence where source_id = ${id})`.execute(db);
  }
}
