import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import { listEarlier } from '../../domain/cves/rank-again.store.ts';
import { migrate } from '../migrate.ts';
import { statistics } from './009-statistics.ts';
import { migrations } from './index.ts';

const shipped = [...migrations];
afterEach(() => {
  migrations.splice(0, migrations.length, ...shipped);
});

onEveryStore('what was stored before there were counters and lists', (kind) => {
  test('is counted by the migration, and listed by the worker', async () => {
    migrations.splice(shipped.indexOf(statistics));
    const store = await kind.open();
    const { write, read } = store;
    const indicator = (at: number, type: number, categories: number, created: number) =>
      sql`insert into indicator (uid, type, value, confidence, state, first_seen, last_seen, created_at, change, source_id,
          tags, techniques, categories, sectors, occurrences, sources)
        values (${Buffer.from(`row ${at}`.padStart(16))}, ${type}, 'x', 90, 0, 1, 1, ${created}, ${at}, 1, '[]', '[]', ${categories}, 0, 1, 1)`.execute(
        write,
      );
    await indicator(1, 0, 1, 3_600_000);
    await indicator(2, 3, 5, 7_199_999);
    await indicator(3, 11, 5, 7_199_999);
    await sql`insert into evidence (indicator_id, source_id, first_seen, last_seen, count, confidence, tags, techniques, sectors, digest)
      select id, 7, 1, 1, 1, 90, '[]', '[]', 0, 1 from indicator`.execute(write);
    for (const id of [2026_000_001_111, 2026_000_002_222])
      await sql`insert into cve (id, cve, rejected, kev_ransomware, exploit_known, digest, change)
        values (${id}, ${`CVE-2026-${id % 10_000}`}, 0, 0, 0, 1, ${id})`.execute(write);
    await sql`insert into cve_fact (cve_id, source, report, listed, digest, body) values (2026000001111, 'nvd', '', 0, 1,
      ${JSON.stringify({ description: 'An early flaw.', products: [{ vendor: 'Acme', product: 'A' }] })})`.execute(
      write,
    );
    migrations.splice(0, migrations.length, ...shipped);
    await migrate(store);
    const tallies = await read
      .selectFrom('indicator_tally')
      .selectAll()
      .orderBy('kind')
      .orderBy('key')
      .execute();
    expect(tallies.map(({ kind, key, n }) => [kind, Number(key), Number(n)])).toEqual([
      ['categories', 1, 1],
      ['categories', 5, 1],
      ['hour', 1, 2],
      ['source', 7, 2],
    ]);
    while (await listEarlier(store, 5));
    expect(await listEarlier(store, 5)).toBe(false);
    const ranks = await read.selectFrom('cve_rank').select(['cve_id', 'risk']).orderBy('cve_id').execute();
    expect(ranks.map(({ cve_id, risk }) => [Number(cve_id), risk])).toEqual([
      [2026_000_001_111, 10],
      [2026_000_002_222, 10],
    ]);
    expect(await read.selectFrom('cve_product').select(['vendor']).execute()).toEqual([{ vendor: 'acme' }]);
  });
});
