import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import { migrate } from '../migrate.ts';
import { cves } from './004-cves.ts';
import { migrations } from './index.ts';

const shipped = [...migrations];
afterEach(() => {
  migrations.splice(0, migrations.length, ...shipped);
});

onEveryStore('vulnerabilities of the step before', (kind) => {
  test('become the word of the only source that there was, and keep their change numbers', async () => {
    migrations.splice(shipped.indexOf(cves));
    const store = await kind.open();
    await sql`insert into cve (cve, title, description, vendor, product, cwes, reference_urls, kev_added, kev_due,
        kev_ransomware, kev_action, change)
      values ('CVE-2021-44228', 'A title', 'A text', 'Apache', 'Log4j2', '["CWE-502"]', '["https://a.example/"]', 1639094400000,
        1640304000000, 1, 'Update.', 77), ('CVE-2026-0001', null, null, null, null, '[]', '[]', null, null, 0, null, 78)`.execute(
      store.write,
    );
    migrations.splice(0, migrations.length, ...shipped);
    await migrate(store);
    expect(await store.read.selectFrom('cve').selectAll().orderBy('id').execute()).toMatchObject([
      {
        id: 2021_000_044_228,
        cve: 'CVE-2021-44228',
        title: 'A title',
        vendor: 'Apache',
        kev_added: 1_639_094_400_000,
        kev_due: 1_640_304_000_000,
        kev_ransomware: 1,
        change: 77,
      },
      { id: 2026_000_000_001, cve: 'CVE-2026-0001', title: null, kev_added: null, change: 78 },
    ]);
    const facts = await store.read.selectFrom('cve_fact').selectAll().orderBy('cve_id').execute();
    expect(facts.map(({ source, listed, digest }) => [source, listed, digest])).toEqual([
      ['cisa-kev', 1, 0],
      ['cisa-kev', 0, 0],
    ]);
    expect(facts.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      {
        title: 'A title',
        description: 'A text',
        products: [{ vendor: 'Apache', product: 'Log4j2' }],
        cwes: ['CWE-502'],
        kev: {
          dateAdded: 1_639_094_400_000,
          dueDate: 1_640_304_000_000,
          ransomware: true,
          requiredAction: 'Update.',
        },
        references: [{ url: 'https://a.example/' }],
      },
      {},
    ]);
  });
});
