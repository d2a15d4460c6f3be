import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import { tlpWords } from '../../contract/tlp.ts';
import { migrate } from '../migrate.ts';
import { indicatorMarkings } from './025-indicator-markings.ts';
import { migrations } from './index.ts';

const shipped = [...migrations];
afterEach(() => {
  migrations.splice(0, migrations.length, ...shipped);
});

onEveryStore('how far stored indicators may travel', (kind) => {
  test('is what their confidence and the strictest of their sources demand, and is counted', async () => {
    migrations.splice(shipped.indexOf(indicatorMarkings));
    const store = await kind.open();
    const source = (slug: string, tlp: string | null) =>
      sql`insert into source (slug, name, category, tier, url, every_minutes, enabled, next_at, lease_until, failures,
          last_records, terms)
        values (${slug}, ${slug}, 'news', 1, 'https://x.org/', 5, 1, 0, 0, 0, 0, ${tlp && JSON.stringify({ tlp })})`.execute(
        store.write,
      );
    await source('open', 'clear');
    await source('close', 'amber+strict');
    await source('old', null);
    const rows: [confidence: number, state: number, sources: number[], tlp: string][] = [
      [90, 0, [1], 'green'],
      [50, 0, [1], 'amber'],
      [10, 0, [1, 3], 'clear'],
      [90, 3, [1], 'clear'],
      [90, 0, [1, 2], 'amber+strict'],
      [50, 4, [2], 'amber+strict'],
    ];
    for (const [at, [confidence, state, sources]] of rows.entries()) {
      await sql`insert into indicator (uid, type, value, confidence, state, first_seen, last_seen, created_at, change,
          source_id, tags, techniques, categories, sectors, occurrences, sources)
        values (${Buffer.from(`row ${at}`.padStart(16))}, 0, ${`row ${at}`}, ${confidence}, ${state}, 1, 1, 1, ${at + 1},
          1, '[]', '[]', 1, 0, 1, ${sources.length})`.execute(store.write);
      for (const id of sources)
        await sql`insert into evidence (indicator_id, source_id, first_seen, last_seen, count, confidence, tags,
            techniques, sectors, digest)
          select id, ${id}, 1, 1, 1, 90, '[]', '[]', 0, 0 from indicator where change = ${at + 1}`.execute(
          store.write,
        );
    }
    migrations.splice(0, migrations.length, ...shipped);
    await migrate(store);
    const marked = await store.read.selectFrom('indicator').select('tlp').orderBy('change').execute();
    expect(marked.map(({ tlp }) => tlpWords[tlp])).toEqual(rows.map(([, , , tlp]) => tlp));
    const counts = await store.read.selectFrom('indicator_count').selectAll().execute();
    expect(
      counts.map(({ word, state, tlp, n }) => `${word} ${state} ${tlpWords[tlp]} ${Number(n)}`).sort(),
    ).toEqual([
      '0 0 amber+strict 1',
      '0 0 green 1',
      '1 0 amber 1',
      '2 0 clear 1',
      '2 3 clear 1',
      '2 4 amber+strict 1',
    ]);
  });
});
