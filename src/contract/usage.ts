/** What a key was used for within a number of days, and the answer that carries it. */
import { z } from 'zod';
import { time } from './time.ts';
import { uuid } from './uuid.ts';

const count = z.int();
const millis = z.number();

export const usageFigures = z.object({
  window_days: z.int().describe('UTC days up to and with today.'),
  total_requests: count,
  successful: count.describe('Answers of status 2xx and 3xx.'),
  client_errors: count.describe('Answers of status 4xx, refused keys and spent limits among them.'),
  server_errors: count.describe('Answers of status 5xx.'),
  success_rate: z.number().describe('Fraction with four decimals; 0 where there were no requests.'),
  avg_response_time_ms: millis,
  latency_p50_ms: millis,
  latency_p95_ms: millis,
  latency_p99_ms: millis,
  rate_limit_peak_per_minute: z.number().describe('Most requests in one minute.'),
  rate_limit_peak_per_day: z.number().describe('Most requests in one UTC day.'),
  top_endpoints: z
    .array(z.object({ path: z.string().describe('Route template.'), count }))
    .describe('The ten most asked, by count.'),
  by_status: z.record(z.string(), count).describe('Requests by status code.'),
  daily: z
    .array(z.object({ date: z.string().meta({ format: 'date' }), requests: count, errors: count }))
    .describe('Every UTC day of the window, newest first.'),
  rate_limit_hits_by_hour: z
    .array(z.object({ hour: time, count }))
    .describe('Hours in which requests were refused by the rate limit.'),
});

export type Usage = z.output<typeof usageFigures>;

const keyUsage = z
  .object({ key_id: uuid, ...usageFigures.shape })
  .meta({ id: 'KeyUsage', title: 'Use of an API key' });

export const keyUsageAnswer = z
  .object({ data: keyUsage })
  .meta({ id: 'KeyUsageAnswer', title: 'Use of an API key' });

export const accountUsageAnswer = z
  .object({
    data: usageFigures
      .extend({
        by_key: z
          .array(z.object({ key_id: uuid, name: z.string(), requests: count }))
          .describe('Every key that was used, most used first.'),
      })
      .meta({ id: 'AccountUsage', title: 'Use of all API keys of an account' }),
  })
  .meta({ id: 'AccountUsageAnswer', title: 'Use of all API keys of an account' });
