import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asker } from '../../tests/support/ask.ts';
import { exampleRoutes, startExample } from '../../tests/support/example-server.ts';
import { problem } from './problem.ts';
import type { ServerOptions } from './server.ts';

type Use = Parameters<NonNullable<ServerOptions<unknown, unknown>['record']>>[0];

const uses: Use[] = [];
let waiting: (() => void) | undefined;
let server: Awaited<ReturnType<typeof startExample>>;

beforeAll(async () => {
  server = await startExample({
    // The endless answer needs a key here.
    routes: exampleRoutes.map((each) => (each.path === '/fault' ? { ...each, auth: 'key' } : each)),
    checkKey(key, _ip, known) {
      if (key === 'nobody') throw problem('invalid_api_key');
      known(key);
      if (key === 'expired') throw problem('expired_api_key');
      const limits = { rows: 10 };
      return { kind: 'key', keyId: key, accountId: 'a', tier: 'pro', scopes: ['read:books'], limits };
    },
    record(use) {
      uses.push(use);
      waiting?.();
    },
  });
});
afterAll(() => server.app.close());

/** The next use that is recorded after the request. */
async function recorded(request: () => unknown): Promise<Omit<Use, 'ms'>> {
  const next = new Promise<void>((resolve) => {
    waiting = resolve;
  });
  await Promise.all([next, request()]);
  const { ms, ...use } = uses.pop()!;
  expect(ms).toBeGreaterThan(0);
  expect(uses).toEqual([]);
  return use;
}

const ask = (path: string, key?: string) => asker(server.origin)(path, key ? { key } : {});

test('every answer to a key is recorded by route template and status, refused keys among them', async () => {
  expect(await recorded(() => ask('/books/?limit=1', 'pro'))).toEqual({
    keyId: 'pro',
    route: '/books',
    status: 200,
  });
  expect(await recorded(() => ask('/books?limit=x', 'pro'))).toMatchObject({ status: 400 });
  expect(await recorded(() => ask('/archive?q=abc', 'pro'))).toMatchObject({
    route: '/archive',
    status: 403,
  });
  expect(await recorded(() => ask('/books', 'poor'))).toMatchObject({ keyId: 'poor', status: 429 });
  expect(await recorded(() => ask('/books', 'expired'))).toMatchObject({ keyId: 'expired', status: 401 });
});

test('a client that leaves before the end of its answer is recorded', async () => {
  const use = await recorded(async () => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
    socket.write('GET /fault?how=endless HTTP/1.1\r\nhost: x\r\nx-api-key: pro\r\n\r\n');
    await once(socket, 'data');
    socket.destroy();
  });
  expect(use).toEqual({ keyId: 'pro', route: '/fault', status: 200 });
});

test('nothing is recorded where no key is known', async () => {
  expect((await ask('/books')).status).toBe(401);
  expect((await ask('/books', 'nobody')).status).toBe(401);
  expect((await ask('/books/xyz', 'pro')).status).toBe(400);
  expect((await ask('/nowhere', 'pro')).status).toBe(404);
  // Answers are recorded in order: what came before this one would be there.
  expect(await recorded(() => ask('/books', 'pro'))).toMatchObject({ status: 200 });
});
