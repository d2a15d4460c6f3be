import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { refusal } from '../../../tests/support/ask.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { type Page, signIn } from '../../../tests/support/signed-in.ts';
import type { keyUsageAnswer } from '../../contract/usage.ts';

let app: RunningProduct;
let page: Page;
beforeAll(async () => {
  app = await startProduct({ CONFIG_FILE: '' });
  page = await signIn(app.url, 'free@example.org', password);
});
afterAll(() => app.close());

async function made(): Promise<{ id: string; key: string }> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await page.fetch('/api/v1/keys', { method: 'POST', headers, body: '{"name":"n"}' });
  return ((await answer.json()) as { data: { id: string; key: string } }).data;
}

async function usage(id: string, query = '') {
  const answer = await page.fetch(`/api/v1/keys/${id}/usage${query}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as z.output<typeof keyUsageAnswer>).data;
}

const today = () => new Date().toISOString().slice(0, 10);

test('200: a key that was never used has every field, and a day for each of the window', async () => {
  const { id } = await made();
  const { daily, ...rest } = await usage(id);
  expect(rest).toEqual({
    key_id: id,
    window_days: 30,
    total_requests: 0,
    successful: 0,
    client_errors: 0,
    server_errors: 0,
    success_rate: 0,
    avg_response_time_ms: 0,
    latency_p50_ms: 0,
    latency_p95_ms: 0,
    latency_p99_ms: 0,
    rate_limit_peak_per_minute: 0,
    rate_limit_peak_per_day: 0,
    top_endpoints: [],
    by_status: {},
    rate_limit_hits_by_hour: [],
  });
  expect(daily).toHaveLength(30);
  expect(daily[0]!.date >= daily[1]!.date).toBe(true);
});

test('200: what was asked is counted at once, refusals of every kind among it', async () => {
  const { id, key } = await made();
  const ask = (path: string) => fetch(app.url + path, { headers: { Authorization: `Bearer ${key}` } });
  for (let n = 0; n < 8; n++) expect((await ask('/api/v1/iocs?limit=1')).status).toBe(200);
  expect((await ask('/api/v1/iocs?limit=x')).status).toBe(400);
  expect((await ask('/api/v1/lookup?value=8.8.8.8')).status).toBe(200);
  expect((await ask('/api/v1/lookup?value=8.8.8.8')).status).toBe(429);
  const data = await usage(id, '?days=1');
  expect(data).toMatchObject({
    window_days: 1,
    total_requests: 11,
    successful: 9,
    client_errors: 2,
    server_errors: 0,
    success_rate: 0.8182,
    by_status: { 200: 9, 400: 1, 429: 1 },
    top_endpoints: [
      { path: '/api/v1/iocs', count: 9 },
      { path: '/api/v1/lookup', count: 2 },
    ],
    daily: [{ date: today(), requests: 11, errors: 2 }],
  });
  expect(data.rate_limit_hits_by_hour).toMatchObject([{ count: 1 }]);
  const shown = await (await page.fetch(`/api/v1/keys/${id}`)).json();
  expect(shown).toMatchObject({ data: { total_requests: 11, last_used_at: expect.stringMatching(/Z$/) } });
});

test.each(['0', '91', '-1', '1.5', 'x', '1e1'])('400: days=%s', async (days) => {
  const { data } = (await (await page.fetch('/api/v1/keys')).json()) as { data: { id: string }[] };
  const answer = await page.fetch(`/api/v1/keys/${data[0]!.id}/usage?days=${days}`);
  expect(await refusal(answer)).toMatchObject({
    status: 400,
    code: 'invalid_parameter',
    details: { parameter: 'days' },
  });
});

test.each([1, 90])('200: days=%i', async (days) => {
  const { data } = (await (await page.fetch('/api/v1/keys')).json()) as { data: { id: string }[] };
  const { daily, window_days } = await usage(data[0]!.id, `?days=${days}`);
  expect([window_days, daily.length]).toEqual([days, days]);
});
