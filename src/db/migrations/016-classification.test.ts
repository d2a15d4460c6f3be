import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { onSharedStores } from '../../../tests/support/stores.ts';
import { hotRank } from '../../domain/articles/hot-rank.ts';
import { migrate } from '../migrate.ts';
import { openStore } from '../open.ts';
import { migrations } from './index.ts';

const shipped = [...migrations];
afterEach(() => {
  migrations.splice(0, migrations.length, ...shipped);
});

onSharedStores('016-classification', (kind) => {
  test('an article of before has the place that it would have if it came now', async () => {
    const store = openStore(await kind.place(), { use: 'single', cacheMb: 8 });
    migrations.splice(shipped.findIndex(({ name }) => name === '016-classification'));
    await migrate(store);
    const told = [
      { severity: 9.5, source: 1, story: 1 },
      { severity: 7, source: 2, story: 1 },
      { severity: 6.9, source: 2, story: 3 },
      ...[3, 4, 5, 6, 7].map((source) => ({ severity: 3, source, story: 4 })),
    ];
    for (const [at, { severity, source, story }] of told.entries()) {
      await sql`insert into article (uid, source_id, url, title, summary, published_at, fetched_at, change, category,
        categories, severity, severity_reasons, tech_tags, sectors, threat_actors, software, techniques, cves, ioc_count,
        story_id) values (${Buffer.from(String(at).repeat(16))}, ${source}, 'https://paper.org/', 't', '', 1700000000000,
        6, ${at}, 'general', '[]', ${severity}, '[]', '[]', '[]', '[]', '[]', '[]', '[]', 0, ${story})`.execute(
        store.write,
      );
    }
    migrations.splice(0, migrations.length, ...shipped);
    expect(await migrate(store)).toContain('016-classification');
    const rows = await store.read.selectFrom('article').selectAll().orderBy('id').execute();
    const others = [1, 1, 0, 4, 4, 4, 4, 4];
    expect(rows.map((row) => Number(row.hot))).toEqual(
      told.map(({ severity }, at) =>
        hotRank({ publishedAt: 1_700_000_000_000, severity, others: others[at]! }),
      ),
    );
    expect(rows.map((row) => Number(row.classified_at))).toEqual(rows.map(() => 6));
    await store.close();
  });
});
