import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { body } from '../../../tests/support/plays.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { settingsFile } from '../../../tests/support/settings-file.ts';
import { signIn } from '../../../tests/support/signed-in.ts';
import { type SourceServer, sourceServer } from '../../../tests/support/source-server.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1');

let app: RunningProduct;
let publisher: SourceServer;
const ids: Record<string, string> = {};

beforeAll(async () => {
  publisher = await sourceServer();
  publisher.plays('/picture.png', body(png, { 'content-type': 'text/html', 'set-cookie': 'a=b' }));
  publisher.plays(
    '/script.svg',
    body('<svg><script>alert(1)</script></svg>', { 'content-type': 'image/svg+xml' }),
  );
  const settings = await settingsFile({ allowed_internal_addresses: [`127.0.0.1:${publisher.port}`] });
  app = await startProduct({ FEEDS: 'on', ANONYMOUS_READ: 'on', ...settings });
  for (const [slug, path] of [
    ['lazarus-bank', 'picture.png'],
    ['squid', 'script.svg'],
  ]) {
    await app.store.write
      .updateTable('article')
      .set({ image_url: `${publisher.url}/${path}` })
      .where('url', 'like', `%/${slug}`)
      .execute();
  }
  for (const { uid, url } of await app.store.scan.selectFrom('article').select(['uid', 'url']).execute()) {
    const hex = Buffer.from(uid).toString('hex');
    ids[url.split('/').at(-1)!] = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
});
afterAll(async () => {
  await app.close();
  await publisher.close();
});

const path = (slug: string) => `/api/v1/articles/${ids[slug]}/image`;

test('the picture comes by way of this server, under the type that its bytes have, and can run nothing', async () => {
  const answer = await app.get(path('lazarus-bank'));
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, max-age=86400',
    vary: 'Authorization, X-API-Key, Cookie',
  });
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('people who are signed in, and anybody where articles are open, see it; it is fetched once', async () => {
  const page = await signIn(app.url, 'pro@example.org', password);
  expect((await page.fetch(path('lazarus-bank'))).status).toBe(200);
  const open = await app.get(path('lazarus-bank'), { key: null });
  expect([open.status, open.headers.get('cache-control')]).toEqual([200, 'public, max-age=86400']);
  const asked = publisher.requests.filter((request) => request.path === '/picture.png');
  expect(asked).toHaveLength(1);
  expect(asked[0]!.headers).not.toHaveProperty('cookie');
  expect(asked[0]!.headers).not.toHaveProperty('referer');
});

test('what can hold scripts is no picture, nor is none', async () => {
  const refused = async (slug: string) => refusal(await app.get(path(slug)));
  expect(await refused('squid')).toMatchObject({ status: 404, code: 'picture_not_found' });
  await app.store.write
    .updateTable('article')
    .set({ image_url: null })
    .where('url', 'like', '%/squid')
    .execute();
  expect(await refused('squid')).toMatchObject({ status: 404, code: 'picture_not_found' });
});

test('there is no way to have another address fetched', async () => {
  const before = publisher.requests.length;
  const other = encodeURIComponent(`${publisher.url}/picture.png?other`);
  for (const query of [`?url=${other}`, `?image_url=${other}`]) await app.get(path('lazarus-bank') + query);
  const unknown = await app.get(`/api/v1/articles/00000000-0000-4000-8000-000000000000/image?url=${other}`);
  expect(unknown.status).toBe(404);
  expect((await app.get(`/api/v1/articles/${other}/image`)).status).toBe(400);
  expect(publisher.requests).toHaveLength(before);
});

test('answers keep the address of the publisher', async () => {
  const answer = await app.get(`/api/v1/articles/${ids['lazarus-bank']}?fields=image_url`);
  expect(await answer.json()).toMatchObject({ data: { image_url: `${publisher.url}/picture.png` } });
});
