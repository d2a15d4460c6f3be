import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { known } from '../../../tests/support/seed.ts';
import { mispEventSchema, mispManifestSchema } from '../../exports/checks/misp-schema.ts';
import { checkJson } from '../../lib/check-json.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

interface Told {
  date: string;
  timestamp: string;
}
interface MispEvent {
  Event: Told & { uuid: string; Attribute: { value: string; to_ids: boolean }[] };
}

const base = '/api/v1/misp-feed';
const manifest = async () => (await (await app.get(`${base}/manifest.json`)).json()) as Record<string, Told>;
const event = async (uuid: string) => (await (await app.get(`${base}/${uuid}.json`)).json()) as MispEvent;

describe('the MISP feed', () => {
  test('names an event for each day of storing, and each says what the manifest says of it', async () => {
    const told = await manifest();
    expect(checkJson(told, mispManifestSchema, mispManifestSchema)).toEqual([]);
    const dates = Object.values(told).map(({ date }) => date);
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual([...new Set(dates)].sort());
    const values: string[] = [];
    for (const [uuid, said] of Object.entries(told)) {
      const read = await event(uuid);
      expect(checkJson(read, mispEventSchema, mispEventSchema)).toEqual([]);
      expect(read.Event).toMatchObject({ ...said, uuid });
      values.push(...read.Event.Attribute.map(({ value }) => value));
    }
    expect(new Set(values).size).toBe(values.length);
    expect(values).toEqual(expect.arrayContaining([known.ipv4, known.domain, known.sha512, known.email]));
  });

  test('finds every value by its MD5', async () => {
    const lines = (await (await app.get(`${base}/hashes.csv`)).text()).trimEnd().split('\n');
    const [uuid] = lines
      .find((line) => line.startsWith(hash('md5', known.domain, 'hex')))!
      .split(',')
      .slice(1);
    expect((await event(uuid!)).Event.Attribute.map(({ value }) => value)).toContain(known.domain);
  });

  test('takes the key as MISP sends it, and nobody without', async () => {
    const basic = { authorization: `Basic ${Buffer.from(`misp:${app.keys.pro}`).toString('base64')}` };
    for (const headers of [basic, { authorization: `Bearer ${app.keys.pro}` }, { 'x-api-key': app.keys.pro }])
      expect((await app.get(`${base}/manifest.json`, { key: null, headers })).status).toBe(200);
    expect((await app.get(`${base}/manifest.json?api_key=${app.keys.pro}`, { key: null })).status).toBe(200);
    expect((await app.get(`${base}/manifest.json`, { key: null })).status).toBe(401);
    expect((await app.get(`${base}/manifest.json`, { key: 'free' })).status).toBe(403);
    expect((await app.get(`${base}/00000000-0000-4000-8000-000000000000.json`)).status).toBe(404);
    expect((await app.get(`${base}/..%2fkeys.json`)).status).toBe(404);
  });

  test('an unchanged file costs no body; what was taken back stays and detects nothing', async () => {
    const [uuid] = Object.keys(await manifest()).slice(-1);
    for (const path of [`${base}/manifest.json`, `${base}/hashes.csv`, `${base}/${uuid}.json`]) {
      const first = await app.get(path);
      await first.arrayBuffer();
      const again = await app.get(path, { headers: { 'if-none-match': first.headers.get('etag')! } });
      expect([path, again.status]).toEqual([path, 304]);
    }
    const value = (await event(uuid!)).Event.Attribute.find(({ to_ids }) => to_ids)!.value;
    await app.store.write
      .updateTable('indicator')
      .set({ state: 4, peak: 90 })
      .where('value', '=', value)
      .execute();
    const after = (await event(uuid!)).Event.Attribute.find((one) => one.value === value);
    expect(after).toMatchObject({ to_ids: false });
  });
});
