/** What customers of the original type, with our host (standard §14): rows 1, 5, 6 and 13 to 16. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningProduct, startProduct } from '../support/running-app.ts';
import { addressCount } from '../support/seed.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

const run = promisify(execFile);

/** A line of shell as a customer wrote it, with our address for http://localhost. */
async function shell(line: string, key: string): Promise<string> {
  const command = line.replaceAll('http://localhost', app.url);
  return (await run('sh', ['-c', command], { env: { ...process.env, KEY: key } })).stdout;
}

interface Row {
  id: string;
  type: string;
  value: string;
  confidence: string;
  source: { feed_name: string };
}
interface Page {
  meta: { total: number; limit: number; filters: { since: string; until: string } };
  data: Row[];
}

async function json<T>(path: string, key: 'pro' | 'free' = 'pro'): Promise<T> {
  const answer = await app.get(path, { key });
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as T;
}

test('row 1: curl with a Free key gets a single JSON document', async () => {
  const line = 'curl -s -H "Authorization: Bearer $KEY" "http://localhost/api/v1/iocs?type=ipv4&limit=100"';
  const page = JSON.parse(await shell(line, app.keys.free)) as Page;
  expect(page.data).toHaveLength(100);
  expect(page.meta).toMatchObject({ total: addressCount, limit: 100 });
});

test('row 5: polling with since takes up where the last poll ended', async () => {
  const first = await json<Page>('/api/v1/iocs?limit=1000');
  const since = new Date(Date.now() - 15 * 60_000).toISOString();
  const recent = await json<Page>(`/api/v1/iocs?since=${since}`);
  expect(recent.data.map((row) => row.value)).toEqual(['CVE-2024-21887']);
  expect((await json<Page>(`/api/v1/iocs?since=${first.meta.filters.until}`)).data).toEqual([]);
});

test('row 6: the Elastic script asks for 1,000 with a Free key and finds its fields', async () => {
  const page = await json<Page>(
    `/api/v1/iocs?${new URLSearchParams({ type: 'ipv4', limit: '1000' })}`,
    'free',
  );
  expect(page.meta.limit).toBe(100);
  expect(page.data).toHaveLength(100);
  for (const { value, type, confidence, source } of page.data) {
    expect(value).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect([type, source.feed_name]).toEqual(['ipv4', 'Feodo Tracker']);
    expect(['high', 'medium', 'low']).toContain(confidence);
  }
});

test('row 13: a firewall list is bare values', async () => {
  const since = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '');
  const line = `curl -s -H "Authorization: Bearer $KEY" "http://localhost/api/v1/iocs?type=ipv4&confidence=high&since=${since}&format=txt"`;
  const lines = (await shell(line, app.keys.pro)).trimEnd().split('\n');
  expect(lines).toHaveLength(addressCount / 3);
  expect(lines.every((value) => /^\d+\.\d+\.\d+\.\d+$/.test(value))).toBe(true);
});

describe('row 14: the delta poll of articles', () => {
  const query = (since: string, limit: number) =>
    `/api/v1/articles?time_field=modified_at&modified_since=${since}&sort=modified:desc&limit=${limit}`;

  test('follows X-Next-Cursor to the end, complete and without repeats', async () => {
    const since = new Date(Date.now() - 30 * 86_400_000).toISOString();
    const whole = await json<{ data: Row[] }>(query(since, 500));
    expect(whole.data).toHaveLength(6);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer: Response = await app.get(query(since, 2) + (cursor && `&cursor=${cursor}`));
      seen.push(...((await answer.json()) as { data: Row[] }).data.map((row) => row.id));
      cursor = answer.headers.get('x-next-cursor');
    }
    expect(seen).toEqual(whole.data.map((row) => row.id));
  });

  test('goes on with the echoed until, and then finds nothing', async () => {
    const { meta } = await json<Page>(query('2026-01-01', 500));
    expect((await json<Page>(query(meta.filters.until, 500))).data).toEqual([]);
  });
});

test('row 15: the PHP client searches, opens an article and pages through domains', async () => {
  const found = await json<{ data: Record<string, unknown>[] }>(
    '/api/v1/articles?q=ClickFix&limit=30&has_iocs=true',
  );
  expect(found.data).toHaveLength(1);
  expect(Object.keys(found.data[0]!)).toEqual(
    expect.arrayContaining(['source', 'categories', 'severity', 'has_iocs']),
  );
  const article = await json<{ iocs: Row[] }>(`/api/v1/articles/${found.data[0]!.id}`);
  expect(article.iocs).toContainEqual({
    type: 'domain',
    value: 'clickfix-captcha-check.com',
    confidence: 'high',
  });
  const seen: string[] = [];
  for (let offset = 0; offset <= 400; offset += 100) {
    const page = await json<Page>(`/api/v1/iocs?limit=100&offset=${offset}&type=domain`);
    expect(Number.isInteger(page.meta.total)).toBe(true);
    seen.push(...page.data.map((row) => row.id));
    expect(page.meta.total).toBe(new Set([...seen, ...page.data.map((row) => row.id)]).size);
  }
  expect(new Set(seen).size).toBe(seen.length);
});

test('row 16: look-up by ioc and by value is the same but for the time', async () => {
  const [a, b] = await Promise.all(
    ['ioc', 'value'].map((name) =>
      json<{ meta: object; data: object }>(`/api/v1/lookup?${name}=45.137.20.10`),
    ),
  );
  expect({ ...a, meta: null }).toEqual({ ...b, meta: null });
});
