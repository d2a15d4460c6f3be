import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../../src/domain/keys/keys.store.ts';
import { readSecret } from '../../src/domain/keys/secret.ts';
import { refusal } from '../support/ask.ts';
import { password, type RunningProduct, startProduct } from '../support/running-app.ts';
import { signIn } from '../support/signed-in.ts';

const clock = {
  time: Date.now(),
  now() {
    return this.time;
  },
};

const secretKey = 'a secret of this test, long enough';
let app: RunningProduct;
beforeAll(async () => {
  // Without a file of settings: the figures that are standard.
  const settings = { CONFIG_FILE: '', ANONYMOUS_READ: 'on', SECRET_KEY: secretKey };
  app = await startProduct(settings, clock);
});
afterAll(() => app.close());

const names = [
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'ratelimit-policy',
  'ratelimit',
];
const strange = '/api/v1/articles/11111111-2222-4333-8444-555555555555';

function limits(answer: Response) {
  return Object.fromEntries(
    names.map((name) => [name.replace('x-ratelimit-', ''), answer.headers.get(name)]),
  );
}

/** The windows of all are empty again. */
function nextDay() {
  clock.time += 86_400_000;
}

describe('the headers of a rate limit', () => {
  test.each([
    [200, '/api/v1/iocs?limit=1'],
    [400, '/api/v1/iocs?type=nonsense'],
    [404, strange],
  ])('are on a %i, with one request less each time', async (status, path) => {
    nextDay();
    for (const remaining of ['999', '998']) {
      const answer = await app.get(path);
      expect(answer.status).toBe(status);
      expect(limits(answer)).toEqual({
        limit: '1000',
        remaining,
        reset: String(Math.ceil(clock.time / 1000) + 60),
        'ratelimit-policy': '"minute";q=1000;w=60, "day";q=1000000;w=86400',
        ratelimit: `"minute";r=${remaining};t=60`,
      });
    }
  });

  test('are on a 403 for a Free key', async () => {
    nextDay();
    const answer = await app.get('/api/v1/iocs?format=txt', { key: 'free' });
    expect(answer.status).toBe(403);
    expect(limits(answer)).toMatchObject({ limit: '10' });
  });

  test('are not on a 401: nobody is known', async () => {
    for (const key of ['revoked', 'expired'] as const) {
      const answer = await app.get('/api/v1/iocs', { key });
      expect(answer.status).toBe(401);
      expect(names.filter((name) => answer.headers.has(name))).toEqual([]);
    }
  });

  test('are on HEAD, which costs the same; a refused method costs nothing', async () => {
    nextDay();
    expect(limits(await app.get('/api/v1/iocs', { method: 'HEAD' })).remaining).toBe('999');
    expect((await app.get('/api/v1/iocs', { method: 'OPTIONS' })).headers.has('x-ratelimit-limit')).toBe(
      false,
    );
    expect(limits(await app.get('/api/v1/iocs')).remaining).toBe('998');
  });
});

describe('too many requests', () => {
  test('of a Free key are 429 with Retry-After, cost nothing, and stop at the reset', async () => {
    nextDay();
    const get = () => app.get('/api/v1/iocs?limit=1', { key: 'free' });
    const began = clock.time;
    for (let n = 1; n <= 10; n += 1) {
      expect(limits(await get())).toMatchObject({ remaining: String(10 - n) });
      clock.time += 1000;
    }
    for (let n = 0; n < 5; n += 1) {
      const answer = await get();
      expect(answer.headers.get('retry-after')).toBe('50');
      expect(limits(answer)).toMatchObject({
        limit: '10',
        remaining: '0',
        reset: String(Math.ceil((began + 60_000) / 1000)),
      });
      const { status, code, message, details } = await refusal(answer);
      expect([status, code]).toEqual([429, 'rate_limit_exceeded']);
      expect(message).toContain('X-RateLimit-Reset');
      expect(details).toEqual({ window: 'minute', limit: 10, retry_after_seconds: 50 });
    }
    clock.time = began + 59_999;
    expect((await get()).status).toBe(429);
    clock.time += 1;
    expect((await get()).status).toBe(200);
    expect((await get()).status).toBe(429);
  });

  test('in a day are told by the day window', async () => {
    nextDay();
    const get = () => app.get('/api/v1/iocs?limit=1', { key: 'free' });
    for (let n = 0; n < 999; n += 1) {
      if (n % 10 === 0) clock.time += 60_000;
      await get();
    }
    const last = await get();
    expect(last.headers.get('x-ratelimit-window')).toBe('day');
    expect(limits(last)).toMatchObject({ limit: '1000', remaining: '0' });
    clock.time += 60_000;
    const refused = await get();
    expect(refused.status).toBe(429);
    expect(limits(refused)).toMatchObject({ limit: '1000', remaining: '0' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(70_000);
  });

  test('of a person count for the account, apart from its keys', async () => {
    nextDay();
    const pages = [
      await signIn(app.url, 'free@example.org', password),
      await signIn(app.url, 'free@example.org', password),
    ];
    for (const [at, page] of pages.entries()) {
      expect(limits(await page.fetch('/api/v1/iocs?limit=1'))).toMatchObject({
        limit: '10',
        remaining: String(9 - at),
      });
    }
    expect(limits(await app.get('/api/v1/iocs?limit=1', { key: 'free' }))).toMatchObject({ remaining: '9' });
  });

  test('without an account are thirty a minute for an address', async () => {
    nextDay();
    const get = () => app.get('/api/v1/iocs?limit=1', { key: null });
    for (let n = 0; n < 30; n += 1) expect((await get()).status).toBe(200);
    const answer = await get();
    expect(answer.status).toBe(429);
    expect(limits(answer)).toMatchObject({
      limit: '30',
      remaining: '0',
      'ratelimit-policy': '"minute";q=30;w=60',
    });
    clock.time += 60_000;
    expect((await get()).status).toBe(200);
  });

  test('20,000 at once with one Pro key: exactly 1,000 are admitted', async () => {
    nextDay();
    const seen = await flood(app.keys.pro, 40, 500);
    expect(seen).toEqual({ admitted: 1000, refused: 19_000 });
    expect((await app.get('/api/v1/iocs?limit=1')).status).toBe(429);
  });
});

/** `each` requests at once on each of `sockets` connections. */
async function flood(key: string, sockets: number, each: number) {
  const { hostname, port, host } = new URL(app.url);
  const request = (more: string) =>
    `GET /api/v1/lookup?ioc=192.0.2.1 HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${key}\r\n${more}\r\n`;
  const bytes = request('').repeat(each - 1) + request('connection: close\r\n');
  const seen = { admitted: 0, refused: 0 };
  await Promise.all(
    Array.from({ length: sockets }, async () => {
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.setEncoding('latin1').on('data', (chunk: string) => {
        text += chunk;
      });
      socket.write(bytes);
      await once(socket, 'close');
      seen.admitted += text.split('HTTP/1.1 200 OK').length - 1;
      seen.refused += text.split('HTTP/1.1 429 ').length - 1;
    }),
  );
  return seen;
}

describe('the use of a key', () => {
  interface Usage {
    data: { total_requests: number; by_status: Record<string, number>; [name: string]: unknown };
  }

  async function usage(id: string): Promise<Usage['data']> {
    const page = await signIn(app.url, 'pro@example.org', password);
    const answer = await page.fetch(`/api/v1/keys/${id}/usage?days=2`);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as Usage).data;
  }

  /** A key of the Pro account whose requests nobody else makes. */
  async function ownKey(wanted: { expiresInDays?: number; allowedIps?: string[] } = {}) {
    const { account_id: accountId } = await app.store.read
      .selectFrom('api_key')
      .innerJoin('account', 'account.id', 'api_key.account_id')
      .select('account_id')
      .where('email', '=', 'pro@example.org')
      .executeTakeFirstOrThrow();
    return await createKey(
      app.store.write,
      readSecret('', secretKey),
      { accountId, name: 'use', ...wanted },
      clock.time,
    );
  }

  const ask = async (path: string, key: string, method = 'GET') =>
    (await fetch(app.url + path, { method, headers: { authorization: `Bearer ${key}` } })).status;

  test('is seen at once, by route template and status', async () => {
    nextDay();
    const { id, key } = await ownKey();
    expect(await ask('/api/v1/iocs?limit=1', key)).toBe(200);
    expect(await ask('/api/v1/iocs/?limit=2', key, 'HEAD')).toBe(200);
    expect(await ask('/api/v1/iocs?type=nonsense', key)).toBe(400);
    expect(await ask(`${strange}?api_key=${key}`, key)).toBe(404);
    const found = await usage(id);
    expect(found).toMatchObject({
      total_requests: 4,
      successful: 2,
      client_errors: 2,
      server_errors: 0,
      success_rate: 0.5,
      by_status: { '200': 2, '400': 1, '404': 1 },
      top_endpoints: [
        { path: '/api/v1/iocs', count: 3 },
        { path: '/api/v1/articles/{id}', count: 1 },
      ],
      rate_limit_peak_per_minute: 4,
      rate_limit_peak_per_day: 4,
    });
    expect(found.latency_p99_ms).toBeGreaterThan(0);
    expect(
      JSON.stringify(await app.store.read.selectFrom('usage_minute').selectAll().execute()),
    ).not.toContain('sk_live_');
  });

  test('holds what was refused: expired, revoked, from elsewhere, too much', async () => {
    nextDay();
    const elsewhere = await ownKey({ allowedIps: ['192.0.2.0/24'] });
    expect(await ask('/api/v1/iocs', elsewhere.key)).toBe(403);
    expect((await usage(elsewhere.id)).by_status).toEqual({ '403': 1 });

    const short = await ownKey({ expiresInDays: 1 });
    expect(await ask('/api/v1/iocs', short.key)).toBe(200);
    nextDay();
    expect(await ask('/api/v1/iocs', short.key)).toBe(401);
    expect(await usage(short.id)).toMatchObject({ client_errors: 1, by_status: { '200': 1, '401': 1 } });

    const busy = await ownKey();
    const statuses = new Map<number, number>();
    for (let n = 0; n < 1003; n += 1) {
      const status = await ask('/api/v1/iocs?limit=1', busy.key);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [200, 1000],
      [429, 3],
    ]);
    const hour = new Date(Math.floor(clock.time / 3_600_000) * 3_600_000).toISOString().replace('.000', '');
    expect(await usage(busy.id)).toMatchObject({
      total_requests: 1003,
      client_errors: 3,
      rate_limit_hits_by_hour: [{ hour, count: 3 }],
    });
  });
});
