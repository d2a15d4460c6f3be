import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { iocTypes } from '../../contract/ioc-type.ts';
import { sourceCategories } from '../../contract/source-category.ts';
import { statistics } from '../../contract/statistics.ts';
import { rollUpIfDue } from '../../domain/statistics/roll-up-all.store.ts';

let app: RunningProduct;
let now = Date.now();
beforeAll(async () => {
  app = await startProduct({}, { now: () => now });
});
afterAll(() => app.close());

const path = '/api/v1/iocs/stats';
const read = async (from = path) => statistics.parse(await (await app.get(from)).json());

describe('the figures', () => {
  test('are those of what is stored, from the first answer on', async () => {
    const { data, totals } = await read();
    const rows = await app.store.read
      .selectFrom('indicator')
      .selectAll()
      .where('type', '<', iocTypes.length)
      .execute();
    expect(data.total_iocs).toBe(rows.length);
    expect(data.by_type).toEqual(
      Object.fromEntries(iocTypes.map((type, at) => [type, rows.filter((row) => row.type === at).length])),
    );
    expect(data.by_category).toEqual(
      Object.fromEntries(
        sourceCategories.map((word, at) => [word, rows.filter((row) => row.categories & (1 << at)).length]),
      ),
    );
    const evidence = await app.store.read
      .selectFrom('evidence as e')
      .innerJoin('source as s', 's.id', 'e.source_id')
      .select(['s.name'])
      .execute();
    expect(data.by_source).toEqual(
      Object.fromEntries(
        [...Map.groupBy(evidence, ({ name }) => name)].map(([name, group]) => [name, group.length]),
      ),
    );
    expect(totals.by_source).toEqual(data.by_source);
    expect(data.by_source['Feodo Tracker']).toBe(150);
  });

  test('have a key for every type and category, in both forms', async () => {
    const { data, totals } = (await (await app.get(path)).json()) as ReturnType<typeof statistics.parse>;
    expect(Object.keys(data.by_type)).toEqual([...iocTypes]);
    expect(Object.keys(totals.by_type)).toEqual(iocTypes.map((type) => type.replace('_', '-')));
    expect(totals.by_type['mitre-attack']).toBe(data.by_type.mitre_attack);
    expect(Object.keys(data.by_category)).toEqual([...sourceCategories]);
    expect(Object.keys(totals.by_category)).toEqual(['government', 'commercial', 'community']);
    expect(totals.by_category.government).toBe(data.by_category.government);
    const { news, research, 'threat-intel': intel, 'threat-feed': feed } = data.by_category;
    expect(totals.by_category.community).toBeGreaterThanOrEqual(Math.max(news, research, intel, feed));
    expect(totals.by_category.community).toBeLessThanOrEqual(data.total_iocs);
  });

  test('count articles that are not archived, by time', async () => {
    const { trend, total_articles } = (await read()).data;
    expect(total_articles).toBe(7);
    expect(trend.last_24h.articles).toBe(3);
    expect(trend.last_7d.articles).toBe(5);
    expect(trend.last_7d.daily).toHaveLength(7);
    expect(trend.last_7d.daily.map(({ date }) => date)).toEqual(
      Array.from({ length: 7 }, (_, at) => new Date(now - at * 86_400_000).toISOString().slice(0, 10)),
    );
    const sum = (key: 'iocs' | 'articles') => trend.last_7d.daily.reduce((all, day) => all + day[key], 0);
    expect(sum('iocs')).toBe(trend.last_7d.iocs);
    expect(trend.last_24h.iocs).toBeGreaterThan(150);
    expect(trend.last_24h.iocs).toBeLessThan(trend.last_7d.iocs);
  });

  test('name what articles of 30 days name most', async () => {
    const { top_cves, top_mitre_techniques } = (await read()).data;
    expect(top_cves).toEqual([
      { id: 'CVE-2024-21887', count: 2 },
      { id: 'CVE-2025-10001', count: 1 },
    ]);
    expect(top_mitre_techniques).toContainEqual({ id: 'T1204', name: 'User Execution', count: 1 });
  });

  test('tell the health of the sources that have been visited', async () => {
    expect((await read()).data.feed_health).toEqual([]);
    const at = { last_attempt_at: now, last_success_at: now - 60_000 };
    await app.store.write
      .updateTable('source')
      .set({ ...at, failures: 5, last_error: 'HTTP 503' })
      .where('slug', '=', 'urlhaus')
      .execute();
    await app.store.write.updateTable('source').set(at).where('slug', '=', 'threatfox').execute();
    now += 31_000;
    expect(await rollUpIfDue(app.store, now)).toBe(true);
    expect((await read()).data.feed_health).toEqual([
      expect.objectContaining({ feed_name: 'URLhaus', status: 'error', last_error: 'HTTP 503' }),
      expect.objectContaining({ feed_name: 'ThreatFox', status: 'healthy', last_error: null }),
    ]);
  });
});

describe('the answer', () => {
  test('is the same at both addresses', async () => {
    const { meta: _, ...one } = await read(path);
    const { meta: __, ...other } = await read('/api/v1/statistics');
    expect(other).toEqual(one);
  });

  test('says how old it is, and whether it should have been made anew', async () => {
    const fresh = (await app.get(path)).headers;
    const updated = fresh.get('x-cache-updated-at')!;
    expect(updated).toBe((await read()).last_updated);
    expect(Number(fresh.get('x-cache-age-seconds'))).toBe(Math.floor((now - Date.parse(updated)) / 1000));
    expect(fresh.get('x-cache-stale')).toBeNull();
    expect(fresh.get('cache-control')).toBe('private, max-age=30');
    expect(fresh.get('vary')).toContain('Authorization');
    now += 700_000;
    const old = (await app.get(path)).headers;
    expect(Number(old.get('x-cache-age-seconds'))).toBeGreaterThanOrEqual(700);
    expect(old.get('x-cache-stale')).toBe('true');
  });

  test('costs no body where the client has it already', async () => {
    const { headers } = await app.get(path);
    const again = await app.get(path, { headers: { 'if-none-match': headers.get('etag')! } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(headers.get('etag'));
    now += 700_000;
    await rollUpIfDue(app.store, now);
    const moved = await app.get(path, { headers: { 'if-none-match': headers.get('etag')! } });
    expect(moved.status).toBe(200);
    expect((await read()).data.last_updated).toBe(new Date(now).toISOString().replace('.000Z', 'Z'));
  });

  test('is for Pro', async () => {
    for (const address of [path, '/api/v1/statistics']) {
      expect(await refusal(await app.get(address, { key: 'free' }))).toMatchObject({
        status: 403,
        code: 'insufficient_tier',
        details: { required_tier: 'pro', current_tier: 'free' },
      });
      expect((await refusal(await app.get(address, { key: null }))).status).toBe(401);
    }
  });
});
