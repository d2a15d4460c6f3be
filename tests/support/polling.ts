/** The real polling job against sources that a local server plays, with a clock that the test turns. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readyStore } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Store } from '../../src/db/store.ts';
import { health } from '../../src/domain/sources/health.ts';
import { readSources, type Source } from '../../src/domain/sources/sources.store.ts';
import { feeds } from '../../src/feeds/index.ts';
import type { JobContext } from '../../src/jobs/job.ts';
import { pollFeeds } from '../../src/jobs/poll-feeds.ts';
import { type SourceServer, sourceServer } from './source-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Polling {
  server: SourceServer;
  store: Store;
  context: JobContext;
  /** What was logged, as `level event`. */
  logged: string[];
  time: { now: number };
  /** Turns the clock to when the last source is due, and runs the job once. */
  poll(): Promise<void>;
  /** The source's row, and its health at the clock's time. */
  source(slug: string): Promise<Source & { health: string }>;
}

/** Only `slugs` are switched on; each is asked at `/SLUG` of the server, the one internal address that is allowed. */
export async function startPolling(
  databaseUrl: string,
  slugs: readonly string[],
  now: number,
): Promise<Polling> {
  const server = await sourceServer();
  onTestFinished(server.close);
  const settings = {
    allowed_internal_addresses: [`127.0.0.1:${server.port}`],
    sources: Object.fromEntries(
      feeds.map(({ id }) => [id, { url: `${server.url}/${id}`, enabled: slugs.includes(id) }]),
    ),
  };
  const folder = await temporaryFolder();
  const file = join(folder, 'settings.json');
  await writeFile(file, JSON.stringify(settings));
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    CONFIG_FILE: file,
    DB_CACHE_MB: '32',
  });
  const store = await readyStore(config);
  onTestFinished(store.close);
  const time = { now };
  await store.write.updateTable('source').set({ next_at: now }).execute();
  const logged: string[] = [];
  const context: JobContext = {
    config,
    store,
    clock: { now: () => time.now },
    log: (level, event) => logged.push(`${level} ${event}`),
    owner: 'test',
    signal: new AbortController().signal,
    fetchLimits: { firstByteMs: 3000, totalMs: 10_000 },
  };
  return {
    server,
    store,
    context,
    logged,
    time,
    async poll() {
      const due = (await readSources(store.read)).filter((source) => source.enabled === 1);
      time.now = Math.max(time.now, ...due.map((source) => source.next_at));
      await pollFeeds.run(context);
    },
    async source(slug) {
      const row = (await readSources(store.read)).find((source) => source.slug === slug)!;
      return { ...row, health: health(row, time.now) };
    },
  };
}
