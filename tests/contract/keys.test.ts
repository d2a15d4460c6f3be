import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../src/api/index.ts';
import { makeKey } from '../../src/domain/keys/format.ts';
import { refusal } from '../support/ask.ts';
import { type KeyName, type RunningProduct, startProduct } from '../support/running-app.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

const path = '/api/v1/iocs?limit=1';
const uuid = '11111111-2222-4333-8444-555555555555';
const guarded = endpoints
  .filter((each) => each.auth === 'key')
  .map(({ method, path, basic }) => ({ method, address: path.replace('{id}', uuid), basic }));

/** Asks without the key that the helper would add. */
const ask = (headers: Record<string, string>, query = '') =>
  app.get(`${path}${query}`, { key: null, headers });
const refused = async (headers: Record<string, string>, query = '') => refusal(await ask(headers, query));

describe('a key is refused', () => {
  test('on every data address where there is none, with advice', async () => {
    expect(guarded.length).toBeGreaterThanOrEqual(5);
    for (const { method, address, basic } of guarded) {
      const answer = await app.get(address, { method, key: null });
      const ways = `Bearer realm="api"${basic ? ', Basic realm="api", charset="UTF-8"' : ''}`;
      expect([address, answer.headers.get('www-authenticate')]).toEqual([address, ways]);
      const { status, code, message } = await refusal(answer);
      expect([address, status, code]).toEqual([address, 401, 'missing_api_key']);
      expect(message).toContain('Bearer sk_live_...');
      expect(message).toContain('X-API-Key');
    }
  });

  test.each([
    ['empty', ''],
    ['white space', '   '],
  ])('when it is %s, as if it were none', async (_name, key) => {
    expect(await refused({ 'x-api-key': key })).toMatchObject({ status: 401, code: 'missing_api_key' });
    expect(await refused({ authorization: `Bearer ${key}` })).toMatchObject({ code: 'missing_api_key' });
    expect(await refused({}, `&api_key=${key}`)).toMatchObject({ code: 'missing_api_key' });
  });

  test('when it is malformed, has a wrong checksum, or is unknown', async () => {
    const { pro } = app.keys;
    const wrongDigit = pro.slice(0, -1) + (pro.endsWith('0') ? '1' : '0');
    const swapped = pro.toUpperCase().replace('SK_LIVE_', 'sk_live_');
    for (const key of [
      'x',
      'sk_live_',
      pro.slice(8),
      `${pro}0`,
      pro.slice(0, -1),
      wrongDigit,
      swapped,
      makeKey(),
      'a'.repeat(5000),
    ])
      for (const headers of [{ authorization: `Bearer ${key}` }, { 'x-api-key': key }]) {
        const { status, code, details } = await refused(headers);
        expect([key, status, code, details]).toEqual([key, 401, 'invalid_api_key', undefined]);
      }
  });

  test('when it was revoked, with the reason for programs', async () => {
    for (const { method, address } of guarded)
      expect(await refusal(await app.get(address, { method, key: 'revoked' }))).toMatchObject({
        status: 401,
        code: 'invalid_api_key',
        details: { reason: 'revoked' },
      });
  });

  test('when it has expired', async () => {
    for (const { method, address } of guarded)
      expect(await refusal(await app.get(address, { method, key: 'expired' }))).toMatchObject({
        status: 401,
        code: 'expired_api_key',
      });
  });

  test('outside its networks, whatever a header says of the caller', async () => {
    for (const headers of [{}, { 'x-forwarded-for': '192.0.2.1' }, { forwarded: 'for=192.0.2.1' }])
      expect(await refusal(await app.get(path, { key: 'elsewhere', headers }))).toMatchObject({
        status: 403,
        code: 'ip_not_allowed',
      });
    expect((await app.get(path, { key: 'local' })).status).toBe(200);
  });

  test('by Basic and by a cookie', async () => {
    const basic = `Basic ${Buffer.from(`apikey:${app.keys.pro}`).toString('base64')}`;
    expect(await refused({ authorization: basic })).toMatchObject({ code: 'missing_api_key' });
    expect(await refused({ cookie: `sb-access-token=${app.keys.pro}` })).toMatchObject({ status: 401 });
  });
});

describe('a key is accepted', () => {
  /** The cap tells whose key was taken. */
  async function tier(headers: Record<string, string>, query = ''): Promise<'pro' | 'free'> {
    const answer = await ask(headers, `${query}&limit=1000`);
    expect(answer.status).toBe(200);
    const { meta } = (await answer.json()) as { meta: { limit: number } };
    return meta.limit === 1000 ? 'pro' : 'free';
  }
  const bearer = (name: KeyName) => ({ authorization: `Bearer ${app.keys[name]}` });
  const header = (name: KeyName) => ({ 'x-api-key': app.keys[name] });
  const inUrl = (name: KeyName) => `&api_key=${app.keys[name]}`;

  test('in either header and in the address, in any case of the names, with white space around it', async () => {
    const { pro } = app.keys;
    for (const headers of [
      { authorization: `Bearer ${pro}` },
      { AUTHORIZATION: `bearer   ${pro}  ` },
      { authorization: `BEARER\t${pro}` },
      { 'X-API-Key': pro },
      { 'x-api-key': `  ${pro} ` },
    ])
      expect(await tier(headers as Record<string, string>)).toBe('pro');
    expect(await tier({}, inUrl('pro'))).toBe('pro');
    expect(await tier({}, `&api_key=+${pro}+`)).toBe('pro');
  });

  test('Authorization wins over X-API-Key, and that over the address', async () => {
    expect(await tier({ ...bearer('free'), ...header('pro') }, inUrl('pro'))).toBe('free');
    expect(await tier({ ...bearer('pro'), ...header('free') }, inUrl('free'))).toBe('pro');
    expect(await tier(header('free'), inUrl('pro'))).toBe('free');
    expect(await refused({ ...bearer('revoked'), ...header('pro') })).toMatchObject({ status: 401 });
    expect(await tier({ ...bearer('pro'), ...header('revoked') })).toBe('pro');
  });

  test('in the address with a warning, good or bad; in a header without', async () => {
    for (const query of [inUrl('pro'), inUrl('revoked'), '&api_key=x', `${inUrl('pro')}&type=x`])
      expect((await ask({}, query)).headers.get('x-auth-warning')).toBe('api-key-in-url');
    expect((await ask(header('pro'))).headers.get('x-auth-warning')).toBeNull();
  });
});
