import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { onSharedStores } from '../../../tests/support/stores.ts';
import { migrate } from '../migrate.ts';
import { openStore } from '../open.ts';
import { migrations } from './index.ts';

const shipped = [...migrations];
afterEach(() => {
  migrations.splice(0, migrations.length, ...shipped);
});

onSharedStores('011-stories', (kind) => {
  test('an article of before is a story of its own, or of the first with its text', async () => {
    const store = openStore(await kind.place(), { use: 'single', cacheMb: 8 });
    migrations.splice(shipped.findIndex(({ name }) => name === '011-stories'));
    await migrate(store);
    for (const [at, letter] of ['a', 'b', 'c'].entries()) {
      await sql`insert into article (uid, source_id, url, title, summary, published_at, fetched_at, change, category,
        categories, severity, severity_reasons, tech_tags, sectors, threat_actors, software, techniques, cves, ioc_count)
        values (${Buffer.from(letter.repeat(16))}, 7, 'https://paper.org/', 't', '', 5, 6, ${at}, 'general', '[]', 0, '[]',
        '[]', '[]', '[]', '[]', '[]', '[]', 0)`.execute(store.write);
      await sql`insert into article_likeness (article_id, host, published_at, copy_of)
        values (${at + 1}, 'paper.org', 5, ${letter === 'c' ? 1 : null})`.execute(store.write);
    }
    migrations.splice(0, migrations.length, ...shipped);
    expect(await migrate(store)).toContain('011-stories');
    const rows = await store.read
      .selectFrom('article')
      .select(['id', 'story_id', 'summary_kind'])
      .orderBy('id')
      .execute();
    expect(rows.map(({ id, story_id }) => [Number(id), Number(story_id)])).toEqual([
      [1, 1],
      [2, 2],
      [3, 1],
    ]);
    expect(rows.map((row) => row.summary_kind)).toEqual(['publisher', 'publisher', 'publisher']);
    await store.close();
  });
});
