import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../../../tests/support/administrator.ts';
import { refusal } from '../../../tests/support/ask.ts';
import type { CookieJar } from '../../../tests/support/cookie-jar.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { readConfig } from '../../config.ts';
import type { AdminOverview, OwnAssets, SourceKeySlot } from '../../contract/administration.ts';
import { readAudit } from '../../domain/audit/audit.store.ts';
import { withStoredKeys } from '../../jobs/source-key.ts';

let folder: string;
let app: RunningProduct;
let admin: CookieJar;
let environment: Record<string, string>;
const secretText = 'x'.repeat(40);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soc-defenders-settings-'));
  const file = join(folder, 'settings.json');
  await writeFile(
    file,
    JSON.stringify({
      own_networks: ['192.0.2.0/24'],
      source_keys: { abuse_ch: 'from-the-file' },
      pages: { contact: 'Room 3.' },
    }),
  );
  environment = { CONFIG_FILE: file, DATA_DIR: folder, SECRET_KEY: secretText };
  app = await startProduct(environment);
  admin = await administrator(app);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const settings = async () =>
  (
    (await (await admin.get('/api/v1/admin/settings')).json()) as {
      data: { own: OwnAssets; source_keys: SourceKeySlot[] };
    }
  ).data;
const slot = async (name: string) => (await settings()).source_keys.find((one) => one.name === name)!;
const source = async (id: string) =>
  ((await (await admin.get(`/api/v1/sources/${id}`)).json()) as { data: { enabled: boolean } }).data;

test('a key switches on the source that needs it, is nowhere to be read, and comes back to the worker', async () => {
  expect(await slot('otx')).toMatchObject({
    set: null,
    get_from: expect.stringContaining('https://'),
    sources: [{ id: 'alienvault-otx', needed: true }],
  });
  expect((await source('alienvault-otx')).enabled).toBe(false);
  const put = await admin.send('PUT', '/api/v1/admin/source-keys/otx', { key: ' very-secret-otx ' });
  expect(await put.json()).toMatchObject({ data: { name: 'otx', set: 'store' } });
  expect((await source('alienvault-otx')).enabled).toBe(true);
  const config = await withStoredKeys(readConfig(environment), app.store.write);
  expect(config.file.source_keys).toEqual({ abuse_ch: 'from-the-file', otx: 'very-secret-otx' });
  expect(JSON.stringify([await settings(), await readAudit(app.store.write, { limit: 9 })])).not.toContain(
    'very-secret',
  );
  for (const name of await readdir(folder))
    expect((await readFile(join(folder, name))).includes('very-secret'), name).toBe(false);
  // Under another secret it is as good as none.
  const other = readConfig({ ...environment, SECRET_KEY: 'y'.repeat(40) });
  expect((await withStoredKeys(other, app.store.write)).file.source_keys).toEqual({
    abuse_ch: 'from-the-file',
  });
  await admin.send('DELETE', '/api/v1/admin/source-keys/otx');
  expect((await slot('otx')).set).toBeNull();
  expect((await source('alienvault-otx')).enabled).toBe(false);
});

test('a key of the settings file counts before that of the store, and is shown as such', async () => {
  await admin.send('PUT', '/api/v1/admin/source-keys/abuse_ch', { key: 'from-the-page' });
  expect(await slot('abuse_ch')).toMatchObject({ set: 'settings file', changed_at: expect.any(String) });
  const config = await withStoredKeys(readConfig(environment), app.store.write);
  expect(config.file.source_keys.abuse_ch).toBe('from-the-file');
});

test('a key that nobody wants, or that is none, is refused', async () => {
  const put = (name: string, key: unknown) => admin.send('PUT', `/api/v1/admin/source-keys/${name}`, { key });
  expect((await refusal(await put('nobody', 'k'))).code).toBe('not_found');
  for (const key of ['', 'a b', 'line\nbreak', 'ä', 'x'.repeat(501), 5])
    expect((await refusal(await put('otx', key))).code).toBe('invalid_parameter');
});

test('own networks and domains stand beside those of the file, and speak for values at once', async () => {
  const put = (body: object) => admin.send('PUT', '/api/v1/admin/settings/own', body);
  const answer = await put({ networks: ['198.51.100.0/24'], domains: ['ours.example.net'] });
  expect(await answer.json()).toEqual({
    data: {
      networks: [
        { value: '192.0.2.0/24', from: 'settings file' },
        { value: '198.51.100.0/24', from: 'store' },
      ],
      domains: [{ value: 'ours.example.net', from: 'store' }],
    },
  });
  const check = async (value: string) =>
    JSON.stringify(await (await admin.get(`/api/v1/allow-lists/check?value=${value}`)).json());
  for (const value of ['192.0.2.7', '198.51.100.7', 'mail.ours.example.net'])
    expect(await check(value), value).toContain('own networks and domains');
  const wrong = await put({ networks: ['nonsense'], domains: [] });
  expect(await refusal(wrong)).toMatchObject({
    code: 'invalid_parameter',
    message: expect.stringContaining('nonsense'),
    details: { parameter: 'networks' },
  });
  expect((await settings()).own.networks).toHaveLength(2);
  await put({ networks: [], domains: [] });
  expect(await check('198.51.100.7')).not.toContain('own networks and domains');
  expect(await check('192.0.2.7')).toContain('own networks and domains');
});

test('the overview tells size, disk, growth and what is due', async () => {
  const { data } = (await (await admin.get('/api/v1/admin/overview')).json()) as { data: AdminOverview };
  expect(data.store.rows.articles).toBeGreaterThan(0);
  expect(data.store.bytes).toBeGreaterThan(100_000);
  expect(data.disk!.free_bytes).toBeGreaterThan(0);
  // The seed came in over several days.
  expect(data.growth).toMatchObject({ based_on: 'measured' });
  expect(data.growth.year_bytes).toBeGreaterThan(1e6);
  expect(data.sources.enabled).toBeGreaterThan(50);
  expect(data.users).toEqual({ total: 3, administrators: 1, suspended: 0 });
});

test('anybody may read what the site is like', async () => {
  const { data } = (await (await app.get('/api/v1/site', { key: null })).json()) as {
    data: Record<string, unknown>;
  };
  expect(data).toMatchObject({
    set_up_needed: false,
    tiers: { free: { requests_per_minute: 10, api_keys: 3 }, pro: { results_per_request: 10_000 } },
    pages: { contact: 'Room 3.', terms: null },
  });
});
