import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { publicUrl, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { addressCount } from '../../../tests/support/seed.ts';
import { type IocList, iocList } from '../../contract/ioc.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

type Asked = Parameters<RunningProduct['get']>[1];

const list = async (query: string) => iocList.parse(await (await app.get(`/api/v1/iocs${query}`)).json());
const values = async (query: string) => (await list(query)).data.map((row) => row.value);

describe('pages', () => {
  const path = (link: string) => {
    expect(link.startsWith(`${publicUrl}/api/v1/iocs?`)).toBe(true);
    return link.slice(publicUrl.length);
  };

  /** Ids of all rows, following `links.next`. */
  async function walk(query: string, init?: Asked) {
    const seen: string[] = [];
    const untils = new Set<string>();
    for (let next: string | null = `/api/v1/iocs${query}`; next; ) {
      const page = iocList.parse(await (await app.get(next, init)).json());
      seen.push(...page.data.map((row) => row.id));
      untils.add(page.meta.filters.until);
      next = page.links.next && path(page.links.next);
    }
    return { seen, untils };
  }

  test('following next gives every row once, newest change first, the last page has none', async () => {
    for (const query of ['?limit=7', '?limit=7&type=ipv4', '?limit=4&type=domain,url', '?limit=5&offset=3']) {
      const whole = (await list(query.replace(/limit=\d/, 'limit=1000'))).data.map((row) => row.id);
      const { seen, untils } = await walk(query);
      expect(seen, query).toEqual(whole);
      expect(untils.size).toBe(1);
    }
    expect((await walk('?limit=30&type=ipv4', { key: 'free' })).seen).toHaveLength(addressCount);
  });

  test('the whole list in one page, exactly full, has no next', async () => {
    const { meta } = await list('?type=domain');
    expect((await list(`?type=domain&limit=${meta.total}`)).links.next).toBeNull();
    expect((await list(`?type=domain&limit=${meta.total - 1}`)).links.next).not.toBeNull();
  });

  test('the newest change comes first', async () => {
    const rows = await app.store.scan
      .selectFrom('indicator')
      .select(['value'])
      .where('allow_list', 'is', null)
      .orderBy('change', 'desc')
      .execute();
    expect(await values('?limit=1000')).toEqual(rows.map((row) => row.value));
  });

  test('links are on the public address and never carry the key', async () => {
    const query = `?type=ipv4&limit=2&api_key=${app.keys.pro}&confidence=high`;
    const answer = await app.get(`/api/v1/iocs${query}`, { headers: { host: 'evil.example' }, key: null });
    const text = await answer.text();
    expect(text).not.toContain('sk_live_');
    expect(text).not.toContain('evil.example');
    const { links } = iocList.parse(JSON.parse(text));
    expect(links.self).toBe(`${publicUrl}/api/v1/iocs?type=ipv4&limit=2&confidence=high`);
    const followed = iocList.parse(await (await app.get(path(links.next!))).json());
    expect(followed.meta.filters).toMatchObject({ type: 'ipv4', confidence: 'high' });
  });

  test('by risk or last sighting, either way, following next gives every row once and in order', async () => {
    const of = {
      risk: (row: IocList['data'][number]) => row.risk?.score ?? -1,
      last_seen: (row: IocList['data'][number]) => Date.parse(row.last_seen),
    };
    const every = new Set((await list('?limit=1000&state=all')).data.map((row) => row.id));
    for (const key of ['risk', 'last_seen'] as const) {
      for (const direction of ['desc', 'asc']) {
        for (const filters of ['state=all&limit=7', 'state=all&limit=60', 'type=domain,url&limit=2']) {
          const query = `?${filters}&sort=${key}:${direction}`;
          const whole = await list(query.replace(/limit=\d+/, 'limit=1000'));
          expect(whole.meta.filters.sort).toBe(`${key}:${direction}`);
          const places = whole.data.map(of[key]);
          const sorted = places.toSorted((a, b) => (direction === 'asc' ? a - b : b - a));
          expect(places, query).toEqual(sorted);
          expect(new Set(places).size, query).toBeGreaterThan(1);
          const { seen } = await walk(query);
          expect(seen, query).toEqual(whole.data.map((row) => row.id));
          if (filters.startsWith('state')) expect(new Set(seen)).toEqual(every);
        }
      }
    }
    expect((await list('?sort=risk')).data).toEqual((await list('?sort=risk:desc')).data);
  });

  test('an order is for JSON, and a cursor for its order', async () => {
    const { links } = await list('?sort=risk&limit=3');
    const cursor = new URL(links.next!).searchParams.get('cursor');
    for (const query of ['', 'sort=risk:asc&', 'sort=last_seen&']) {
      const { status, details } = await refusal(
        await app.get(`/api/v1/iocs?${query}limit=3&cursor=${cursor}`),
      );
      expect([query, status, details?.parameter]).toEqual([query, 400, 'cursor']);
    }
    const csv = await refusal(await app.get('/api/v1/iocs?sort=risk&format=csv'));
    expect([csv.status, csv.details?.parameter]).toEqual([400, 'sort']);
    expect((await app.get('/api/v1/iocs?sort=change&format=csv')).status).toBe(200);
    const far = Buffer.from(JSON.stringify([2 ** 53 - 1, 2 ** 53 - 1, 2 ** 53 - 1, 'x'])).toString(
      'base64url',
    );
    expect((await app.get(`/api/v1/iocs?sort=risk&cursor=${far}`)).status).toBe(400);
  });

  test('a cursor is good for its filters only, and wins over offset', async () => {
    const { links } = await list('?type=ipv4&confidence=high&limit=3');
    const cursor = new URL(links.next!).searchParams.get('cursor');
    for (const other of [
      'type=domain&confidence=high',
      'type=ipv4',
      'type=ipv4&confidence=low',
      'type=ipv4&confidence=high&category=news',
      'type=ipv4&confidence=high&industry=energy',
    ]) {
      const answer = await app.get(`/api/v1/iocs?${other}&cursor=${cursor}`);
      const { status, code, details } = await refusal(answer);
      expect([other, status, code, details?.parameter]).toEqual([other, 400, 'invalid_parameter', 'cursor']);
    }
    const plain = await values(`?type=ipv4&confidence=high&limit=3&cursor=${cursor}`);
    expect(await values(`?type=IPV4&confidence=HIGH&limit=3&offset=50&cursor=${cursor}`)).toEqual(plain);
    expect(plain).toEqual((await values('?type=ipv4&confidence=high&limit=6')).slice(3));
  });
});
