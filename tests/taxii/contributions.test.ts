/** What members hand in over TAXII becomes evidence of theirs. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { takeContributions } from '../../src/jobs/take-contributions.ts';
import { inbox, indicator, postObjects, startWithTwo } from '../support/contribution.ts';
import { send } from '../support/taxii-client.ts';
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

const remove = (id: string) =>
  send(app.url, `${inbox}/objects/${id}/`, { method: 'DELETE', headers: app.bearer() });
const later = async (...objects: object[]) => {
  app.clock.time += 60_000;
  if (objects.length > 0) expect((await postObjects(app, { objects })).json.failure_count).toBe(0);
  await run();
};
const state = async (value: string) => {
  const { data } = (await (await app.get(`/api/v1/lookup?ioc=${value}`)).json()) as {
    data: { risk: { state: string; score: number } };
  };
  return data.risk.state;
};

test('removing an object takes back what it said, and handing it in again stands by it again', async () => {
  const object = indicator('removed-again.com', { confidence: 90 });
  await later(object);
  expect(await state('removed-again.com')).not.toBe('withdrawn');
  expect((await remove(object.id)).status).toBe(200);
  await later();
  expect((await rowsOf('removed-again.com')).evidence).toMatchObject([{ withdrawn: 1 }]);
  expect(await state('removed-again.com')).toBe('withdrawn');
  await later(object);
  expect((await rowsOf('removed-again.com')).evidence).toMatchObject([{ withdrawn: 0 }]);
  await remove(object.id);
  await later();
  expect((await rowsOf('removed-again.com')).evidence).toMatchObject([{ withdrawn: 1 }]);
});

test('a revoked version takes it back, and an earlier version that comes late does not bring it back', async () => {
  const object = indicator('revoked-once.com');
  await later(object);
  await later({ ...object, modified: '2026-02-01T00:00:00.000Z', revoked: true });
  expect(await state('revoked-once.com')).toBe('withdrawn');
  await later({ ...object, modified: '2026-01-15T00:00:00.000Z' });
  expect(await state('revoked-once.com')).toBe('withdrawn');
});

test('what another object of the account still says stands, and so does what others say', async () => {
  const [one, two] = [indicator('said-twice.com'), indicator('said-twice.com')];
  await later(one, two);
  await postObjects(app, { objects: [indicator('said-twice.com')] }, { key: other });
  await remove(one.id);
  await later();
  expect((await rowsOf('said-twice.com')).evidence).toMatchObject([{ withdrawn: 0 }, { withdrawn: 0 }]);
  await later({ ...two, modified: '2026-02-01T00:00:00.000Z', revoked: true });
  const { evidence } = await rowsOf('said-twice.com');
  expect(evidence.map(({ withdrawn }) => withdrawn).sort()).toEqual([0, 1]);
  expect(await state('said-twice.com')).not.toBe('withdrawn');
});

test('what was removed before it was taken never was evidence', async () => {
  const object = indicator('never-taken.com');
  await postObjects(app, { objects: [object] });
  await remove(object.id);
  await later();
  expect(await isKnown('never-taken.com')).toBe(false);
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
