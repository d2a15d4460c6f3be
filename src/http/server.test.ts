import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asker, refusal } from '../../tests/support/ask.ts';
import { startExample } from '../../tests/support/example-server.ts';
import { closeGracefully } from './close.ts';

let server: Awaited<ReturnType<typeof startExample>>;
beforeAll(async () => {
  server = await startExample();
});
afterAll(() => server.app.close());

const uuid = '11111111-2222-4333-8444-555555555555';

const ask: Ask = (path, init) => asker(server.origin)(path, init);

/** What came back for bytes that no client library would send. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
  let seen = '';
  socket.on('data', (chunk) => {
    seen += chunk;
  });
  socket.on('error', () => {});
  socket.write(bytes);
  await once(socket, 'close');
  return seen;
}

describe('paths and methods', () => {
  test('a trailing slash is answered without a redirect', async () => {
    for (const path of ['/books', '/books/', '/books/?limit=1']) {
      expect((await ask(path, { key: 'free' })).status).toBe(200);
    }
  });

  test('a doubled slash is another address', async () => {
    expect(await refusal(await ask('//books'))).toMatchObject({ status: 404, code: 'not_found' });
  });

  test('an unknown address is 404 for every method, whatever its body', async () => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const init = method === 'GET' ? {} : { body: 'x', headers: { 'content-type': 'text/xml' } };
      expect(await refusal(await ask('/nowhere', { method, ...init }))).toMatchObject({
        status: 404,
        code: 'not_found',
      });
    }
  });

  test('HEAD answers like GET, without a body', async () => {
    const get = await ask(`/books/${uuid}`);
    const head = await ask(`/books/${uuid}/`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['content-type', 'content-length', 'content-disposition']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
    expect((await ask('/books', { method: 'HEAD' })).status).toBe(401);
    expect((await ask('/books?format=csv', { method: 'HEAD', key: 'free' })).status).toBe(200);
  });

  test('a wrong method is 405 with Allow, before credential and body are looked at', async () => {
    const answer = await ask('/books', { method: 'PUT', body: '<', headers: { 'content-type': 'text/xml' } });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    expect(await refusal(answer)).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect((await ask('/archive/', { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD');
    expect((await ask('/books', { method: 'OPTIONS' })).status).toBe(405);
  });

  test('a method that the router does not know is 405 too', async () => {
    const answer = await raw('PROPFIND /books HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(answer).toContain('HTTP/1.1 405');
    expect(answer).toContain('"code":"method_not_allowed"');
  });

  test('a broken escape in the path is 400, one in the query is taken as text', async () => {
    expect(await refusal(await ask('/books/%zz'))).toMatchObject({ status: 400, code: 'invalid_parameter' });
    const body = (await (await ask('/books?q=%zz', { key: 'free' })).json()) as { asked: { q: string } };
    expect(body.asked.q).toBe('%zz');
  });

  test('what is not HTTP, or has too much header, is answered with the envelope', async () => {
    const answer = await raw('nonsense\r\n\r\n');
    expect(answer).toContain('"code":"invalid_parameter"');
    const id = /X-Request-Id: (req_\w+)/.exec(answer)?.[1];
    expect(server.lines.find((one) => one.request_id === id)).toMatchObject({ status: 400 });
    const long = `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`;
    expect(await raw(long)).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"payload_too_large"/);
  });

  test('2,048 characters of three bytes fit into a query', async () => {
    const answer = await ask(`/books?unknown=${encodeURIComponent('中'.repeat(2048))}`, { key: 'free' });
    expect(answer.status).toBe(200);
  });
});

describe('bodies', () => {
  const post = (body: string, type = 'application/json') =>
    ask('/books', { method: 'POST', key: 'pro', body, headers: { 'content-type': type } });

  test('a valid one is read and answered with the status of the route', async () => {
    const answer = await post('{"title":"T","unknown":1}', 'application/json; charset=utf-8');
    expect([answer.status, await answer.json()]).toEqual([201, { title: 'T' }]);
  });

  test('malformed, empty and wrong ones are 400 and name the member', async () => {
    const details = async (body: string) => {
      const { status, code, details } = await refusal(await post(body));
      expect([status, code]).toEqual([400, 'invalid_parameter']);
      return details;
    };
    expect(await details('{"title":')).toMatchObject({ parameter: 'body' });
    expect(await details('{"__proto__":{"a":1},"title":"T"}')).toMatchObject({ parameter: 'body' });
    expect(await details('')).toMatchObject({ parameter: 'body' });
    expect(await details('{"title":1}')).toMatchObject({ parameter: 'title' });
    expect(await details('{"title":"T","kind":"x"}')).toMatchObject({
      parameter: 'kind',
      valid_values: ['novel', 'poem'],
    });
  });

  test('too large is 413, another type is 415', async () => {
    expect(await refusal(await post(`{"title":"${'x'.repeat(1000)}"}`))).toMatchObject({
      status: 413,
      code: 'payload_too_large',
    });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'x']) {
      expect(await refusal(await post('a=1', type))).toMatchObject({
        status: 415,
        code: 'unsupported_media_type',
      });
    }
  });

  test('no body is fine where it is optional, with and without a content type', async () => {
    expect((await ask(`/books/${uuid}`, { method: 'DELETE' })).status).toBe(204);
    const headers = { 'content-type': 'application/json' };
    expect((await ask(`/books/${uuid}`, { method: 'DELETE', headers })).status).toBe(204);
    expect((await ask(`/books/${uuid}`, { method: 'DELETE', headers, body: '{"reason":"r"}' })).status).toBe(
      204,
    );
  });
});

describe('answers', () => {
  test('what the shape does not name does not leave', async () => {
    const answer = await ask('/books', { key: 'free' });
    const body = await answer.text();
    expect(body).not.toContain('secret');
    const plain = { id: '1', title: null, author: null, kind: null, pages: 3, marks: { a: 1 } };
    expect(JSON.parse(body).data).toEqual([plain, { ...plain, author: { name: 'A' } }]);
  });

  test('every answer carries its id and the security headers; with a key it is not stored', async () => {
    const answer = await ask('/books', { key: 'free', headers: { 'x-request-id': 'forged' } });
    expect(answer.headers.get('x-request-id')).toMatch(/^req_[0-9a-f]{32}$/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.has('x-powered-by')).toBe(false);
    expect((await ask(`/books/${uuid}`)).headers.has('cache-control')).toBe(false);
  });

  test('a handler may set its own headers, also over the default ones; they go when it throws', async () => {
    const csv = await ask('/books?format=csv', { key: 'free' });
    expect([csv.headers.get('cache-control'), csv.headers.get('content-type')]).toEqual([
      'private',
      'text/csv',
    ]);
    expect(await csv.text()).toBe('id\n1\n');
    expect((await ask(`/books/${uuid}`)).headers.get('content-disposition')).toContain('book.json');
    expect((await ask(`/books/0${uuid.slice(1)}`)).headers.has('content-disposition')).toBe(false);
  });

  test('a text leaves under exactly its content type', async () => {
    const answer = await ask('/archive?q=abc', { key: 'pro' });
    expect(answer.headers.get('content-type')).toBe('application/stix+json;version=2.1');
    expect(await answer.text()).toBe('{}');
  });

  test('an unforeseen error is 500 without its text; the log has it under the request id', async () => {
    for (const how of ['throw', 'shape']) {
      const answer = await ask(`/fault?how=${how}`);
      expect(answer.headers.has('etag')).toBe(false);
      const id = answer.headers.get('x-request-id');
      const { status, code, message } = await refusal(answer);
      expect([status, code]).toEqual([500, 'internal_error']);
      expect(message).not.toContain('secret');
      const line = server.lines.find((one) => one.request_id === id && one.level === 'error');
      expect(line?.error).toContain(how === 'throw' ? 'secret of the inside' : 'NaN');
    }
  });

  test('a stream that fails half-way cuts the connection and is logged', async () => {
    const answer = await ask('/fault?how=stream', { headers: { 'accept-encoding': 'identity' } });
    const id = answer.headers.get('x-request-id');
    await expect(answer.text()).rejects.toThrow();
    expect(server.lines).toContainEqual(
      expect.objectContaining({
        request_id: id,
        event: 'answer broke off',
        error: expect.stringContaining('store'),
      }),
    );
  });

  test('a stream that fails before a byte of it was sent is an error like any other', async () => {
    const answer = await ask('/fault?how=stream', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.json()).toMatchObject({ error: { code: 'internal_error' } });
  });

  test('a stream ends when its client leaves', async () => {
    const left = Promise.withResolvers<void>();
    const { app, origin } = await startExample({ deps: { slow: async () => left.resolve() } });
    const leave = new AbortController();
    await fetch(`${origin}/fault?how=endless`, { signal: leave.signal });
    leave.abort();
    await left.promise;
    await app.close();
  });

  test('each request is one line with method, route template, status and time', async () => {
    const id = (await ask(`/books/${uuid}/?api_key=k`)).headers.get('x-request-id');
    const lines = server.lines.filter((one) => one.request_id === id);
    expect(lines).toEqual([
      {
        level: 'info',
        event: 'request',
        method: 'GET',
        route: '/books/{id}',
        status: 200,
        ms: expect.any(Number),
        request_id: id,
      },
    ]);
    const lost = (await ask('/sk_live_nowhere')).headers.get('x-request-id');
    expect(server.lines.find((one) => one.request_id === lost)).toMatchObject({ route: null, status: 404 });
    const broken = (await ask('/%zz')).headers.get('x-request-id');
    expect(server.lines.find((one) => one.request_id === broken)).toMatchObject({ status: 400 });
  });
});

describe('closing', () => {
  test('running requests are finished, new connections are refused', async () => {
    const entered = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const slow = () => {
      entered.resolve();
      return release.promise;
    };
    const { app, origin } = await startExample({ deps: { slow } });
    const running = fetch(`${origin}/fault?how=slow`);
    await entered.promise;
    const closed = closeGracefully(app);
    await expect(fetch(`${origin}/fault`)).rejects.toThrow();
    release.resolve();
    expect((await running).status).toBe(200);
    await closed;
  });

  test('a request that never ends is cut after the grace', async () => {
    const entered = Promise.withResolvers<void>();
    const slow = () => {
      entered.resolve();
      return new Promise<void>(() => {});
    };
    const { app, origin } = await startExample({ deps: { slow } });
    const running = fetch(`${origin}/fault?how=slow`);
    const outcome = expect(running).rejects.toThrow();
    await entered.promise;
    await closeGracefully(app, 1);
    await outcome;
  });
});
