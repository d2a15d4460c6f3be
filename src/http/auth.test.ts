import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asker, refusal } from '../../tests/support/ask.ts';
import { startExample } from '../../tests/support/example-server.ts';

let server: Awaited<ReturnType<typeof startExample>>;
beforeAll(async () => {
  server = await startExample();
});
afterAll(() => server.app.close());

const uuid = '11111111-2222-4333-8444-555555555555';
const ask: Ask = (path, init) => asker(server.origin)(path, init);

describe('credential, tier, scope, limit', () => {
  test('no key is missing_api_key, and says where to put one', async () => {
    const answer = await ask('/books');
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="api"');
    const { message, ...rest } = await refusal(answer);
    expect(rest).toMatchObject({ status: 401, code: 'missing_api_key' });
    expect(message).toMatch(/Authorization header.*Bearer sk_live_.*X-API-Key/);
  });

  test('an unknown key is invalid_api_key; one used elsewhere is ip_not_allowed and sees the address', async () => {
    expect(await refusal(await ask('/books', { key: 'nobody' }))).toMatchObject({
      status: 401,
      code: 'invalid_api_key',
    });
    expect(await refusal(await ask('/books', { key: 'elsewhere' }))).toMatchObject({
      status: 403,
      code: 'ip_not_allowed',
      details: { ip: '127.0.0.1' },
    });
  });

  test('every documented form of a key is taken', async () => {
    const forms: [string, Record<string, string>][] = [
      ['/books', { authorization: 'bearer \t pro ' }],
      ['/books', { 'x-api-key': ' pro ' }],
      ['/books?api_key=+pro+', {}],
      ['/archive?q=abc', { authorization: `Basic ${btoa('apikey:pro')}` }],
      ['/archive?q=abc', { authorization: `Basic ${btoa(':pro')}` }],
    ];
    for (const [path, headers] of forms) expect((await ask(path, { headers })).status).toBe(200);
  });

  test('Authorization wins over X-API-Key, and that over the query', async () => {
    const headers = { authorization: 'Bearer pro', 'x-api-key': 'nobody' };
    expect((await ask('/books?api_key=nobody', { headers })).status).toBe(200);
    expect((await ask('/books?api_key=pro', { headers: { 'x-api-key': 'nobody' } })).status).toBe(401);
  });

  test('Basic is passed over where the route does not take it', async () => {
    const headers = { authorization: `Basic ${btoa('apikey:pro')}` };
    expect(await refusal(await ask('/books', { headers }))).toMatchObject({ code: 'missing_api_key' });
    expect((await ask('/books', { headers: { ...headers, 'x-api-key': 'pro' } })).status).toBe(200);
    expect((await ask('/archive')).headers.get('www-authenticate')).toContain('Basic realm="api"');
  });

  test('a key in the address is warned about, and never comes back in links or the log', async () => {
    const answer = await ask('/books?api_key=pro&limit=5&api%5Fkey=pro');
    expect(answer.headers.get('x-auth-warning')).toBe('api-key-in-url');
    const body = (await answer.json()) as { asked: { url: string; next: string } };
    expect(body.asked.url).toBe('/books?limit=5');
    expect(body.asked.next).toBe('https://books.example/books?limit=5&offset=10');
    expect(JSON.stringify(server.lines)).not.toMatch(/api_key|limit=5/);
    expect((await ask('/books', { key: 'pro' })).headers.has('x-auth-warning')).toBe(false);
  });

  test('a key in the address is not accepted where the operator says so', async () => {
    const closed = await startExample({ keyInQuery: false });
    const answer = await fetch(`${closed.origin}/books?api_key=pro`);
    expect(await refusal(answer)).toMatchObject({ code: 'missing_api_key' });
    await closed.app.close();
  });

  test('a Pro route refuses a Free key, and says what is missing', async () => {
    expect(await refusal(await ask('/archive', { key: 'free' }))).toMatchObject({
      status: 403,
      code: 'insufficient_tier',
      details: { required_tier: 'pro', current_tier: 'free', required_scope: 'read:archive' },
    });
    expect(await refusal(await ask('/archive', { key: 'narrow' }))).toMatchObject({
      status: 403,
      code: 'insufficient_scope',
      details: { required_scope: 'read:archive' },
    });
  });

  test('the cost of a route is charged, and an empty purse is 429 with its headers', async () => {
    expect((await ask('/archive?q=abc', { key: 'pro' })).headers.get('x-ratelimit-remaining')).toBe('7.5');
    const answer = await ask('/archive?q=abc', { key: 'poor' });
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(await refusal(answer)).toMatchObject({ status: 429, code: 'rate_limit_exceeded' });
  });

  test('checks come in order: credential, tier, limit, parameters, existence', async () => {
    expect((await refusal(await ask('/archive?q='))).code).toBe('missing_api_key');
    expect((await refusal(await ask('/archive?q=', { key: 'free' }))).code).toBe('insufficient_tier');
    expect((await refusal(await ask('/archive?q=', { key: 'poor' }))).code).toBe('rate_limit_exceeded');
    expect((await refusal(await ask('/archive?q=', { key: 'pro' }))).code).toBe('invalid_parameter');
    const bad = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } };
    expect((await refusal(await ask('/books', bad))).code).toBe('missing_api_key');
    expect((await refusal(await ask('/books/xyz'))).code).toBe('invalid_parameter');
    expect((await refusal(await ask(`/books/0${uuid.slice(1)}`))).code).toBe('not_found');
  });

  test('with a number of trusted proxies the address is the one that the outermost of them saw', async () => {
    const behind = await startExample({ trustProxy: 1 });
    const headers = { authorization: 'Bearer elsewhere', 'x-forwarded-for': '10.9.9.9, 192.0.2.7' };
    const answer = await fetch(`${behind.origin}/books`, { headers });
    expect((await refusal(answer)).details).toEqual({ ip: '192.0.2.7' });
    await behind.app.close();
  });
});
