/**
 * What customers of the original type, with our host (standard §14, rows 1, 5, 6 and 13 to 16): on the built-in sample, with
 * a Free and a Pro key under the limits that they have by default.
 */
import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Tier, tiers } from '../../src/contract/tier.ts';
import { refusal } from '../support/ask.ts';
import { type SampleProduct, startSample } from '../support/sample-product.ts';

let app: SampleProduct;
beforeAll(async () => {
  app = await startSample();
});
afterAll(() => app.close());

/** New ones for each test: ten requests a minute are few. */
let keys: Record<Tier, string>;
beforeEach(async () => {
  keys = { free: await app.makeKey('free'), pro: await app.makeKey('pro') };
});

const run = promisify(execFile);
const caps = { free: 100, pro: 10_000 };

/** A line of shell as a customer wrote it, with our address for http://localhost. */
async function shell(line: string, tier: Tier, more: Record<string, string> = {}): Promise<string> {
  const command = line.replaceAll('http://localhost', app.url);
  const env = { ...process.env, ...more, KEY: keys[tier] };
  return (await run('sh', ['-c', command], { env, maxBuffer: 2 ** 26 })).stdout;
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

function get(path: string, tier: Tier): Promise<Response> {
  return fetch(app.url + path, {
    redirect: 'error',
    headers: { authorization: `Bearer ${keys[tier]}` },
  });
}

async function json<T>(path: string, tier: Tier): Promise<T> {
  const answer = await get(path, tier);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as T;
}

describe('row 1: curl, piped to a raw endpoint of Splunk', () => {
  let splunk: Server;
  const bodies: string[] = [];
  beforeAll(async () => {
    splunk = createServer((request, answer) => {
      let body = '';
      request.on('data', (part: Buffer) => {
        body += part;
      });
      request.on('end', () => {
        bodies.push(body);
        answer.end('{"text":"Success","code":0}');
      });
    });
    await new Promise<void>((done) => splunk.listen(0, '127.0.0.1', done));
  });
  afterAll(() => void splunk.close());

  test.each(tiers)('is one JSON document, with a %s key', async (tier) => {
    const { port } = splunk.address() as { port: number };
    const hec = `http://127.0.0.1:${port}/services/collector/raw`;
    const line =
      'curl -H "Authorization: Bearer $KEY" "http://localhost/api/v1/iocs?type=ipv4&limit=100" | curl -s --data-binary @- "$HEC"';
    expect(JSON.parse(await shell(line, tier, { HEC: hec }))).toMatchObject({ code: 0 });
    const page = JSON.parse(bodies.at(-1)!) as Page;
    expect(page.data).toHaveLength(100);
    expect(page.meta.total).toBeGreaterThan(100);
    expect(new Set(page.data.map(({ type }) => type))).toEqual(new Set(['ipv4']));
  });

  test('every 900 s stays within the limits of Free', async () => {
    const answer = await get('/api/v1/iocs?type=ipv4&limit=100', 'free');
    await answer.arrayBuffer();
    const policy = answer.headers.get('ratelimit-policy')!;
    const perDay = Number(/"day";q=(\d+)/.exec(policy)![1]);
    expect(perDay).toBeGreaterThan(86_400 / 900);
    expect(Number(answer.headers.get('x-ratelimit-remaining'))).toBeGreaterThanOrEqual(0);
  });
});

test.each(tiers)('row 5: polling with since takes up where the last poll ended (%s)', async (tier) => {
  const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
  const first = await json<Page>(`/api/v1/iocs?since=${hourAgo}&limit=100`, tier);
  expect(first.data).toHaveLength(100);
  expect(first.meta.filters.since <= hourAgo.replace('Z', '000Z')).toBe(true);
  expect((await json<Page>(`/api/v1/iocs?since=${first.meta.filters.until}`, tier)).data).toEqual([]);
});

test.each(tiers)('row 6: the Elastic script asks for 1,000 and finds its fields (%s)', async (tier) => {
  const query = new URLSearchParams({ type: 'ipv4', limit: '1000' });
  const page = await json<Page>(`/api/v1/iocs?${query}`, tier);
  expect(page.meta.limit).toBe(Math.min(1000, caps[tier]));
  expect(page.data).toHaveLength(Math.min(page.meta.limit, page.meta.total));
  for (const { value, type, confidence, source } of page.data) {
    expect(value).toMatch(/^\d+\.\d+\.\d+\.\d+(?:\/\d+)?$/);
    expect(type).toBe('ipv4');
    expect(source.feed_name).not.toBe('');
    expect(['high', 'medium', 'low']).toContain(confidence);
  }
});

describe('row 13: a firewall list', () => {
  const since = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '');
  const path = `/api/v1/iocs?type=ipv4&confidence=high&since=${since}&format=txt`;

  test('is bare values, with a Pro key', async () => {
    const line = `curl -s -H "Authorization: Bearer $KEY" "http://localhost${path}"`;
    const lines = (await shell(line, 'pro')).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((value) => !/^\d+\.\d+\.\d+\.\d+(?:\/\d+)?$/.test(value))).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('needs the Pro tier', async () => {
    expect(await refusal(await get(path, 'free'))).toMatchObject({ status: 403, code: 'insufficient_tier' });
  });
});

describe('row 14: the delta poll of articles', () => {
  const query = (since: string, limit: number) =>
    `/api/v1/articles?time_field=modified_at&modified_since=${since}&sort=modified:desc&limit=${limit}`;

  test('follows X-Next-Cursor to the end, complete and without repeats', async () => {
    const since = new Date(Date.now() - 30 * 86_400_000).toISOString();
    const whole = await json<{ data: Row[] }>(query(since, 10_000), 'pro');
    expect(whole.data.length).toBeGreaterThan(100);
    const limit = Math.ceil(whole.data.length / 4);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer: Response = await get(query(since, limit) + (cursor && `&cursor=${cursor}`), 'pro');
      seen.push(...((await answer.json()) as { data: Row[] }).data.map((row) => row.id));
      cursor = answer.headers.get('x-next-cursor');
    }
    expect(seen).toEqual(whole.data.map((row) => row.id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test.each(tiers)(
    'as it is printed goes on with the echoed until, and then finds nothing (%s)',
    async (tier) => {
      const { meta, data } = await json<Page>(query('2026-01-01', 500), tier);
      expect(data.length).toBeLessThanOrEqual(Math.min(500, caps[tier]));
      expect(data.length).toBeGreaterThan(20);
      expect((await json<Page>(query(meta.filters.until, 500), tier)).data).toEqual([]);
    },
  );
});

describe('row 15: the PHP client', () => {
  test.each(tiers)('searches, opens an article with its indicators (%s)', async (tier) => {
    const { data } = await json<{ data: (Record<string, unknown> & { id: string })[] }>(
      '/api/v1/articles?q=ClickFix&limit=30&has_iocs=true',
      tier,
    );
    expect(data.length).toBeGreaterThan(0);
    for (const row of data) {
      expect(Object.keys(row)).toEqual(
        expect.arrayContaining(['source', 'categories', 'severity', 'has_iocs']),
      );
      expect(row.has_iocs).toBe(true);
    }
    const article = await json<{ iocs: Row[] }>(`/api/v1/articles/${data[0]!.id}`, tier);
    expect(article.iocs.length).toBeGreaterThan(0);
    for (const { type, value, confidence } of article.iocs)
      expect([type, value, confidence]).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
  });

  test('pages through domains', async () => {
    const seen: string[] = [];
    const totals = new Set<number>();
    for (let offset = 0; offset <= 400; offset += 100) {
      const page = await json<Page>(`/api/v1/iocs?limit=100&offset=${offset}&type=domain`, 'pro');
      totals.add(page.meta.total);
      seen.push(...page.data.map((row) => row.id));
    }
    const [total] = totals;
    expect(totals.size).toBe(1);
    expect(Number.isInteger(total)).toBe(true);
    expect(seen).toHaveLength(Math.min(total!, 500));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

test.each(tiers)('row 16: look-up by ioc and by value is the same but for the time (%s)', async (tier) => {
  const [a, b] = await Promise.all(
    ['ioc', 'value'].map((name) =>
      json<{ meta: object; data: { found: boolean } }>(`/api/v1/lookup?${name}=45.148.244.119`, tier),
    ),
  );
  expect(a!.data.found).toBe(true);
  expect({ ...a, meta: null }).toEqual({ ...b, meta: null });
});
