import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { article, articleList } from '../../contract/article.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

type Asked = Parameters<RunningProduct['get']>[1];

async function list(query = '', init?: Asked) {
  const answer = await app.get(`/api/v1/articles${query}`, init);
  expect(answer.status, query).toBe(200);
  const page = articleList.parse(await answer.json());
  expect(answer.headers.get('x-next-cursor')).toBe(page.meta.next_cursor);
  return page;
}

const slug = (url: string | undefined) => url?.split('/').at(-1);
const slugs = async (query: string, init?: Asked) =>
  (await list(query, init)).data.map((row) => slug(row.url));
const refused = async (query: string) => refusal(await app.get(`/api/v1/articles${query}`));

/** What Pro sees without filters, newest first. */
const all = ['squid', 'patch-tuesday', 'clickfix', 'ransomware-hospital', 'lazarus-bank', 'old-wiper'];

describe('defaults', () => {
  test('are echoed: 30 rows by publication, newest first, from the start of the lookback', async () => {
    const { meta, data } = await list();
    expect(meta).toMatchObject({
      limit: 30,
      offset: 0,
      total: null,
      total_estimated: false,
      next_cursor: null,
      feed_version: '1.0',
      source: 'SOC Defenders',
      filters: { time_field: 'published_at', sort: 'published:desc' },
    });
    expect(data.map((row) => slug(row.url))).toEqual(all);
    expect((Date.now() - Date.parse(meta.filters.since)) / 86_400_000).toBeCloseTo(365, 3);
    const free = await list('', { key: 'free' });
    expect((Date.now() - Date.parse(free.meta.filters.since)) / 86_400_000).toBeCloseTo(7, 3);
  });

  test('a row holds both documented sets of names, and of the expansions mitre only', async () => {
    const { data } = await list();
    for (const row of data) {
      const absent = ['threat_actors', 'cve_ids', 'cves', 'kev_cves', 'iocs'];
      expect(Object.keys(row)).toEqual(Object.keys(article.shape).filter((name) => !absent.includes(name)));
      expect(row.severity).toBe(row.severity_label);
      expect(row.points).toBe(row.score);
      expect(row.categories![0]).toBe(row.category);
      expect(row.tags).toEqual(row.tech_tags!.map((tag) => `#${tag}`));
      expect(row.source).toBe(new URL(row.url!).hostname.replace('www.', ''));
      expect(row.canonical_url).toBe(`https://intel.example/item/${row.id}`);
    }
  });

  test('empty and unknown parameters count as not given', async () => {
    expect(await slugs('?q=&category=&severity=+&limit=&cursor=&fields=&colour=red&has_iocs=')).toEqual(all);
  });

  test("the tier's lookback holds for the publication, whatever the time field", async () => {
    const free = all.slice(0, -1);
    for (const query of [
      '',
      '?since=2001-01-01',
      '?time_field=modified_at&since=2001-01-01',
      '?time_field=fetched_at',
    ])
      expect((await slugs(query, { key: 'free' })).toSorted(), query).toEqual(free.toSorted());
    expect(await slugs('?modified_since=2001-01-01', { key: 'free' })).toEqual(free);
  });
});

describe('filters', () => {
  test.each([
    ['q=squid', ['squid']],
    ['q=CLICKFIX', ['clickfix']],
    ['q=hospital+chain', ['ransomware-hospital']],
    ['q=%22chain+hospital%22', []],
    ['q=clickfix-captcha-check.com', ['clickfix']],
    ['q=nothing+of+the+kind', []],
    ['cve_text_search=CVE-2024-21887', ['patch-tuesday', 'lazarus-bank']],
    ['cve_text_search=2025-100', ['patch-tuesday']],
    ['cve_text_search=%25', []],
    ['category=ransomware', ['ransomware-hospital']],
    ['category=RANSOMWARE,general', ['squid', 'ransomware-hospital']],
    ['category=data_breaches', []],
    ['severity=medium', ['patch-tuesday', 'clickfix', 'old-wiper']],
    ['severity=Low,critical', ['squid']],
    ['min_severity=6.6', ['ransomware-hospital', 'lazarus-bank']],
    ['min_severity=8&max_severity=8.0', ['lazarus-bank']],
    ['max_severity=2', ['squid']],
    ['has_iocs=true', ['patch-tuesday', 'clickfix', 'ransomware-hospital', 'lazarus-bank']],
    ['has_iocs=1&limit=1', ['patch-tuesday']],
    ['has_iocs=FALSE', ['squid', 'old-wiper']],
    ['has_iocs=0', ['squid', 'old-wiper']],
    ['threat_actor=Lazarus+Group', ['lazarus-bank']],
    ['threat_actor=LAZARUS', ['lazarus-bank']],
    ['threat_actor=apt99,lazarus', ['lazarus-bank']],
    ['threat_actor=laz', []],
    ['industry=finance', ['lazarus-bank']],
    ['industry_tags=Financial_Services,energy', ['lazarus-bank', 'old-wiper']],
    ['industry=healthcare-and-public-health', ['ransomware-hospital']],
    ['mitre_technique=T1566', ['lazarus-bank']],
    ['mitre_technique=t1566.001,T1204', ['clickfix', 'lazarus-bank']],
    ['mitre_technique=T1566.002', []],
    ['mitre_technique=T156', []],
    ['source=BleepingComputer', ['ransomware-hospital', 'old-wiper']],
    ['source_name=thehackernews.com,schneier', ['squid', 'patch-tuesday']],
    ['source=the+hacker+news', ['patch-tuesday']],
    ['source=www.schneier.com', ['squid']],
    ['source=nobody', []],
    ['include_archived=true&category=general', ['squid', 'archived-story']],
    ['severity=high&has_iocs=true&industry=finance', ['lazarus-bank']],
  ])('%s', async (query, expected) => {
    expect(await slugs(`?${query}`)).toEqual(expected);
    const { meta } = await list(`?${query}&limit=1&include_total=true`);
    expect(meta.total).toBe(query.includes('limit') ? 4 : expected.length);
  });

  test('the source of a row finds the row', async () => {
    for (const { id, source, source_name } of (await list()).data)
      for (const name of [source!, source_name!, source_name!.toUpperCase()]) {
        const { data } = await list(`?source=${encodeURIComponent(name)}`);
        expect(
          data.map((row) => row.id),
          name,
        ).toContain(id);
      }
  });

  test('those in effect are echoed', async () => {
    const { meta } = await list(
      '?category=ransomware,Malware&industry=finance&has_iocs=1&min_severity=2.5&q=a',
    );
    expect(meta.filters).toMatchObject({
      category: ['malware', 'ransomware'],
      industry: ['financial-services'],
      has_iocs: true,
      min_severity: 2.5,
      q: 'a',
    });
    expect(meta.filters).not.toHaveProperty('severity');
  });
});

describe('times', () => {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  test('since includes and until excludes, on the time field that was asked for', async () => {
    const { data } = await list();
    const at = data[2]!;
    expect(await slugs(`?since=${at.published_at}`)).toEqual(all.slice(0, 3));
    expect(await slugs(`?until=${at.published_at}`)).toEqual(all.slice(3));
    expect(await slugs(`?time_field=modified_at&since=${at.modified_at}&sort=modified`)).toEqual(
      all.slice(0, 3),
    );
    expect(await slugs(`?time_field=modified_at&until=${at.modified_at}&sort=modified`)).toEqual(
      all.slice(3),
    );
    expect(await slugs(`?time_field=fetched-at&since=${at.fetched_at}`)).toEqual(all.slice(0, 3));
    expect(await slugs(`?since=${ago(32)}&until=${ago(22)}`)).toEqual(['patch-tuesday']);
  });

  test('modified_since stands beside the time field', async () => {
    const { data } = await list();
    expect(await slugs(`?modified_since=${data[1]!.modified_at}`)).toEqual(all.slice(0, 2));
    expect(await slugs(`?modified_since=${data[1]!.modified_at}&until=${data[0]!.published_at}`)).toEqual([
      all[1],
    ]);
    const { meta } = await list(`?modified_since=${data[1]!.modified_at}`);
    expect(meta.filters.modified_since).toBe(data[1]!.modified_at);
  });
});

describe('order and pages', () => {
  const columns = {
    published: 'published_at',
    modified: 'modified_at',
    severity: 'severity_score',
    hot: 'rank_score',
  } as const;

  test.each(Object.entries(columns))('sort=%s runs both ways, downwards unless told', async (key, column) => {
    const sorted = async (sort: string) => (await list(`?sort=${sort}`)).data.map((row) => row[column]!);
    const down = await sorted(`${key}:desc`);
    expect(down).toEqual(down.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    expect(await sorted(`${key}:asc`)).toEqual(down.toReversed());
    expect(await sorted(key.toUpperCase())).toEqual(down);
    expect((await list(`?sort=${key}`)).meta.filters.sort).toBe(`${key}:desc`);
  });

  test('following the cursor gives every row once, in every order and size', async () => {
    for (const sort of ['published', 'modified', 'severity', 'score', 'hot'].flatMap((key) => [
      `${key}:desc`,
      `${key}:asc`,
    ])) {
      const whole = await slugs(`?sort=${sort}`);
      for (const limit of [1, 2, 4]) {
        const seen: (string | undefined)[] = [];
        for (let cursor: string | null | undefined = ''; cursor !== null; ) {
          const page = await list(`?sort=${sort}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
          seen.push(...page.data.map((row) => slug(row.url)));
          cursor = page.meta.next_cursor;
        }
        expect(seen, `${sort} by ${limit}`).toEqual(whole);
      }
    }
    expect((await list('?limit=6')).meta.next_cursor).toBeNull();
  });

  test('a cursor is good for its filters and order only, and wins over offset', async () => {
    const { meta } = await list('?sort=severity:desc&limit=2');
    for (const other of [
      '',
      '?sort=severity:asc',
      '?sort=severity:desc&has_iocs=true',
      '?sort=severity&q=a',
    ]) {
      const query = `${other || '?'}&cursor=${meta.next_cursor}`;
      expect(await refused(query), other).toMatchObject({ status: 400, details: { parameter: 'cursor' } });
    }
    const whole = await slugs('?sort=severity');
    expect(await slugs(`?sort=severity&limit=2&offset=5&cursor=${meta.next_cursor}`)).toEqual(
      whole.slice(2, 4),
    );
  });

  test('offset skips rows; a limit above the cap is lowered', async () => {
    expect(await slugs('?offset=2&limit=2')).toEqual(all.slice(2, 4));
    expect((await list('?limit=5000', { key: 'free' })).meta.limit).toBe(100);
    expect((await list('?limit=50000')).meta.limit).toBe(10_000);
  });
});

describe('expand and fields', () => {
  test('each expansion adds its fields', async () => {
    const added = async (expand: string) => {
      const { data } = await list(`?expand=${expand}&q=Lazarus`);
      return Object.keys(data[0]!).slice(Object.keys(article.shape).indexOf('threat_actors'));
    };
    expect(await added('mitre')).toEqual(['mitre_techniques']);
    expect(await added('IOCS')).toEqual(['iocs']);
    expect(await added('cves')).toEqual(['cve_ids', 'cves', 'kev_cves']);
    expect(await added('threat-actors')).toEqual(['threat_actors']);
    expect(await added('mitre,iocs,cves,threat_actors')).toHaveLength(6);
    const { data } = await list('?expand=mitre,iocs,cves,threat_actors&q=Lazarus');
    expect(data[0]).toMatchObject({
      threat_actors: ['Lazarus Group'],
      cve_ids: ['CVE-2024-21887'],
      cves: ['CVE-2024-21887'],
      ioc_count: data[0]!.iocs!.length,
    });
    expect(data[0]!.mitre_techniques).toContainEqual(
      expect.objectContaining({
        id: 'T1566.001',
        name: 'Spearphishing Attachment',
        tactic: expect.any(String),
      }),
    );
    expect(data[0]!.iocs!.map((ioc) => ioc.value)).toContain('bank-update-check.com');
  });

  test('fields leaves only what was named', async () => {
    const { data, meta } = await list('?fields=id,Title,cves&expand=cves&limit=2');
    expect(data.map((row) => Object.keys(row))).toEqual([
      ['id', 'title', 'cves'],
      ['id', 'title', 'cves'],
    ]);
    expect(meta.next_cursor).not.toBeNull();
  });
});
