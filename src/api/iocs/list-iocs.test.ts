import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { addressCount, known } from '../../../tests/support/seed.ts';
import { iocList } from '../../contract/ioc.ts';
import { iocTypes } from '../../contract/ioc-type.ts';
import { sectors } from '../../contract/sector.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

type Asked = Parameters<RunningProduct['get']>[1];

async function list(query = '', init?: Asked) {
  const answer = await app.get(`/api/v1/iocs${query}`, init);
  expect(answer.status, query).toBe(200);
  return iocList.parse(await answer.json());
}

const refused = async (query: string, init?: Asked) => refusal(await app.get(`/api/v1/iocs${query}`, init));
const values = async (query: string) => (await list(query)).data.map((row) => row.value);
const dayMs = 86_400_000;

/** How far back from now the echoed lower bound lies, in days. */
const daysBack = (since: string) => (Date.now() - Date.parse(since)) / dayMs;

describe('defaults', () => {
  test('are echoed: 100 rows from the start of the lookback, unset filters as "all"', async () => {
    const { meta, data } = await list();
    expect(meta).toMatchObject({ limit: 100, offset: 0, feed_version: '1.0', source: 'SOC Defenders' });
    expect(meta.filters).toMatchObject({ type: 'all', category: 'all', confidence: 'all', industry: 'all' });
    expect(data).toHaveLength(100);
    expect(daysBack(meta.filters.since)).toBeCloseTo(365, 3);
    const free = await list('', { key: 'free' });
    expect(daysBack(free.meta.filters.since)).toBeCloseTo(1, 3);
  });

  test('empty and unknown parameters count as not given', async () => {
    const { meta } = await list(
      '?type=&confidence=+&since=&until=&limit=&cursor=&format=&colour=red&__proto__=1',
    );
    expect(meta).toMatchObject({ limit: 100, total: (await list()).meta.total, filters: { type: 'all' } });
  });

  test('times are UTC ending in Z, the upper bound has six fraction digits', async () => {
    const { meta, data } = await list('?limit=1');
    expect(meta.filters.until).toMatch(/T\d\d:\d\d:\d\d\.\d{6}Z$/);
    for (const time of [meta.generated_at, data[0]!.first_seen, data[0]!.last_seen, meta.filters.since])
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  });
});

describe('filters', () => {
  test('every type is found by its name, as stored in normal form', async () => {
    for (const type of iocTypes) {
      const { data, meta } = await list(`?type=${type}&limit=1000`);
      expect(new Set(data.map((row) => row.type)), type).toEqual(new Set([type]));
      expect(
        data.map((row) => row.value),
        type,
      ).toContain(known[type]);
      expect(meta).toMatchObject({ total: data.length, filters: { type } });
    }
  });

  test('words match in any case, with - and _ alike, as a comma list or repeated', async () => {
    const plain = await values('?type=mitre_attack,cve');
    expect(plain.length).toBeGreaterThan(3);
    for (const same of [
      'mitre-attack,cve',
      'MITRE_ATTACK,Cve',
      'cve,mitre-Attack',
      'cve,+mitre-attack+,,cve',
    ])
      expect(await values(`?type=${same}`), same).toEqual(plain);
    expect(await values('?type=mitre-attack&type=cve')).toEqual(plain);
    const { data, meta } = await list('?type=mitre-attack');
    expect(meta.filters.type).toBe('mitre_attack');
    expect(data.every((row) => row.type === 'mitre_attack')).toBe(true);
  });

  test('confidence words part the list without rest', async () => {
    const all = (await list('?limit=1000')).meta.total;
    const totals = [];
    for (const word of ['high', 'medium', 'low']) {
      const { data, meta } = await list(`?confidence=${word}&limit=1000`);
      expect(data.every((row) => row.confidence === word) && data.length > 0, word).toBe(true);
      totals.push(meta.total);
    }
    expect(totals.reduce((sum, n) => sum + n)).toBe(all);
    expect((await list('?confidence=HIGH,low')).meta.total).toBe(totals[0]! + totals[2]!);
  });

  test('a category matches any report of an indicator; groups stand for their members', async () => {
    expect(await values('?category=government')).toContain(known.ipv4);
    expect(await values('?category=threat-feed&limit=1000')).toContain(known.ipv4);
    expect(await values('?category=THREAT_FEED&limit=1000')).toContain(known.ipv4);
    expect(await values('?category=government')).not.toContain('45.137.20.11');
    const community = await list('?category=community&limit=1000');
    expect(community.meta.filters.category).toBe('news,research,threat-intel,threat-feed');
    expect(community.meta.total).toBe(
      (await list('?category=news,research,threat-intel,threat-feed')).meta.total,
    );
    expect((await list('?category=commercial')).meta).toMatchObject({
      total: 0,
      filters: { category: 'vendor' },
    });
  });

  test('a sector is found by its slug and its aliases', async () => {
    const plain = await values('?industry=financial-services');
    expect(plain).toContain('bank-update-check.com');
    expect(plain).not.toContain('hospital-leak-portal.net');
    for (const alias of ['finance', 'financial', 'Financial_Services'])
      expect(await values(`?industry=${alias}`), alias).toEqual(plain);
    expect(await values('?industry=healthcare-and-public-health')).toContain('hospital-leak-portal.net');
    expect(await values('?industry=healthcare,finance')).toHaveLength(plain.length + 2);
    expect((await list('?industry=technology')).meta.filters.industry).toBe('information-technology');
  });

  test('several filters hold together, and the total is exact', async () => {
    const { data, meta } = await list('?type=ipv4&confidence=high&category=threat-feed&limit=1000');
    expect(data.length).toBe(addressCount / 3);
    expect(meta.total).toBe(data.length);
  });

  test('what an allow-list holds does not leave', async () => {
    expect(await values('?type=ipv4&limit=1000')).not.toContain('8.8.8.8');
  });
});

describe('since and until', () => {
  test('since is a lower bound that includes, until one that excludes; polling repeats and loses nothing', async () => {
    const all = await values('?limit=1000');
    const first = await list('?limit=1000&until=2000-01-01');
    expect(first.data).toEqual([]);
    const { meta } = await list('?limit=1000');
    expect((await list(`?since=${meta.filters.until}`)).data).toEqual([]);
    const middle = new Date(Date.now() - 35 * 60_000).toISOString();
    const before = await values(`?limit=1000&until=${middle}`);
    const after = await values(`?limit=1000&since=${middle}`);
    expect([...after, ...before]).toEqual(all);
    expect(after.length > 0 && before.length > 0).toBe(true);
  });

  test('since before the lookback is raised to it, and the effective value is echoed', async () => {
    for (const since of ['2001-01-01', '0001-01-01T00:00:00Z', '1970-01-01T00:00:00+14:00']) {
      const { meta } = await list(`?since=${encodeURIComponent(since)}`, { key: 'free' });
      expect(daysBack(meta.filters.since)).toBeCloseTo(1, 3);
    }
    const old = 'aged-0.stale-hosting.com';
    expect(await values('?type=domain')).toContain(old);
    const free = await list('?type=domain&since=2001-01-01', { key: 'free' });
    expect(free.data.map((row) => row.value)).not.toContain(old);
    expect(free.meta.total).toBe(free.data.length);
  });

  test('a legal since is echoed to the microsecond, whatever its offset', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString().slice(0, 19);
    for (const form of [`${hourAgo}Z`, `${hourAgo}+00:00`, `${hourAgo} 00:00`, hourAgo]) {
      const { meta } = await list(`?since=${form.replace(' ', '+')}`);
      expect(meta.filters.since).toBe(`${hourAgo}.000000Z`);
    }
    const yesterday = new Date(Date.now() - dayMs).toISOString().slice(0, 10);
    expect((await list(`?since=${yesterday}`)).meta.filters.since).toBe(`${yesterday}T00:00:00.000000Z`);
  });
});

describe('limit and offset', () => {
  test('a limit above the cap is lowered, not refused', async () => {
    const free = await list('?type=ipv4&limit=1000', { key: 'free' });
    expect(free.meta).toMatchObject({ limit: 100, total: addressCount });
    expect(free.data).toHaveLength(100);
    expect((await list('?limit=99999')).meta.limit).toBe(10_000);
    expect((await list(`?limit=${'9'.repeat(40)}`)).meta.limit).toBe(10_000);
  });

  test('offset skips rows and is echoed; past the end the page is empty', async () => {
    const all = await values('?limit=20');
    expect(await values('?limit=5&offset=7')).toEqual(all.slice(7, 12));
    const past = await list('?type=domain&limit=100&offset=400');
    expect(past).toMatchObject({ data: [], links: { next: null }, meta: { offset: 400 } });
    expect(past.meta.total).toBe((await list('?type=domain')).meta.total);
  });
});

describe('illegal values', () => {
  test('a type that there is not is 400 with all the legal ones', async () => {
    for (const query of ['?type=ip', '?type=ipv4,ip', '?type=ipv4&type=ip']) {
      const { status, code, details } = await refused(query);
      expect([status, code]).toEqual([400, 'invalid_parameter']);
      expect(details).toMatchObject({ parameter: 'type', valid_types: [...iocTypes] });
    }
  });

  test.each([
    ['confidence', ['certain', 'high;low', '75'], ['high', 'medium', 'low']],
    ['category', ['blog'], ['news', 'government', 'commercial', 'community']],
    ['industry', ['banking', 'healthcare,x'], [...sectors, 'finance', 'technology']],
    ['format', ['xml', 'JSON5', 'json,csv'], ['json', 'csv', 'txt']],
  ])('an illegal %s is 400 and names the legal ones', async (parameter, illegal, legal) => {
    for (const value of illegal) {
      const { status, code, details } = await refused(`?${parameter}=${value}`);
      expect([status, code, details?.parameter]).toEqual([400, 'invalid_parameter', parameter]);
      expect(details?.valid_values).toEqual(expect.arrayContaining(legal));
    }
  });

  test.each([
    ['limit', ['0', '-1', '1.5', '1e3', 'ten', '0x10', '%00', '10%2010']],
    ['offset', ['-1', '1.5', 'x', 'Infinity']],
    ['since', ['yesterday', '2026-13-01', '2026-02-30', '1700000000', '2026-01-01T25:00:00Z', '%00']],
    ['until', ['now', '2026-1-1', '2026-01-01T00:00:00%2B99:00']],
    ['cursor', ['x', 'e30', 'W10', 'WzEsMl0', 'null', '%2B', 'a'.repeat(201)]],
  ])('an illegal %s is 400 and named', async (parameter, illegal) => {
    for (const value of illegal) {
      const { status, code, details, message } = await refused(`?${parameter}=${value}`);
      expect([value, status, code, details?.parameter]).toEqual([value, 400, 'invalid_parameter', parameter]);
      expect(message).toContain(parameter);
    }
  });

  test('the key is looked at before the parameters', async () => {
    expect(await refused('?type=ip', { key: null })).toMatchObject({ status: 401, code: 'missing_api_key' });
  });
});
