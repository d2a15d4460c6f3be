import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { publicUrl, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { known } from '../../../tests/support/seed.ts';
import { cveList } from '../../contract/cve.ts';
import { severities } from '../../contract/severity.ts';
import type { CveRecord } from '../../contract/vulnerability-record.ts';
import { writeCves } from '../../domain/cves/facts.store.ts';

const dayMs = 86_400_000;
const now = Date.now();
const today = Math.floor(now / dayMs);
let app: RunningProduct;

/** 120 of them, scores from 0.1 up, two to a day. */
const many: CveRecord[] = Array.from({ length: 120 }, (_, at) => ({
  kind: 'vulnerability',
  id: `CVE-2026-${20_000 + at}`,
  status: 'published',
  description: `Flaw number ${at} of the seeded gateway.`,
  products: [{ vendor: at % 2 ? 'Odd Systems' : 'Even', product: 'Gateway' }],
  cvss: [{ version: '3.1', score: (1 + (at % 100)) / 10 }],
  publishedAt: now - Math.floor(at / 2) * dayMs,
}));

const write = (records: CveRecord[]) =>
  app.store.write
    .transaction()
    .execute((trx) =>
      writeCves(trx, { dialect: app.store.dialect, source: 'nvd', now: Date.now() }, records),
    );

beforeAll(async () => {
  app = await startProduct();
  await write([
    ...many,
    { kind: 'epss', id: 'CVE-2026-20003', score: 0.75123, percentile: 0.99, day: today },
    { kind: 'epss', id: known.cve, score: 0.94412, percentile: 0.99974, day: today },
  ]);
});
afterAll(() => app.close());

const list = async (query: string, key: 'pro' | 'free' = 'pro') =>
  cveList.parse(await (await app.get(`/api/v1/cves${query}`, { key })).json());
const ids = async (query: string) => (await list(query)).data.map((row) => row.id);

test('a row tells what is known of the vulnerability, with the risk that its own page has', async () => {
  const { meta, data, links } = await list(`?q=${known.cve}`);
  expect(meta).toMatchObject({
    total: 1,
    limit: 30,
    offset: 0,
    filters: { sort: 'published:desc', q: known.cve },
  });
  expect(links).toEqual({ self: `${publicUrl}/api/v1/cves?q=${known.cve}`, next: null });
  expect(data).toEqual([
    expect.objectContaining({
      id: known.cve,
      vendor: 'Ivanti',
      kev: true,
      kev_date_added: '2024-01-10',
      kev_ransomware: true,
      epss: 0.94412,
      epss_percentile: 0.99974,
      epss_history: [{ date: new Date(today * dayMs).toISOString().slice(0, 10), epss: 0.94412 }],
      article_count: 2,
      risk: { score: expect.any(Number), level: 'critical' },
    }),
  ]);
  const record = (await (await app.get(`/api/v1/cves/${known.cve}`)).json()) as {
    data: { risk: { score: number }; modified_at: string };
  };
  expect(record.data.risk.score).toBe(data[0]!.risk.score);
  expect(record.data.modified_at).toBe(data[0]!.modified_at);
});

test('a Free key and a Pro key read it; a stranger does not', async () => {
  expect((await list('', 'free')).meta.total).toBe(121);
  expect((await refusal(await app.get('/api/v1/cves', { key: null }))).code).toBe('missing_api_key');
});

describe('filters', () => {
  test.each([
    ['kev=true', 1],
    ['kev=false', 120],
    ['severity=critical', 11],
    ['severity=Critical,HIGH', 31],
    ['severity=all', 121],
    ['min_cvss=9.5', 6],
    ['max_cvss=0.5', 10],
    ['min_cvss=1&max_cvss=1.1', 4],
    ['min_epss=0.75', 2],
    ['min_risk=85', 1],
    ['exploit=true', 0],
    ['has_articles=1', 1],
    ['vendor=ODD_systems', 60],
    ['vendor=odd', 60],
    ['vendor=even,odd', 120],
    ['product=gateway&vendor=even', 60],
    [`published_since=${encodeURIComponent(new Date(now - 2.5 * dayMs).toISOString())}`, 6],
    [`published_until=${new Date(now - 50.5 * dayMs).toISOString()}`, 18],
    ['q=seeded+gateway', 120],
    ['q=CVE-2026-2000', 10],
    ['q=20007', 1],
    ['modified_since=2999-01-01', 0],
    ['severity=&kev=', 121],
  ])('%s finds %d', async (query, total) => {
    const { meta, data } = await list(`?${query}&limit=1000`);
    expect([meta.total, data.length]).toEqual([total, total]);
  });

  test('are echoed as they were understood', async () => {
    const query = 'severity=LOW&kev=0&min_epss=0.5&vendor=Acme&modified_since=2026-01-02&sort=risk';
    expect((await list(`?${query}`)).meta.filters).toEqual({
      severity: ['low'],
      kev: false,
      min_epss: 0.5,
      vendor: ['Acme'],
      modified_since: '2026-01-02T00:00:00.000000Z',
      sort: 'risk:desc',
    });
  });

  test('bands of severity part all that have a score', async () => {
    const totals = await Promise.all(
      severities.map(async (word) => (await list(`?severity=${word}`)).meta.total),
    );
    expect(totals.reduce((sum, n) => sum + n, 0)).toBe(120);
    for (const word of severities)
      for (const row of (await list(`?severity=${word}&limit=1000`)).data) expect(row.severity).toBe(word);
  });
});

describe('order', () => {
  test.each(['published', 'modified', 'risk', 'epss', 'cvss'])(
    '%s: the other way round is the mirror',
    async (key) => {
      const down = await ids(`?sort=${key}&limit=1000`);
      expect(down).toHaveLength(121);
      expect(await ids(`?sort=${key}:desc&limit=1000`)).toEqual(down);
      expect(await ids(`?sort=${key}:asc&limit=1000`)).toEqual(down.toReversed());
    },
  );

  test('puts the most dangerous first by risk and by probability', async () => {
    expect((await ids('?sort=risk'))[0]).toBe(known.cve);
    expect((await ids('?sort=epss')).slice(0, 2)).toEqual([known.cve, 'CVE-2026-20003']);
  });
});

describe('pages', () => {
  async function walk(query: string, key: 'pro' | 'free' = 'pro') {
    const seen: string[] = [];
    for (let next: string | null = `/api/v1/cves${query}`; next; ) {
      const answer = await app.get(next, { key });
      const page = cveList.parse(await answer.json());
      seen.push(...page.data.map((row) => row.id));
      next = page.links.next?.slice(publicUrl.length) ?? null;
      const cursor = next && new URLSearchParams(next.split('?')[1]).get('cursor');
      expect(answer.headers.get('x-next-cursor')).toBe(cursor);
    }
    return seen;
  }

  test('following next gives every row once', async () => {
    for (const query of [
      '?limit=7',
      '?limit=50&sort=risk',
      '?limit=9&sort=cvss:asc&severity=low',
      '?limit=11&q=seeded',
    ])
      expect(await walk(query)).toEqual(await ids(query.replace(/limit=\d+/, 'limit=1000')));
    expect(await walk('?limit=1000', 'free')).toHaveLength(121);
  });

  test('are capped by the tier, and say so', async () => {
    expect((await list('?limit=1000', 'free')).meta.limit).toBe(100);
    expect((await list('?limit=100000')).meta.limit).toBe(10_000);
  });

  test('of another question refuse the cursor', async () => {
    const cursor = (await app.get('/api/v1/cves?limit=2')).headers.get('x-next-cursor');
    const refused = await refusal(await app.get(`/api/v1/cves?limit=2&kev=false&cursor=${cursor}`));
    expect(refused).toMatchObject({ status: 400, details: { parameter: 'cursor' } });
  });

  test('of a walk by change lose and repeat nothing while vulnerabilities change', async () => {
    const first = await list('?sort=modified&limit=50');
    const before = first.meta.filters.modified_until!;
    await write([{ ...(many[119] as object), description: 'changed meanwhile' } as CveRecord]);
    const seen = new Set(first.data.map((row) => row.id));
    for (let next = first.links.next; next; ) {
      const page = cveList.parse(await (await app.get(next.slice(publicUrl.length))).json());
      expect(page.meta.filters.modified_until).toBe(before);
      for (const { id } of page.data) {
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
      next = page.links.next;
    }
    const later = await ids(`?sort=modified&modified_since=${before}`);
    expect(later).toEqual(['CVE-2026-20119']);
    expect(new Set([...seen, ...later]).size).toBe(121);
  });
});

describe('illegal values', () => {
  test.each([
    ['severity', ['urgent', '9', 'critical;high']],
    ['sort', ['date', 'risk:up', 'risk:desc,epss']],
    ['kev', ['yes', '2']],
    ['exploit', ['on']],
    ['has_articles', ['y']],
    ['min_cvss', ['-1', '10.1', 'high', '1e1']],
    ['max_cvss', ['11', 'NaN']],
    ['min_epss', ['1.1', '-0.1', '50%25']],
    ['min_risk', ['101', '-1', '8.5', 'high']],
    ['limit', ['0', '-5', '2.5', 'x']],
    ['offset', ['-1', 'x']],
    ['cursor', ['x', 'W10', '%2B']],
    ['published_since', ['last week', '2026-02-30']],
    ['published_until', ['x']],
    ['modified_since', ['1700000000']],
    ['q', ['x'.repeat(501), 'a%00']],
    ['vendor', ['x'.repeat(201), Array.from({ length: 51 }, (_, at) => at).join()]],
    ['product', ['x'.repeat(201)]],
  ] as [string, string[]][])('an illegal %s is 400 and named', async (parameter, illegal) => {
    for (const value of illegal)
      expect(await refusal(await app.get(`/api/v1/cves?${parameter}=${value}`)), value).toMatchObject({
        status: 400,
        code: 'invalid_parameter',
        details: { parameter },
      });
  });

  test('bounds that lie crosswise are refused', async () => {
    for (const [query, parameter] of [
      ['min_cvss=9&max_cvss=8', 'max_cvss'],
      ['published_since=2026-02-01&published_until=2026-01-01', 'published_until'],
    ])
      expect((await refusal(await app.get(`/api/v1/cves?${query}`))).details).toMatchObject({ parameter });
  });
});
