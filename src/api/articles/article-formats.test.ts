import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { article, articleList } from '../../contract/article.ts';
import { cveNumber } from '../../domain/cves/cve-number.ts';
import { readCsv } from '../../exports/checks/read-csv.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

const every = 'expand=mitre,iocs,cves,threat_actors';

async function rows(query: string) {
  return articleList.parse(await (await app.get(`/api/v1/articles?${query}`)).json()).data;
}

test('ndjson is a row a line with the same keys on every line, and its cursor in the header', async () => {
  for (const query of ['limit=4', `limit=4&${every}`, 'limit=4&fields=id,iocs,title&expand=iocs']) {
    const answer = await app.get(`/api/v1/articles?${query}&format=ndjson`);
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    expect(answer.headers.get('x-next-cursor')).toMatch(/^[\w-]+$/);
    const lines = (await answer.text()).split('\n');
    expect(lines.pop()).toBe('');
    const read = lines.map((line) => JSON.parse(line) as object);
    expect(read).toEqual(await rows(query));
    expect(new Set(read.map((row) => Object.keys(row).join())).size).toBe(1);
  }
});

test('csv has a header and the fields of a row in its order', async () => {
  const answer = await app.get(`/api/v1/articles?${every}&format=csv`);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const [header, ...lines] = readCsv(await answer.text());
  expect(header).toEqual(Object.keys(article.shape));
  const json = await rows(every);
  expect(lines).toHaveLength(json.length);
  const cell = (at: number, name: string) => lines[at]![header!.indexOf(name)];
  for (const [at, row] of json.entries()) {
    expect([cell(at, 'id'), cell(at, 'url')]).toEqual([row.id, row.url]);
    expect(cell(at, 'severity_score')).toBe(String(row.severity_score));
    expect(cell(at, 'has_iocs')).toBe(String(row.has_iocs));
    expect(cell(at, 'categories')).toBe(row.categories!.join(';'));
    expect(cell(at, 'iocs')).toBe(row.iocs!.map((ioc) => ioc.value).join(';'));
    expect(cell(at, 'mitre_techniques')).toBe(row.mitre_techniques!.map((one) => one.id).join(';'));
    expect(cell(at, 'ai_summary')).toBe('');
  }
});

test('csv disarms formulas and quotes what needs it', async () => {
  const text = await (await app.get('/api/v1/articles?q=clickfix&format=csv&fields=title')).text();
  expect(text).toBe('title\n"\'=HYPERLINK(""x""), ClickFix lures spread an infostealer"\n');
});

test('csv of the same question has the same columns, with rows and without', async () => {
  const header = async (query: string) =>
    readCsv(await (await app.get(`/api/v1/articles?format=csv&${query}`)).text())[0];
  for (const question of ['', 'expand=iocs', 'fields=title,id', 'fields=cves&expand=cves'])
    expect(await header(`${question}&q=nothing+of+the+kind`), question).toEqual(await header(question));
});

test('both need Pro, and say what is missing', async () => {
  for (const format of ['ndjson', 'csv'])
    expect(await refusal(await app.get(`/api/v1/articles?format=${format}`, { key: 'free' }))).toMatchObject({
      status: 403,
      code: 'insufficient_tier',
      details: { required_tier: 'pro', current_tier: 'free', required_scope: 'read:articles:export' },
    });
});

test('atom is a feed of the view for readers of any tier, and hostile words stay words', async () => {
  await app.store.write
    .updateTable('article')
    .set({ title: ']]><script>"&\u0001', url: 'https://one.com/?a="><x' })
    .where('id', '=', ({ selectFrom }) => selectFrom('article').select(({ fn }) => fn.max('id').as('id')))
    .execute();
  const answer = await app.get('/api/v1/articles?limit=200&format=atom&fields=id', { key: 'free' });
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const xml = await answer.text();
  expect(xml).not.toContain(app.keys.free);
  const read = parseFeed(xml);
  expect(read.format).toBe('atom');
  const entries = (read.feed as { entries: { id: string; title: string }[] }).entries;
  const free = articleList.parse(
    await (await app.get('/api/v1/articles?limit=200', { key: 'free' })).json(),
  ).data;
  expect(entries.map(({ id }) => id)).toEqual(free.map(({ id }) => `urn:uuid:${id}`));
  expect(xml).not.toContain('<script>');
  expect(xml).toContain(']]&gt;&lt;script&gt;&quot;&amp;</title>');
  const some = await (await app.get('/api/v1/articles?has_iocs=true&format=atom')).text();
  expect(some.match(/<entry>/g)).toHaveLength((await rows('has_iocs=true')).length);
});

test('an article names those of its vulnerabilities that are in the catalogue, however old its entry is', async () => {
  const named = async () => (await rows('expand=cves&limit=200')).filter(({ cves }) => cves!.length > 0);
  const ids = (await named()).flatMap(({ cves }) => cves!);
  expect(ids.length).toBeGreaterThan(0);
  const { write } = app.store;
  await write.updateTable('cve_rank').set({ kev: 0 }).execute();
  expect((await named()).flatMap(({ kev_cves }) => kev_cves!)).toEqual([]);
  const record = {
    cve_id: cveNumber(ids[0]!)!,
    kev: 1,
    published_at: 0,
    change: 1,
    risk: 0,
    epss: -1,
    cvss: -1,
  };
  await write
    .insertInto('cve_rank')
    .values({ ...record, lead_cvss: -1, exploit: 0, articles: 0 })
    .onConflict((conflict) => conflict.column('cve_id').doUpdateSet({ kev: 1 }))
    .execute();
  expect(new Set((await named()).flatMap(({ kev_cves }) => kev_cves!))).toEqual(new Set([ids[0]]));
  expect((await rows('limit=1'))[0]).not.toHaveProperty('kev_cves');
});
