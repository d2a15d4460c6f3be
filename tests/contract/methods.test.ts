import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '../../src/api/index.ts';
import { refusal } from '../support/ask.ts';
import { cookieJar } from '../support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../support/running-app.ts';
import { known } from '../support/seed.ts';

let app: RunningProduct;
let paths: string[];
/** Of an administrator: some addresses take a session and no key. */
let cookie: string;
beforeAll(async () => {
  app = await startProduct();
  const jar = cookieJar(app.url);
  const email = 'pro@example.org';
  await app.store.write.updateTable('account').set({ role: 'admin' }).where('email', '=', email).execute();
  await jar.send('POST', '/api/auth/sign-in', { email, password });
  cookie = `sb-access-token=${jar.cookie}`;
  const { data } = (await (await app.get('/api/v1/articles?limit=1')).json()) as { data: { id: string }[] };
  const iocs = (await (await app.get('/api/v1/iocs?limit=1')).json()) as { data: { id: string }[] };
  const question: Record<string, string> = {
    '/api/v1/iocs/search': '?q=login',
    '/api/v1/lookup': '?ioc=8.8.8.8',
    '/api/v1/allow-lists/check': '?value=8.8.8.8',
  };
  const told = (await (await app.get('/api/v1/misp-feed/manifest.json')).json()) as object;
  const eventFile = `${Object.keys(told)[0]}.json`;
  const keys = (await (await jar.get('/api/v1/keys')).json()) as { data: { id: string }[] };
  paths = endpoints
    .filter(({ method, media, response }) => method === 'GET' && !(media && !response))
    .map(({ path }) => {
      const address = path
        .replace('{id}', data[0]!.id)
        .replace('{iocId}', iocs.data[0]!.id)
        .replace('{keyId}', keys.data[0]!.id)
        .replace('{sourceId}', 'urlhaus')
        .replace('{cveId}', known.cve)
        .replace('{slug}', 'energy')
        .replace('{eventFile}', eventFile);
      return address + (question[path] ?? '');
    });
});
afterAll(() => app.close());

test('every address answers, with its own request id and no sniffing', async () => {
  const ids = new Set<string | null>();
  for (const path of paths) {
    const answer = await app.get(path, { headers: { cookie, 'x-request-id': 'req_chosen' } });
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('x-request-id')).toMatch(/^req_[0-9a-f]{32}$/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    ids.add(answer.headers.get('x-request-id'));
    await answer.arrayBuffer();
  }
  expect(ids.size).toBe(paths.length);
});

test('a slash at the end is answered alike, without a redirect', async () => {
  for (const path of paths) {
    const [plain, query = ''] = path.split('?');
    const answer = await app.get(`${plain}/?${query}`, { headers: { cookie } });
    expect([path, answer.status, answer.redirected]).toEqual([path, 200, false]);
    await answer.arrayBuffer();
  }
});

test('JSON has no byte order mark', async () => {
  for (const path of paths) {
    const bytes = new Uint8Array(await (await app.get(path, { headers: { cookie } })).arrayBuffer());
    expect(bytes[0]).toBe('{'.charCodeAt(0));
  }
});

test('HEAD answers like GET without a body', async () => {
  for (const path of paths) {
    const head = await app.get(path, { method: 'HEAD', headers: { cookie } });
    expect([path, head.status, await head.text()]).toEqual([path, 200, '']);
    expect(head.headers.get('content-type')).toBe(
      (await app.get(path, { headers: { cookie } })).headers.get('content-type'),
    );
  }
  expect((await app.get('/api/v1/iocs', { method: 'HEAD', key: null })).status).toBe(401);
});

test('another method is 405 with Allow, key or none', async () => {
  for (const [path, group] of Map.groupBy(endpoints, (each) => each.path)) {
    const taken: string[] = group.map((each) => each.method);
    const allowed = taken.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((each) => !taken.includes(each)))
      for (const key of ['pro', null] as const) {
        const answer = await app.get(path, { method, key });
        expect(answer.headers.get('allow')).toBe(allowed.join(', '));
        expect(await refusal(answer)).toMatchObject({ status: 405, code: 'method_not_allowed' });
      }
  }
});

test('an address that there is not is 404', async () => {
  for (const path of [
    '/',
    '/api',
    '/api/v1',
    '/api/v1/ioc',
    '/api/v1/iocs/stats/1',
    '/API/V1/iocs',
    '/api/v2/iocs',
    '/healthz/x',
    '//api/v1/iocs',
  ])
    for (const key of ['pro', null] as const)
      expect(await refusal(await app.get(path, { key })), path).toMatchObject({
        status: 404,
        code: 'not_found',
      });
});
