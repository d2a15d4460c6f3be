/** What a source marks more strictly than a key may read is nowhere, whatever way leads to it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markSource } from '../../../tests/support/mark-source.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { signIn } from '../../../tests/support/signed-in.ts';
import { formatUuid } from '../../lib/uuid.ts';

let app: RunningProduct;
let hidden: { id: string; title: string; cves: string[] }[];
beforeAll(async () => {
  app = await startProduct();
  await markSource(app.store, 'bleepingcomputer', 'red');
  const rows = await app.store.read
    .selectFrom('article as a')
    .innerJoin('source as s', 's.id', 'a.source_id')
    .select(['a.uid', 'a.title', 'a.cves'])
    .where('s.slug', '=', 'bleepingcomputer')
    .execute();
  hidden = rows.map(({ uid, title, cves }) => ({
    id: formatUuid(uid),
    title,
    cves: JSON.parse(cves) as string[],
  }));
});
afterAll(() => app.close());

const said = async (path: string) => await (await app.get(path)).text();

test.each([
  '/api/v1/articles?limit=1000',
  '/api/v1/articles?limit=1000&group=story&sort=hot',
  '/api/v1/articles?limit=1000&format=atom',
  '/api/v1/articles?limit=1000&format=ndjson',
  '/api/v1/industries/healthcare?period=90d',
])('%s leaves it out', async (path) => {
  expect(hidden.length).toBeGreaterThan(0);
  const text = await said(path);
  for (const { id, title } of hidden) {
    expect(text).not.toContain(id);
    expect(text).not.toContain(JSON.stringify(title).slice(1, -1));
  }
});

test('neither its words nor its id find it, and no count has it', async () => {
  const [one] = hidden;
  const found = JSON.parse(await said(`/api/v1/articles?q=${encodeURIComponent(`"${one!.title}"`)}`));
  expect(found.data).toEqual([]);
  const answer = await app.get(`/api/v1/articles/${one!.id}`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: { code: 'article_not_found' } });
  const facets = JSON.parse(await said('/api/v1/articles/facets'));
  expect(facets.data.sources.map(({ name }: { name: string }) => name)).not.toContain('BleepingComputer');
  const { meta, data } = JSON.parse(await said('/api/v1/articles?include_total=true&limit=1000'));
  expect(meta.total).toBe(data.length);
});

test('the page of a vulnerability names no article of it', async () => {
  const ids = [...new Set(hidden.flatMap(({ cves }) => cves))];
  for (const cve of ids) {
    const text = await said(`/api/v1/cves/${cve}`);
    for (const { id } of hidden) expect(text).not.toContain(id);
  }
});

test('somebody who is signed in is present, and reads it', async () => {
  const page = await signIn(app.url, 'pro@example.org', password);
  const text = await (await page.fetch('/api/v1/articles?limit=1000')).text();
  for (const { id } of hidden) expect(text).toContain(id);
  expect((await page.fetch(`/api/v1/articles/${hidden[0]!.id}`)).status).toBe(200);
});

test('a look-up of what others report, too, names no article of it', async () => {
  const named = await app.store.read
    .selectFrom('article_indicator as l')
    .innerJoin('indicator as i', 'i.id', 'l.indicator_id')
    .innerJoin('article as a', 'a.id', 'l.article_id')
    .innerJoin('source as s', 's.id', 'a.source_id')
    .select(['i.value', 'a.title'])
    .where('s.slug', '=', 'bleepingcomputer')
    .execute();
  expect(named.length).toBeGreaterThan(0);
  for (const { value, title } of named)
    expect(await said(`/api/v1/lookup?ioc=${encodeURIComponent(value)}`)).not.toContain(title);
});
