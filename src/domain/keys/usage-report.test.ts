import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usageFigures } from '../../contract/usage.ts';
import { Histogram } from '../../lib/histogram.ts';
import { type HourCount, usageReport } from './usage-report.ts';

const now = Date.UTC(2026, 0, 2, 15, 30);
const hourOf = (text: string) => Date.parse(text) / 3_600_000;

function histogramOf(list: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const each of list) histogram.add(each);
  return histogram;
}

test('the answer of the standard, figure by figure', () => {
  const count = (
    hour: string,
    route: string,
    status: number,
    requests: number,
    millis: number,
  ): HourCount => ({
    hour: hourOf(hour),
    route,
    status,
    requests,
    micros: millis * 1000,
  });
  const hours = [
    count('2026-01-02T14:00Z', '/api/v1/articles', 200, 60, 600),
    count('2026-01-02T14:00Z', '/api/v1/articles', 429, 7, 7),
    count('2026-01-02T13:00Z', '/api/v1/articles', 429, 2, 2),
    count('2026-01-02T00:00Z', '/api/v1/iocs', 304, 20, 40),
    count('2026-01-01T23:00Z', '/api/v1/iocs', 200, 30, 300),
    count('2026-01-01T23:00Z', '/api/v1/iocs', 401, 1, 1),
    count('2026-01-01T23:00Z', '/api/v1/articles/{id}', 500, 3, 350),
  ];
  const latencies = histogramOf([...Array(90).fill(10), ...Array(33).fill(100)]);
  expect(usageReport(3, now, { hours, latencies, peakMinute: 41 })).toEqual({
    window_days: 3,
    total_requests: 123,
    successful: 110,
    client_errors: 10,
    server_errors: 3,
    success_rate: 0.8943,
    avg_response_time_ms: 10.569,
    latency_p50_ms: expect.closeTo(10, 0),
    latency_p95_ms: expect.closeTo(100, -1),
    latency_p99_ms: expect.closeTo(100, -1),
    rate_limit_peak_per_minute: 41,
    rate_limit_peak_per_day: 89,
    top_endpoints: [
      { path: '/api/v1/articles', count: 69 },
      { path: '/api/v1/iocs', count: 51 },
      { path: '/api/v1/articles/{id}', count: 3 },
    ],
    by_status: { '200': 90, '304': 20, '401': 1, '429': 9, '500': 3 },
    daily: [
      { date: '2026-01-02', requests: 89, errors: 9 },
      { date: '2026-01-01', requests: 34, errors: 4 },
      { date: '2025-12-31', requests: 0, errors: 0 },
    ],
    rate_limit_hits_by_hour: [
      { hour: '2026-01-02T14:00:00Z', count: 7 },
      { hour: '2026-01-02T13:00:00Z', count: 2 },
    ],
  });
});

test('a key that was never used has zeros, and every day', () => {
  const report = usageReport(30, now, { hours: [], latencies: new Histogram(), peakMinute: 0 });
  expect(report).toMatchObject({
    total_requests: 0,
    success_rate: 0,
    avg_response_time_ms: 0,
    latency_p99_ms: 0,
    rate_limit_peak_per_day: 0,
    top_endpoints: [],
    by_status: {},
    rate_limit_hits_by_hour: [],
  });
  expect(report.daily).toHaveLength(30);
  expect([report.daily[0], report.daily[29]]).toEqual([
    { date: '2026-01-02', requests: 0, errors: 0 },
    { date: '2025-12-04', requests: 0, errors: 0 },
  ]);
});

describe('whatever was counted', () => {
  const hour: fc.Arbitrary<HourCount> = fc.record({
    hour: fc.integer({ min: hourOf('2025-10-05T00:00Z'), max: hourOf('2026-01-02T23:00Z') }),
    route: fc.integer({ min: 0, max: 14 }).map((n) => `/api/v1/${n}`),
    status: fc.constantFrom(200, 201, 204, 304, 400, 401, 403, 404, 410, 429, 500, 503),
    requests: fc.integer({ min: 1, max: 1000 }),
    micros: fc.integer({ min: 0, max: 1e9 }),
  });
  const report = fc
    .array(hour, { maxLength: 60 })
    .map((hours) => usageReport(90, now, { hours, latencies: new Histogram(), peakMinute: 1 }));
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

  test('the outcomes sum to the total, and so do statuses and days', () => {
    fc.assert(
      fc.property(report, (usage) => {
        const { total_requests: total } = usage;
        expect(usage.successful + usage.client_errors + usage.server_errors).toBe(total);
        expect(sum(Object.values(usage.by_status))).toBe(total);
        expect(sum(usage.daily.map((day) => day.requests))).toBe(total);
        expect(sum(usage.daily.map((day) => day.errors))).toBe(usage.client_errors + usage.server_errors);
        expect(sum(usage.rate_limit_hits_by_hour.map((each) => each.count))).toBe(
          usage.by_status['429'] ?? 0,
        );
      }),
    );
  });

  test('it has the documented shape, at most ten endpoints by count, days and hours newest first', () => {
    fc.assert(
      fc.property(report, (usage) => {
        expect(usageFigures.safeParse(usage).error).toBeUndefined();
        expect(usage.daily).toHaveLength(90);
        expect(usage.top_endpoints.length).toBeLessThanOrEqual(10);
        const counts = usage.top_endpoints.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        for (const times of [
          usage.daily.map(({ date }) => date),
          usage.rate_limit_hits_by_hour.map(({ hour }) => hour),
        ]) {
          expect(times).toEqual(times.toSorted().reverse());
          expect(new Set(times).size).toBe(times.length);
        }
      }),
    );
  });
});
