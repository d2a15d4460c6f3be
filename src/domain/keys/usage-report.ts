/** The figures of the usage answer (standard §3) from what was counted: exact sums, percentiles within 1 %. */
import type { Usage } from '../../contract/usage.ts';
import type { Histogram } from '../../lib/histogram.ts';
import { isoDate, isoTime } from '../../lib/iso-time.ts';

const hourMs = 3_600_000;
const dayMs = 86_400_000;
const mostEndpoints = 10;

/** What one hour saw of one route and status. */
export interface HourCount {
  /** Epoch hours. */
  hour: number;
  route: string;
  status: number;
  requests: number;
  /** Sum of response times, microseconds. */
  micros: number;
}

export interface Counted {
  hours: readonly HourCount[];
  /** Response times of all those requests. */
  latencies: Histogram;
  /** Most requests within one minute of the clock. */
  peakMinute: number;
}

/** Figures for the last `days` UTC days, today among them. Peaks are of minutes and UTC days of the clock. */
export function usageReport(days: number, now: number, counted: Counted): Usage {
  const { hours, latencies, peakMinute } = counted;
  const requests = (those: (hour: HourCount) => boolean = () => true) =>
    sum(hours.filter(those), (each) => each.requests);
  const total = requests();
  const successful = requests(({ status }) => status < 400);
  const micros = sum(hours, (each) => each.micros);
  const daily = lastDays(days, now).map((day) => {
    const onDay = hours.filter(({ hour }) => Math.floor(hour / 24) === day);
    const failed = onDay.filter(({ status }) => status >= 400);
    return {
      date: isoDate(day * dayMs),
      requests: sum(onDay, (each) => each.requests),
      errors: sum(failed, (each) => each.requests),
    };
  });
  return {
    window_days: days,
    total_requests: total,
    successful,
    client_errors: requests(({ status }) => status >= 400 && status < 500),
    server_errors: requests(({ status }) => status >= 500),
    success_rate: total === 0 ? 0 : round(successful / total, 4),
    avg_response_time_ms: total === 0 ? 0 : round(micros / total / 1000, 3),
    latency_p50_ms: round(latencies.quantile(0.5), 3),
    latency_p95_ms: round(latencies.quantile(0.95), 3),
    latency_p99_ms: round(latencies.quantile(0.99), 3),
    rate_limit_peak_per_minute: peakMinute,
    rate_limit_peak_per_day: Math.max(0, ...daily.map((day) => day.requests)),
    top_endpoints: tally(hours, ({ route }) => route)
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, mostEndpoints)
      .map(([path, count]) => ({ path, count })),
    by_status: Object.fromEntries(tally(hours, ({ status }) => status)),
    daily,
    rate_limit_hits_by_hour: tally(
      hours.filter(({ status }) => status === 429),
      ({ hour }) => hour,
    )
      .sort(([a], [b]) => b - a)
      .map(([hour, count]) => ({ hour: isoTime(hour * hourMs), count })),
  };
}

/** Epoch days, newest first. */
function lastDays(days: number, now: number): number[] {
  const today = Math.floor(now / dayMs);
  return Array.from({ length: days }, (_, back) => today - back);
}

function tally<Name>(hours: readonly HourCount[], name: (hour: HourCount) => Name): [Name, number][] {
  return [...Map.groupBy(hours, name)].map(([key, group]) => [key, sum(group, (each) => each.requests)]);
}

function sum<T>(list: readonly T[], value: (each: T) => number): number {
  return list.reduce((total, each) => total + value(each), 0);
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
