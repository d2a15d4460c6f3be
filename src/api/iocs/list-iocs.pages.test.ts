import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { publicUrl, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { addressCount } from '../../../tests/support/seed.ts';
import { iocList } from '../../contract/ioc.ts';

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
