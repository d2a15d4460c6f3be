import { expect, test } from 'vitest';
import { asker } from '../../tests/support/ask.ts';
import { exampleRoutes, startExample } from '../../tests/support/example-server.ts';
import { ProblemError } from './problem.ts';
import { type Allowance, type Figures, rateLimitPolicy, refuseExcess, showRateLimit } from './rate-limit.ts';

const now = 1_767_323_045_500;
const pro = { perMinute: 1000, perDay: 1_000_000 };
const allowance: Allowance = {
  admitted: true,
  window: 'minute',
  limit: 1000,
  remaining: 997,
  resetAt: now + 59_001,
  retryAfterSeconds: 0,
};

function rateLimitHeaders(shown: Allowance, figures: Figures, at: number): Record<string, string> {
  const headers: Record<string, string> = {};
  showRateLimit(shown, rateLimitPolicy(figures), at, (name, value) => {
    headers[name] = value;
  });
  return headers;
}

test('the minute binds: documented headers and those of the draft', () => {
  expect(rateLimitHeaders(allowance, pro, now)).toEqual({
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '997',
    'x-ratelimit-reset': '1767323105',
    'ratelimit-policy': '"minute";q=1000;w=60, "day";q=1000000;w=86400',
    ratelimit: '"minute";r=997;t=60',
  });
});

test('the day binds: the headers are about the day, and say so', () => {
  const day = { ...allowance, window: 'day', limit: 1_000_000, remaining: 3 } as const;
  expect(rateLimitHeaders(day, pro, now)).toMatchObject({
    'x-ratelimit-limit': '1000000',
    'x-ratelimit-remaining': '3',
    'x-ratelimit-window': 'day',
    ratelimit: '"day";r=3;t=60',
  });
});

test('no policy is told of a window without a limit', () => {
  const anybody = { perMinute: 30, perDay: Number.POSITIVE_INFINITY };
  expect(rateLimitHeaders(allowance, anybody, now)['ratelimit-policy']).toBe('"minute";q=30;w=60');
});

test('both resets are rounded up: who waits for one is not too early', () => {
  for (const wait of [0, 1, 499, 500, 501, 999, 1000, 59_999]) {
    const resetAt = now + wait;
    const headers = rateLimitHeaders({ ...allowance, resetAt }, pro, now);
    expect(Number(headers['x-ratelimit-reset']) * 1000).toBeGreaterThanOrEqual(resetAt);
    expect(now + Number(/t=(\d+)/.exec(headers.ratelimit!)![1]) * 1000).toBeGreaterThanOrEqual(resetAt);
  }
});

test('too much is 429 with Retry-After, and a message that points to the reset', () => {
  expect(() => refuseExcess(allowance)).not.toThrow();
  const refused = { ...allowance, admitted: false, remaining: 0, retryAfterSeconds: 17 };
  try {
    refuseExcess(refused);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({
      code: 'rate_limit_exceeded',
      status: 429,
      headers: { 'retry-after': '17' },
      details: { window: 'minute', limit: 1000, retry_after_seconds: 17 },
    });
    expect((error as Error).message).toContain('X-RateLimit-Reset');
  }
});

test('a caller whom tier or scope refuses is shown the limit and charged nothing', async () => {
  const charged: number[] = [];
  const server = await startExample({
    charge: (_caller, cost) => void charged.push(cost),
    showLimit: (_caller, header) => header('x-ratelimit-remaining', '10'),
  });
  const ask = asker(server.origin);
  for (const key of ['free', 'narrow']) {
    const answer = await ask('/archive?q=abc', { key });
    expect([answer.status, answer.headers.get('x-ratelimit-remaining')]).toEqual([403, '10']);
  }
  expect(charged).toEqual([]);
  expect((await ask('/archive?q=abc', { key: 'pro' })).status).toBe(200);
  expect(charged).toEqual([2.5]);
  await server.app.close();
});

test('what fails in the server or in reading the body keeps the headers', async () => {
  const routes = exampleRoutes.map((each) => ({
    ...each,
    auth: 'key' as const,
    run: async () => {
      throw new Error('the store went away');
    },
  }));
  const server = await startExample({ routes });
  const ask = asker(server.origin);
  const json = { 'content-type': 'application/json' };
  const answers = [
    await ask('/books', { key: 'pro' }),
    await ask('/books', { key: 'pro', method: 'POST', body: '{', headers: json }),
    await ask('/books', { key: 'pro', method: 'POST', body: '"', headers: { 'content-type': 'text/plain' } }),
    await ask('/books', {
      key: 'pro',
      method: 'POST',
      body: JSON.stringify('x'.repeat(2000)),
      headers: json,
    }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([500, 400, 415, 413]);
  for (const answer of answers) expect(answer.headers.get('x-ratelimit-remaining')).toBe('9');
  await server.app.close();
});
