/** Every endpoint that changes something answers as the OpenAPI document says, with success and with its first refusal. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '../../src/api/index.ts';
import { offerSetUp } from '../../src/domain/users/set-up.store.ts';
import { checkJson } from '../../src/lib/check-json.ts';
import { authenticator } from '../support/authenticator.ts';
import { type CookieJar, cookieJar } from '../support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../support/running-app.ts';

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Documented> }>>;
  components: { schemas: Record<string, unknown> };
}
interface Body {
  data?: { id?: string; secret?: string };
  error?: { code: string };
}
interface Documented {
  description: string;
  content?: Record<string, { schema: Record<string, unknown> }>;
}

let app: RunningProduct;
let document: Document;
let person: CookieJar;
const asked = new Set<string>();
beforeAll(async () => {
  app = await startProduct({ SIGN_UP: 'open' });
  document = (await (await app.get('/api/openapi.json')).json()) as Document;
  person = cookieJar(app.url);
});
afterAll(() => app.close());

/** Sends it, holds the answer against the document, and returns the body. */
async function send(jar: CookieJar, method: string, path: string, body?: object, id = ''): Promise<Body> {
  asked.add(`${method} ${path}`);
  const answer = await jar.send(method, path.replace('{kind}', 'seen_here').replace(/\{\w+\}/, id), body);
  const documented = document.paths[path]![method.toLowerCase()]!.responses[answer.status];
  expect(documented, `${method} ${path} answers ${answer.status}`).toBeDefined();
  const text = await answer.text();
  const schema = documented!.content?.['application/json']?.schema;
  if (!schema) {
    expect([path, answer.status, text]).toEqual([path, 204, '']);
    return {};
  }
  expect(checkJson(JSON.parse(text), schema, document as never), `${method} ${path}`).toEqual([]);
  return JSON.parse(text) as Body;
}

/** What only administrators write. */
async function administer(admin: CookieJar) {
  const own = { id: 'ours', name: 'Ours', kind: 'txt', url: 'https://lists.one.com/bad.txt' };
  await send(admin, 'POST', '/api/v1/sources/refresh', { ids: ['urlhaus'] });
  await send(admin, 'PUT', '/api/v1/sources/{sourceId}', own, own.id);
  await send(admin, 'PATCH', '/api/v1/sources/{sourceId}', { enabled: false }, own.id);
  await send(admin, 'DELETE', '/api/v1/sources/{sourceId}', undefined, own.id);
  const entry = { value: 'one.com', effect: 'allow', note: 'ours' };
  const { data } = await send(admin, 'POST', '/api/v1/allow-lists/entries', entry);
  await send(admin, 'DELETE', '/api/v1/allow-lists/entries/{entryId}', undefined, String(data!.id));
  const lists = (await (await admin.get('/api/v1/allow-lists')).json()) as { data: { id: string }[] };
  await manageUsers(admin);
  await judge(admin);
  const settings = { sources: { urlhaus: { reliability: 0.8 } }, half_lives: { url: 7 } };
  await send(admin, 'POST', '/api/v1/admin/scoring/preview', settings);
  await send(admin, 'PUT', '/api/v1/admin/scoring', { version: 0, ...settings });
  await send(admin, 'POST', '/api/v1/admin/exports/check');
  const assets = { networks: ['198.51.100.0/24'], domains: ['one.com'] };
  await send(admin, 'PUT', '/api/v1/admin/settings/own', assets);
  await send(admin, 'PUT', '/api/v1/admin/source-keys/{keyName}', { key: 'not-shown' }, 'otx');
  await send(admin, 'DELETE', '/api/v1/admin/source-keys/{keyName}', undefined, 'otx');
  await send(admin, 'PATCH', '/api/v1/allow-lists/{id}', { enabled: true }, lists.data[0]!.id);
}

async function judge(admin: CookieJar) {
  const found = (await (await admin.get('/api/v1/iocs?limit=1')).json()) as { data: { id: string }[] };
  const { id } = found.data[0]!;
  await send(admin, 'POST', '/api/v1/iocs/{iocId}/verdict', { verdict: 'benign' }, id);
  await send(admin, 'DELETE', '/api/v1/iocs/{iocId}/verdict', undefined, id);
  await send(admin, 'POST', '/api/v1/iocs/{iocId}/reports', { kind: 'seen_here' }, id);
  await send(admin, 'DELETE', '/api/v1/iocs/{iocId}/reports/{kind}', undefined, id);
}

async function manageUsers(admin: CookieJar) {
  const { data } = await send(admin, 'POST', '/api/v1/admin/users', { email: 'eve@one.com' });
  const id = data!.id!;
  await send(admin, 'PATCH', '/api/v1/admin/users/{userId}', { tier: 'free', suspended: true }, id);
  await send(admin, 'POST', '/api/v1/admin/users/{userId}/password', undefined, id);
}

test('each write, as a person does them in turn', async () => {
  const claim = { email: 'ana@one.com', password };
  expect(await send(person, 'POST', '/api/auth/sign-up', claim)).toHaveProperty('data.id');
  const other = cookieJar(app.url);
  await send(other, 'POST', '/api/auth/sign-in', claim);
  const sessions = (await (await other.get('/api/auth/sessions')).json()) as {
    data: { id: string; current: boolean }[];
  };
  const { id } = sessions.data.find((one) => one.current)!;
  await send(person, 'DELETE', '/api/auth/sessions/{id}', undefined, id);
  const minted = await send(person, 'POST', '/api/v1/keys', { name: 'siem' });
  const rotated = await send(person, 'POST', '/api/v1/keys/{keyId}/rotate', undefined, minted.data!.id);
  await send(person, 'DELETE', '/api/v1/keys/{keyId}', { reason: 'lost' }, rotated.data!.id);
  await send(person, 'POST', '/api/auth/password', { current: password, new: `${password} now` });
  const { data } = await send(person, 'POST', '/api/auth/totp');
  const code = authenticator(data!.secret!)(Date.now());
  expect(await send(person, 'POST', '/api/auth/totp/confirm', { code })).toHaveProperty(
    'data.recovery_codes',
  );
  await send(person, 'DELETE', '/api/auth/totp', { password: `${password} now` });
  await send(person, 'POST', '/api/v1/lookup/bulk', { values: ['8.8.8.8', 'nothing'] });
  const token = await offerSetUp(app.store, Date.now());
  const root = { token, email: 'root@one.com', password };
  const admin = cookieJar(app.url);
  expect(await send(admin, 'POST', '/api/auth/set-up', root)).toHaveProperty('data.role', 'admin');
  await administer(admin);
  const search = { list: 'feed', name: 'Ours', query: 'sector=energy' };
  const saved = await send(person, 'POST', '/api/auth/saved-searches', search);
  await send(person, 'DELETE', '/api/auth/saved-searches/{id}', undefined, saved.data!.id);
  await send(person, 'PATCH', '/api/auth/account', { username: 'ana-b' });
  await send(person, 'POST', '/api/auth/sign-out');
  await send(person, 'POST', '/api/auth/sign-in', { ...claim, password: `${password} now` });
  await send(person, 'DELETE', '/api/auth/account', { password: `${password} now` });
  const writes = endpoints.filter((each) => each.method !== 'GET');
  expect([...asked].toSorted()).toEqual(writes.map((each) => `${each.method} ${each.path}`).toSorted());
});

test('each refusal of a stranger, with a code that is documented for that status', async () => {
  const uuid = '11111111-2222-4333-8444-555555555555';
  for (const { method, path } of endpoints.filter(
    (each) => each.method !== 'GET' && !each.path.endsWith('sign-out'),
  )) {
    const { error } = await send(
      cookieJar(app.url),
      method,
      path,
      { email: 'x', password: 'x', token: 'x' },
      uuid,
    );
    const described = Object.values(document.paths[path]![method.toLowerCase()]!.responses);
    expect(described.map((one) => one.description).join()).toContain(`\`${error!.code}\``);
  }
});
