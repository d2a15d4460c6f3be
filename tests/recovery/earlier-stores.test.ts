/** A store that stopped at any earlier step of the schema is brought to the newest by the start, and answers with what it held. */
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { readyStore, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { migrate, pendingMigrations } from '../../src/db/migrate.ts';
import { migrations } from '../../src/db/migrations/index.ts';
import { openStore } from '../../src/db/open.ts';
import type { Database } from '../../src/db/store.ts';
import { identify } from '../../src/domain/iocs/identity.ts';
import { createKey } from '../../src/domain/keys/keys.store.ts';
import { readSecret } from '../../src/domain/keys/secret.ts';
import { createAccount } from '../../src/domain/users/users.store.ts';
import { asker } from '../support/ask.ts';
import { onSharedStores } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const shipped = [...migrations];
const names = shipped.map(({ name }) => name);
const restore = () => void migrations.splice(0, migrations.length, ...shipped);
afterEach(restore);

const seen = Date.now() - 3_600_000;
const change = seen * 1000;
const address = '45.148.7.9';
const reader = { email: 'a@example.org', password: 'long enough', tier: 'pro', role: 'member' } as const;

/** One row of each kind, in the columns that every step since the first of these has. */
async function fill(db: Database): Promise<void> {
  const uid = identify('ipv4', address);
  const statements = [
    sql`insert into indicator (uid, type, value, confidence, state, first_seen, last_seen, created_at, change, source_id,
        threat_type, malware_family, tags, techniques, categories, sectors, occurrences, sources)
      values (${uid}, 0, ${address}, 90, 0, ${seen}, ${seen}, ${seen}, ${change}, 1, 'botnet_cc', 'QakBot', '[]', '[]', 1, 0, 1, 1)`,
    sql`insert into evidence (indicator_id, source_id, first_seen, last_seen, count, confidence, tags, techniques, sectors, digest)
      select id, 1, ${seen}, ${seen}, 1, 90, '[]', '[]', 0, 1 from indicator`,
    sql`insert into article (uid, source_id, url, title, summary, published_at, fetched_at, change, category, categories,
        severity, severity_reasons, tech_tags, sectors, threat_actors, software, techniques, cves, ioc_count, story_id)
      values (${Buffer.alloc(16, 1)}, 1, 'https://paper.org/1', 'A story of before', 'Its summary', ${seen}, ${seen},
        ${change + 1}, 'general', '["general"]', 5, '[]', '[]', '[]', '[]', '[]', '[]', '[]', 0, 1)`,
    sql`insert into cve (id, cve, title, rejected, kev_ransomware, exploit_known, digest, change)
      values (2026000001111, 'CVE-2026-1111', 'A flaw of before', 0, 0, 0, 1, ${change + 2})`,
    sql`insert into cve_fact (cve_id, source, report, listed, digest, body) values (2026000001111, 'nvd', '', 1, 1,
      ${JSON.stringify({ title: 'A flaw of before', description: 'An early flaw.' })})`,
    sql`update position set value = ${change + 2} where name = 'change'`,
  ];
  for (const statement of statements) await statement.execute(db);
}

onSharedStores('a store of an earlier version', (kind) => {
  test.each(names.slice(names.indexOf('012-technique-model'), -1))('%s', async (last) => {
    const url = await kind.place();
    const before = openStore(url, { use: 'single', cacheMb: 8 });
    migrations.splice(names.indexOf(last) + 1);
    await migrate(before);
    restore();
    await fill(before.write);
    expect(await pendingMigrations(before)).toEqual(names.slice(names.indexOf(last) + 1));
    await before.close();

    const settings = { DATA_DIR: await temporaryFolder(), PORT: '0', FEEDS: 'off', LOG_LEVEL: 'silent' };
    const config = readConfig({ ...settings, DATABASE_URL: url });
    const store = await readyStore(config);
    const account = await createAccount(store.write, reader, Date.now());
    const wanted = { accountId: account.id, name: 'test' };
    const { key } = await createKey(store.write, readSecret(config.DATA_DIR), wanted, Date.now());
    await store.close();
    const app = await startApp(config, 'web');
    const ask = asker(app.url);
    const told = async (path: string) => {
      const answer = await ask(path, { key });
      return [answer.status, await answer.text()];
    };
    expect(await told('/api/v1/iocs?type=ipv4')).toEqual([200, expect.stringContaining(address)]);
    expect(await told(`/api/v1/lookup?ioc=${address}`)).toEqual([200, expect.stringContaining('QakBot')]);
    expect(await told('/api/v1/articles')).toEqual([200, expect.stringContaining('A story of before')]);
    expect(await told('/api/v1/cves/CVE-2026-1111')).toEqual([
      200,
      expect.stringContaining('A flaw of before'),
    ]);
    await app.close();
  });
});
