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

onSharedStores('008-pages', (kind) => {
  test('knows articles of before by their address and their source', async () => {
    const store = openStore(await kind.place(), { use: 'single', cacheMb: 8 });
    migrations.splice(shipped.findIndex(({ name }) => name === '008-pages'));
    await migrate(store);
    const uid = Buffer.from('0123456789abcdef');
    await sql`insert into article (uid, source_id, external_id, url, title, summary, published_at, fetched_at, change,
      digest, category, categories, severity, severity_reasons, tech_tags, sectors, threat_actors, software, techniques,
      cves, ioc_count) values (${uid}, 7, 'guid', 'https://paper.org/1', 't', '', 5, 6, 1, 99, 'general', '[]', 0, '[]',
      '[]', '[]', '[]', '[]', '[]', '[]', 0)`.execute(store.write);
    migrations.splice(0, migrations.length, ...shipped);
    expect(await migrate(store)).toContain('008-pages');
    const rows = await store.read.selectFrom('article_source').selectAll().execute();
    expect(rows.map(({ uid: own, ...row }) => ({ uid: Buffer.from(own).toString(), ...row }))).toEqual([
      {
        uid: '0123456789abcdef',
        source_id: 7,
        article_id: 1,
        external_id: 'guid',
        url: 'https://paper.org/1',
        digest: 99,
        first_seen: 6,
      },
    ]);
    await store.close();
  });
});
