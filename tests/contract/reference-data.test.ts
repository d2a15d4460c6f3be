/** Reference data through the whole pipeline: once loaded, articles and indicators that come after it are read by it. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readyStore } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Store } from '../../src/db/store.ts';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { readSources } from '../../src/domain/sources/sources.store.ts';
import { feedBody } from '../../src/feeds/feed-body.ts';
import { feeds } from '../../src/feeds/index.ts';
import { importBody } from '../../src/jobs/run-source.ts';
import { systemClock } from '../../src/lib/clock.ts';

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soc-defenders-reference-'));
  store = await readyStore(readConfig({ DATA_DIR: folder, FEEDS: 'off' }));
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function load(id: string, change = (text: string) => text) {
  const feed = feeds.find((one) => one.id === id)!;
  const source = (await readSources(store.read)).find(({ slug }) => slug === id)!;
  const text = readFileSync(new URL(`../../src/feeds/samples/${feed.sample}`, import.meta.url), 'utf8');
  const context = { store, clock: systemClock, owner: 'test' };
  const body = feedBody(Buffer.from(change(text)), '', feed.url);
  return (await importBody(context, source, feed, body)).references;
}

async function actorsOf(title: string): Promise<string[]> {
  const source = (await readSources(store.read)).find(({ slug }) => slug === 'schneier')!;
  const url = `https://paper.example/${encodeURIComponent(title)}`;
  const story = { kind: 'article' as const, externalId: url, url, title, html: `<p>${title}.</p>` };
  await ingest([story], { store, clock: systemClock, source });
  const row = await store.read
    .selectFrom('article')
    .select('threat_actors')
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return JSON.parse(row.threat_actors) as string[];
}

test('a second load writes nothing, and the names of all catalogues mean one actor', async () => {
  expect(await actorsOf('Harbour blames Ferry Gull for a quiet night')).toEqual([]);
  expect(await load('mitre-attack-enterprise')).toEqual({ added: 20, changed: 0, unchanged: 0 });
  expect(await load('mitre-attack-mobile')).toEqual({ added: 7, changed: 0, unchanged: 0 });
  expect(await load('mitre-attack-ics')).toEqual({ added: 6, changed: 0, unchanged: 0 });
  expect(await load('misp-galaxy')).toEqual({ added: 4, changed: 0, unchanged: 0 });
  expect(await load('mitre-attack-enterprise')).toEqual({ added: 0, changed: 0, unchanged: 20 });
  expect(await load('misp-galaxy')).toEqual({ added: 0, changed: 0, unchanged: 4 });
  expect(await actorsOf('Harbour blames Ferry Gull for a loud night')).toEqual(['Copper Heron']);
  expect(await actorsOf('Wading Crew and TG-99001 share a boat')).toEqual(['Copper Heron']);
  expect(await actorsOf('Gravel Otter is back')).toEqual(['Gravel Otter']);
});

test('what a catalogue no longer has is no longer found', async () => {
  const without = (text: string) => {
    const cluster = JSON.parse(text);
    return JSON.stringify({ ...cluster, values: cluster.values.slice(0, 1) });
  };
  expect(await load('misp-galaxy', without)).toEqual({ added: 0, changed: 3, unchanged: 1 });
  expect(await actorsOf('Gravel Otter is gone')).toEqual([]);
  expect(await actorsOf('Ferry Gull is still there')).toEqual(['Copper Heron']);
});
