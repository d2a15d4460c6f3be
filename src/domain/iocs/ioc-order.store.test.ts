import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import { iocTypes } from '../../contract/ioc-type.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { type IocPlace, iocSorts, listIocsBy, placeOf } from './ioc-order.store.ts';
import type { IocFilters } from './iocs.store.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const count = 60;
const everything: IocFilters = {
  types: iocTypes,
  states: [0, 1, 2, 3, 4, 5],
  since: 0,
  until: Number.MAX_SAFE_INTEGER,
};

onEveryStore('indicators in another order than that of change', (kind) => {
  let store: Store;

  beforeAll(async () => {
    store = await kind.open();
    const facts = { slug: 'feed', name: 'feed', category: 'threat-feed', tier: 1, everyMinutes: 5 } as const;
    await registerSources(store.write, [{ ...facts, url: 'https://feed.org/', ...shipped }], now);
    const [source] = await readSources(store.read);
    const records = Array.from({ length: count }, (_, at) => ({
      kind: 'indicator' as const,
      value: at % 10 === 0 ? `CVE-2026-${10_000 + at}` : `45.148.7.${at}`,
      confidence: [95, 60, 20][at % 3]!,
      threatType: at % 2 === 0 ? 'botnet_cc' : 'phishing',
      lastSeen: now - (at % 7) * 3_600_000,
    }));
    await ingest(records, { store, clock: { now: () => now }, source: source! });
  });

  /** Values page by page, gathered (`total` is small) or walked. */
  async function walk(
    page: Omit<Parameters<typeof listIocsBy>[2], 'limit' | 'offset' | 'after'>,
    filters = everything,
  ) {
    const found: { value: string; place: IocPlace }[] = [];
    for (let after: IocPlace | undefined; ; ) {
      const rows = await listIocsBy(store, filters, { ...page, limit: 7, offset: 0, after });
      found.push(...rows.map((row) => ({ value: row.value, place: placeOf(row, page.sort) })));
      if (rows.length < 7) return found;
      after = found.at(-1)!.place;
    }
  }

  for (const sort of iocSorts)
    test(`by ${sort}, every one comes once and in its place, walked or gathered, either way`, async () => {
      const orders = [];
      for (const descending of [true, false])
        for (const total of [1, 1_000_000]) {
          const found = await walk({ sort, descending, total });
          const sign = descending ? -1 : 1;
          const sorted = found.toSorted(
            ({ place: a }, { place: b }) => sign * (a.value - b.value || a.id - b.id),
          );
          expect(found).toEqual(sorted);
          expect(new Set(found.map(({ value }) => value)).size).toBe(count);
          orders.push(found.map(({ value }) => value));
        }
      expect(orders[0]).toEqual(orders[1]);
      expect(orders[2]).toEqual(orders[0]!.toReversed());
      expect(orders[3]).toEqual(orders[2]);
    });

  test('filters hold in a walk as where rows are gathered; without a risk of its own is below everything', async () => {
    const filters = { ...everything, types: ['ipv4', 'cve'] as const, threats: ['botnet_cc'] };
    const page = { sort: 'risk', descending: false } as const;
    const walked = await walk({ ...page, total: 1_000_000 }, filters);
    expect(walked).toEqual(await walk({ ...page, total: 1 }, filters));
    expect(walked).toHaveLength(count / 2);
    expect(walked.slice(0, 6).every(({ value }) => value.startsWith('CVE-'))).toBe(true);
  });

  test.runIf(kind.name === 'SQLite')('a page far down begins at its place in the index', async () => {
    for (const [index, column] of [
      ['indicator_risk', 'coalesce(risk, -1)'],
      ['indicator_last_seen', 'last_seen'],
    ] as const) {
      const { rows } = await sql<{ detail: string }>`explain query plan select * from indicator
        where ${sql.raw(column)} <= ${50} order by ${sql.raw(column)} desc, id desc`.execute(store.read);
      expect(rows.map(({ detail }) => detail).join()).toMatch(`SEARCH indicator USING INDEX ${index}`);
    }
  });
});
