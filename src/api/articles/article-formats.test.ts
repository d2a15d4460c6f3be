import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { article, articleList } from '../../contract/article.ts';
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
