/** What members hand in over TAXII becomes evidence of theirs. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { takeContributions } from '../../src/jobs/take-contributions.ts';
import { indicator, postObjects, startWithTwo } from '../support/contribution.ts';
import { strict, type TaxiiProduct } from '../support/taxii-product.ts';

let app: TaxiiProduct;
let other: string;
beforeAll(async () => {
  ({ app, other } = await startWithTwo());
});
afterAll(() => app.close());

const run = () =>
  takeContributions.run({
    config: readConfig({ PUBLIC_URL: 'https://intel.example' }),
    store: app.store,
    clock: app.clock,
    log: () => {},
    owner: 'test',
    signal: new AbortController().signal,
  });
const isKnown = async (value: string) => {
  const rows = await app.store.read.selectFrom('indicator').select('id').where('value', '=', value).execute();
  return rows.length === 1;
};

test('indicators and observables are one source of low standing for each account', async () => {
  const file = { type: 'file', id: `file--${randomUUID()}`, hashes: { MD5: 'a3f1'.repeat(8) } };
  const created_by_ref = 'identity--f8e75d96-8e4c-4b1a-9e3d-4f8a7b6c5d3e';
  const objects = [
    indicator('handed-in.com', { confidence: 80 }),
    file,
    indicator('own-words.com', { created_by_ref }),
  ];
  expect((await postObjects(app, { objects })).status).toBe(202);
  await postObjects(app, { objects: [indicator('handed-in.com')] }, { key: other });
  await run();
  expect(await isKnown('handed-in.com')).toBe(true);
  expect(await isKnown('a3f1'.repeat(8))).toBe(true);
  expect(await isKnown('own-words.com')).toBe(false);
  const { evidence } = await rowsOf('handed-in.com');
  expect(evidence).toHaveLength(2);
  const { data } = (await (await app.get('/api/v1/sources')).json()) as { data: { id: string }[] };
  expect(data.some(({ id }) => id.startsWith('member-'))).toBe(false);
  const page = await app.ask(`${strict}/all/objects/?limit=1000&match[type]=indicator`);
  const names = page.json.objects.map(({ name }: { name: string }) => name);
  expect(names).toContain('Malicious Domain - handed-in.com');
});

test('run again changes nothing', async () => {
  const before = await app.store.read.selectFrom('evidence').selectAll().execute();
  expect(await run()).toBe(false);
  expect(await app.store.read.selectFrom('evidence').selectAll().execute()).toEqual(before);
});

async function rowsOf(value: string) {
  const { id } = await app.store.read
    .selectFrom('indicator')
    .select('id')
    .where('value', '=', value)
    .executeTakeFirstOrThrow();
  return {
    evidence: await app.store.read
      .selectFrom('evidence')
      .selectAll()
      .where('indicator_id', '=', id)
      .execute(),
  };
}
