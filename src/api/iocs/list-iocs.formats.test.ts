import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { publicUrl, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { addressCount, known } from '../../../tests/support/seed.ts';
import { iocList } from '../../contract/ioc.ts';
import { readCsv } from '../../exports/checks/read-csv.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

describe('csv', () => {
  test('has exactly the documented columns and the rows of the JSON list in its order', async () => {
    const answer = await app.get('/api/v1/iocs?format=csv&limit=1000');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = await answer.text();
    expect(text.slice(0, text.indexOf('\n'))).toBe(
      'id,type,value,confidence,first_seen,last_seen,source_article,source_feed,category,tags',
    );
    const { data } = iocList.parse(await (await app.get('/api/v1/iocs?limit=1000')).json());
    const [, ...rows] = readCsv(text);
    expect(rows.map(([id, type, value]) => [id, type, value])).toEqual(
      data.map(({ id, type, value }) => [id, type, value]),
    );
    expect(rows.every((row) => row.length === 10)).toBe(true);
  });

  test('quotes what needs it and disarms formulas, in titles and tags', async () => {
    const [, ...rows] = readCsv(await (await app.get('/api/v1/iocs?format=csv&type=domain')).text());
    const row = (value: string) => rows.find((cells) => cells[2] === value)!;
    expect(row('clickfix-captcha-check.com')[6]).toBe(
      `'=HYPERLINK("x"), ClickFix lures spread an infostealer`,
    );
    expect(row('login-portal-verify.com').slice(6)).toEqual([
      '',
      'ThreatFox',
      'threat-feed',
      `'=1+1;a,"quoted"`,
    ]);
  });

  test('Free may have it, within its cap, and goes on by the cursor in the header', async () => {
    const seen: string[] = [];
    for (let query: string | null = ''; query !== null; ) {
      const answer = await app.get(`/api/v1/iocs?format=csv&type=ipv4&limit=1000${query}`, { key: 'free' });
      expect(answer.status).toBe(200);
      const [, ...rows] = readCsv(await answer.text());
      expect(rows.length).toBeLessThanOrEqual(100);
      seen.push(...rows.map((cells) => cells[2]!));
      const next = answer.headers.get('x-next-cursor');
      query = next && `&cursor=${next}`;
    }
    expect(new Set(seen).size).toBe(addressCount);
    expect(seen).toHaveLength(addressCount);
  });

  test('an empty list is the header alone', async () => {
    expect(readCsv(await (await app.get('/api/v1/iocs?format=CSV&category=vendor')).text())).toHaveLength(1);
  });
});

describe('txt', () => {
  test('is one bare value a line and nothing else', async () => {
    const answer = await app.get('/api/v1/iocs?format=txt&type=url,sha256,email');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const lines = (await answer.text()).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toContain(known.url);
    // The address of which its only source is not sure is no reason to block.
    const leaked = 'https://hospital-leak-portal.net/drop/File.exe';
    expect(lines.toSorted()).toEqual([known.url, known.sha256, leaked].toSorted());
  });

  test('needs Pro, and says so', async () => {
    const answer = await app.get('/api/v1/iocs?format=txt', { key: 'free' });
    expect(await refusal(answer)).toMatchObject({
      status: 403,
      code: 'insufficient_tier',
      details: { required_tier: 'pro', current_tier: 'free', required_scope: 'read:iocs' },
    });
  });
});

describe('ndjson', () => {
  test('is the rows of the JSON list, one a line, under a name of its own', async () => {
    const answer = await app.get('/api/v1/iocs?format=ndjson&limit=1000');
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^inline; filename="soc-defenders-ndjson-\d{4}-\d\d-\d\d\.ndjson"$/,
    );
    expect(answer.headers.has('x-export-skipped')).toBe(false);
    const lines = (await answer.text()).split('\n');
    expect(lines.pop()).toBe('');
    const { data } = iocList.parse(await (await app.get('/api/v1/iocs?limit=1000')).json());
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(data);
  });
});

test('a format that has an endpoint of its own is no word of the list', async () => {
  expect(await refusal(await app.get('/api/v1/iocs?format=stix'))).toMatchObject({ status: 400 });
});

test('no format is stored by a shared cache, and none carries a link to another host', async () => {
  for (const format of ['json', 'csv', 'txt', 'ndjson']) {
    const answer = await app.get(`/api/v1/iocs?format=${format}&limit=3`);
    const kept = format === 'json' ? 'no-store' : 'private, no-cache';
    expect(answer.headers.get('cache-control')).toBe(kept);
  }
  const { data } = iocList.parse(await (await app.get('/api/v1/iocs?type=domain')).json());
  const pages = data.flatMap((row) => row.source.article_url ?? []);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.every((page) => page.startsWith(`${publicUrl}/item/`))).toBe(true);
});
