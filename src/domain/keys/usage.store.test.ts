import { beforeEach, expect, test } from 'vitest';
import { seeded } from '../../../tests/support/seeded.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { Store } from '../../db/store.ts';
import { createAccount } from '../users/users.store.ts';
import { createKey } from './keys.store.ts';
import { forgetUsage, readUsage, saveUsage } from './usage.store.ts';
import { UsageMeter } from './usage.ts';

const start = Date.UTC(2026, 0, 2, 14, 0, 0);
const minuteMs = 60_000;
const dayMs = 86_400_000;
const route = '/api/v1/iocs';

onEveryStore('use of keys', (kind) => {
  let store: Store;
  let keyId: string;
  const clock = {
    time: start,
    now() {
      return this.time;
    },
  };
  let meter: UsageMeter;

  beforeEach(async () => {
    store = await kind.open();
    clock.time = start;
    meter = new UsageMeter(clock);
    const wanted = { email: 'a@example.org', password: 'long enough', tier: 'pro', role: 'member' } as const;
    const account = await createAccount(store.write, wanted, start);
    const key = await createKey(
      store.write,
      Buffer.alloc(32),
      { accountId: account.id, name: 'test' },
      start,
    );
    keyId = key.id;
  });

  const read = (days = 30) => readUsage(store.scan, [keyId], days, clock.time);
  const keyRow = () =>
    store.read
      .selectFrom('api_key')
      .select(['last_used_at', 'total_requests'])
      .where('id', '=', keyId)
      .executeTakeFirstOrThrow();

  test('adds up over many flushes to what one flush would have stored; percentiles are within 1 %', async () => {
    const random = seeded(3);
    const exact: number[] = [];
    const perMinute = new Map<number, number>();
    for (let n = 0; n < 3000; n += 1) {
      const ms = (50 + random(1000) ** 2) / 1000;
      exact.push(ms);
      meter.record({ keyId, route, status: n % 10 === 0 ? 429 : 200, ms });
      const minute = Math.floor(clock.time / minuteMs);
      perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
      clock.time += random(3000);
      if (n % 97 === 0) await saveUsage(store.write, meter);
    }
    await saveUsage(store.write, meter);
    const usage = await read();
    expect(usage).toMatchObject({
      total_requests: 3000,
      successful: 2700,
      client_errors: 300,
      success_rate: 0.9,
    });
    expect(usage.rate_limit_peak_per_minute).toBe(Math.max(...perMinute.values()));
    exact.sort((a, b) => a - b);
    for (const [found, share] of [
      [usage.latency_p50_ms, 0.5],
      [usage.latency_p95_ms, 0.95],
      [usage.latency_p99_ms, 0.99],
    ] as const) {
      const wanted = exact[Math.ceil(share * exact.length) - 1]!;
      expect(Math.abs(found - wanted) / wanted).toBeLessThanOrEqual(0.01);
    }
    const average = exact.reduce((sum, ms) => sum + ms, 0) / exact.length;
    expect(usage.avg_response_time_ms).toBeCloseTo(average, 2);
    expect(Number((await keyRow()).total_requests)).toBe(3000);
  });

  test('of several server processes at once is all counted', async () => {
    const meters = Array.from({ length: 4 }, () => new UsageMeter(clock));
    for (let round = 0; round < 5; round += 1) {
      for (const each of meters)
        for (let n = 0; n < 5; n += 1) each.record({ keyId, route, status: 200, ms: round + n });
      await Promise.all(meters.map((each) => saveUsage(store.write, each)));
    }
    const usage = await read(1);
    expect([usage.total_requests, usage.rate_limit_peak_per_minute]).toEqual([100, 100]);
    const { latencies } = await store.read
      .selectFrom('usage_day')
      .select('latencies')
      .executeTakeFirstOrThrow();
    expect(
      latencies.split(' ').reduce((sum, word) => sum + Number.parseInt(word.split('*')[1] ?? '1', 36), 0),
    ).toBe(100);
  });

  test('counts whole UTC days, today among them', async () => {
    for (const back of [0, 1, 2, 29, 30, 89, 90]) {
      clock.time = start - back * dayMs;
      meter.record({ keyId, route, status: 200, ms: 1 });
    }
    clock.time = Math.floor(start / dayMs) * dayMs - 1;
    meter.record({ keyId, route, status: 200, ms: 1 });
    clock.time = start;
    await saveUsage(store.write, meter);
    const totals = await Promise.all([1, 2, 30, 90].map(async (days) => (await read(days)).total_requests));
    expect(totals).toEqual([1, 3, 5, 7]);
    expect((await read(2)).daily).toEqual([
      { date: '2026-01-02', requests: 1, errors: 0 },
      { date: '2026-01-01', requests: 2, errors: 0 },
    ]);
  });

  test('is forgotten when no window reaches it any more', async () => {
    for (const back of [89, 90]) {
      clock.time = start - back * dayMs;
      meter.record({ keyId, route, status: 200, ms: 1 });
    }
    clock.time = start;
    await saveUsage(store.write, meter);
    await forgetUsage(store.write, clock.time);
    const rows = await store.read.selectFrom('usage_minute').select('minute').execute();
    const days = await store.read.selectFrom('usage_day').select('day').execute();
    expect([rows, days]).toEqual([
      [{ minute: (start - 89 * dayMs) / minuteMs }],
      [{ day: Math.floor(start / dayMs) - 89 }],
    ]);
    expect((await read(90)).total_requests).toBe(1);
  });

  test('moves last_used_at at most once a minute, and not for a refused key', async () => {
    const used = async (status = 200) => {
      meter.record({ keyId, route, status, ms: 1 });
      await saveUsage(store.write, meter);
      const { last_used_at, total_requests } = await keyRow();
      return [last_used_at === null ? null : Number(last_used_at) - start, Number(total_requests)];
    };
    expect(await used(401)).toEqual([null, 1]);
    expect(await used()).toEqual([0, 2]);
    clock.time += 59_999;
    expect(await used()).toEqual([0, 3]);
    clock.time += 1;
    expect(await used(429)).toEqual([minuteMs, 4]);
    clock.time += minuteMs;
    expect(await used(401)).toEqual([minuteMs, 5]);
  });

  test('that could not be stored is stored the next time', async () => {
    const broken = store.write.withSchema('nowhere');
    meter.record({ keyId, route, status: 200, ms: 1 });
    await expect(saveUsage(broken, meter)).rejects.toThrow();
    meter.record({ keyId, route, status: 200, ms: 1 });
    await saveUsage(store.write, meter);
    expect((await read(1)).total_requests).toBe(2);
    expect(Number((await keyRow()).total_requests)).toBe(2);
  });
});
