/** A process that is killed at any moment leaves a sound store, and doing the work again ends where it would have ended. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readyStore } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openStore } from '../../src/db/open.ts';
import type { Database, Store } from '../../src/db/store.ts';
import { readSources } from '../../src/domain/sources/sources.store.ts';
import { feeds } from '../../src/feeds/index.ts';
import { body, silence } from '../support/plays.ts';
import { startProcess, until } from '../support/product-process.ts';
import { sourceServer } from '../support/source-server.ts';
import { differences, storeContents, unsound } from '../support/store-contents.ts';
import { onSharedStores } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { urlhausBody } from '../support/urlhaus-body.ts';

/** Rows of the body, each of which reports about two indicators; fewer on a server, where it is tried once. */
const rows = { SQLite: 53_000, PostgreSQL: 15_000 };

/** Opens the store for as long as it is looked at, so that the next process has to recover it by itself. */
async function look<T>(url: string, see: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(url, { use: 'single', cacheMb: 64 });
  try {
    return await see(store);
  } finally {
    await store.close();
  }
}

/** As if the lease of the killed process had run out. */
async function letLeasesRunOut(url: string): Promise<void> {
  await look(url, ({ write }) => write.updateTable('source').set({ lease_until: 1 }).execute());
}

const position = (name: 'searchable') => async (db: Database) =>
  (await db.selectFrom('position').select('value').where('name', '=', name).executeTakeFirstOrThrow()).value;

const newestRow = async (db: Database) =>
  (
    await db
      .selectFrom('indicator')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirstOrThrow()
  ).id ?? 0;

onSharedStores('kill -9', (kind) => {
  const least = Math.floor(rows[kind.name] * 1.92);

  test(`during an import of ${least} indicators: sound each time, and in the end the same as without`, async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'body.csv');
    await writeFile(file, urlhausBody(rows[kind.name]));
    const words = ['feeds', 'import', 'urlhaus', file];
    const [calm, rough] = [await kind.place(), await kind.place()];
    const settings = (url: string) => ({ DATABASE_URL: url, DATA_DIR: folder });
    for (const url of [calm, rough]) await (await readyStore(readConfig(settings(url)))).close();

    const undisturbed = startProcess(words, settings(calm));
    const between = (from: number, to: number) => Math.ceil(least * (from + Math.random() * (to - from)));
    const moments: [string, (db: Database) => Promise<number>, number][] = [
      ['early', newestRow, between(0, 0.5)],
      ['late', newestRow, between(0.5, 0.95)],
      ['while values are indexed', position('searchable'), between(0, 0.3)],
    ];

    for (const [moment, measure, enough] of kind.name === 'SQLite' ? moments : moments.slice(0, 1)) {
      const doomed = startProcess(words, settings(rough));
      await look(rough, ({ read }) => until(async () => (await measure(read)) >= enough, doomed));
      expect(await doomed.end('SIGKILL'), moment).toBeNull();
      const left = await look(rough, async (store) => {
        expect(await unsound(store), `${moment}, at ${enough}`).toEqual([]);
        return await newestRow(store.read);
      });
      expect(left, moment).toBeGreaterThanOrEqual(moment.startsWith('while') ? least : enough);
      await letLeasesRunOut(rough);
    }
    const last = startProcess(words, settings(rough));
    expect(await last.ended, last.said()).toBe(0);

    expect(await undisturbed.ended, undisturbed.said()).toBe(0);
    const wanted = await look(calm, storeContents);
    const got = await look(rough, storeContents);
    expect(await look(rough, unsound)).toEqual([]);
    expect(wanted.indicators.length).toBeGreaterThanOrEqual(least);
    expect(differences(got.indicators, wanted.indicators)).toEqual([]);
    expect(differences(got.evidence, wanted.evidence)).toEqual([]);
    expect(got.counts).toEqual(wanted.counts);
    for (const { indexed, indicators } of [got, wanted]) {
      expect(indexed).toHaveLength(indicators.length);
      expect(new Set(indexed).size).toBe(indicators.length);
    }
  });

  test('of the server while it reads sources: it starts again, and takes them up when their leases have run out', async () => {
    const server = await sourceServer();
    const folder = await temporaryFolder();
    const file = join(folder, 'settings.json');
    const asked = ['urlhaus', 'threatfox'];
    await writeFile(
      file,
      JSON.stringify({
        allowed_internal_addresses: [`127.0.0.1:${server.port}`],
        sources: Object.fromEntries(
          feeds.map(({ id }) => [id, { url: `${server.url}/${id}`, enabled: asked.includes(id) }]),
        ),
      }),
    );
    server.plays('/urlhaus', body(urlhausBody(8000)));
    server.plays('/threatfox', silence());
    const url = await kind.place();
    const settings = { DATABASE_URL: url, DATA_DIR: folder, CONFIG_FILE: file, HOST: '127.0.0.1', PORT: '0' };
    const requests = (path: string) => server.requests.filter((request) => request.path === path).length;
    const leases = async () =>
      (await look(url, ({ read }) => readSources(read)))
        .filter((source) => source.lease_owner !== null)
        .map((source) => source.slug);

    const first = startProcess(['serve'], settings);
    await until(() => requests('/threatfox') === 1 && requests('/urlhaus') === 1, first);
    await look(url, ({ read }) => until(async () => (await newestRow(read)) > 2000, first));
    await first.end('SIGKILL');
    expect(await look(url, unsound)).toEqual([]);
    expect((await leases()).sort()).toEqual(['threatfox', 'urlhaus']);
    const refused = startProcess(['feeds', 'run', 'urlhaus'], settings);
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain('another worker is at it: try again in two minutes');

    const second = startProcess(['serve'], settings);
    const address = await until(() => /"url":"(http:[^"]+)"/.exec(second.said())?.[1] ?? null, second);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(requests('/urlhaus')).toBe(1);
    await letLeasesRunOut(url);
    await until(() => requests('/threatfox') === 2 && requests('/urlhaus') === 2, second);
    await look(url, ({ read }) =>
      until(async () => (await readSources(read)).some(({ last_success_at }) => last_success_at), second),
    );
    expect(await second.end('SIGTERM')).toBe(0);
    expect(await leases()).toEqual([]);
    expect(await look(url, unsound)).toEqual([]);
    expect(await look(url, ({ read }) => newestRow(read))).toBe(16_000);
    await server.close();
  });
});
