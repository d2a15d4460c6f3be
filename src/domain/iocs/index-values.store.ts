/** Keeps the substring index of indicator values up, outside the transactions that store them. */
import { sql } from 'kysely';
import type { Store } from '../../db/store.ts';

const valuesPerStep = 5000;

/**
 * Indexes what was stored since the last call, by row number: values never change, so a position is all it takes, and a
 * cut-off run goes on where it stopped.
 */
export async function indexValues(store: Store): Promise<number> {
  let indexed = 0;
  for (;;) {
    const step = await store.write.transaction().execute(async (trx) => {
      const position = await trx
        .selectFrom('position')
        .select('value')
        .where('name', '=', 'searchable')
        .$if(store.dialect === 'postgres', (query) => query.forUpdate())
        .executeTakeFirstOrThrow();
      const from = Number(position.value);
      const last = await trx
        .selectFrom((part) =>
          part
            .selectFrom('indicator')
            .select('id')
            .where('id', '>', from)
            .orderBy('id')
            .limit(valuesPerStep)
            .as('part'),
        )
        .select(({ fn }) => [fn.max('id').as('id'), fn.countAll().as('n')])
        .executeTakeFirstOrThrow();
      if (Number(last.n) === 0) return 0;
      const to = Number(last.id);
      const column = sql.raw(store.dialect === 'sqlite' ? 'rowid' : 'id');
      await sql`insert into indicator_trigram (${column}, value)
        select id, value from indicator where id > ${from} and id <= ${to}`.execute(trx);
      await trx.updateTable('position').set({ value: to }).where('name', '=', 'searchable').execute();
      return Number(last.n);
    });
    indexed += step;
    if (step < valuesPerStep) return indexed;
  }
}
