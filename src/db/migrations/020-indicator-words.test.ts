import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import { migrate } from '../migrate.ts';
import { indicatorWords } from './020-indicator-words.ts';
import { migrations } from './index.ts';

const shipped = [...migrations];
afterEach(() => {
  migrations.splice(0, migrations.length, ...shipped);
});

onEveryStore('what stored indicators are told to be', (kind) => {
  test('is counted by the migration: public types, and only those of which it is told', async () => {
    migrations.splice(shipped.indexOf(indicatorWords));
    const store = await kind.open();
    const rows: [number, number, string | null, string | null][] = [
      [1, 0, 'phishing', null],
      [2, 3, 'phishing', 'Mozi'],
      [3, 11, 'phishing', 'Mozi'],
      [4, 2, null, null],
    ];
    for (const [at, type, threat, family] of rows)
      await sql`insert into indicator (uid, type, value, confidence, state, first_seen, last_seen, created_at, change,
          source_id, threat_type, malware_family, tags, techniques, categories, sectors, occurrences, sources)
        values (${Buffer.from(`row ${at}`.padStart(16))}, ${type}, 'x', 90, 0, 1, 1, 1, ${at}, 1, ${threat}, ${family},
          '[]', '[]', 1, 0, 1, 1)`.execute(store.write);
    migrations.splice(0, migrations.length, ...shipped);
    await migrate(store);
    const words = await store.read.selectFrom('indicator_word').selectAll().orderBy('kind').execute();
    expect(words.map(({ kind, key, n }) => [kind, key, Number(n)])).toEqual([
      ['malware_family', 'Mozi', 1],
      ['threat_type', 'phishing', 2],
    ]);
  });
});
