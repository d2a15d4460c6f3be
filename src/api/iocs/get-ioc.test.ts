import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { known } from '../../../tests/support/seed.ts';
import type { IocList } from '../../contract/ioc.ts';
import { lookup } from '../../contract/lookup.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

const read = async (path: string) => await (await app.get(path)).json();
const lookUp = async (value: string) =>
  lookup.parse(await read(`/api/v1/lookup?ioc=${encodeURIComponent(value)}`));

test('every indicator of a list is found by its id, with the answer of its look-up', async () => {
  const { data } = (await read('/api/v1/iocs?limit=1000')) as IocList;
  expect(data.length).toBeGreaterThan(150);
  for (const { id, value } of data.filter((_, at) => at % 10 === 0)) {
    const { meta: _, ...shown } = lookup.parse(await read(`/api/v1/iocs/${id}`));
    const { meta: __, ...found } = await lookUp(value);
    expect(shown.data.id).toBe(id);
    expect(shown).toEqual(found);
  }
});

test('one that no list shows is found all the same: on an allow-list, or of a kind that lists leave out', async () => {
  const { data } = await lookUp('8.8.8.8');
  expect(data.state).toBe('benign');
  expect(lookup.parse(await read(`/api/v1/iocs/${data.id.toUpperCase()}`)).data).toMatchObject({
    ioc_value: '8.8.8.8',
    state: 'benign',
  });
});

test('an id without a record is 404, also one that a look-up of something unknown told', async () => {
  const { data } = await lookUp('203.0.113.9');
  expect(data.found).toBe(false);
  for (const id of [data.id, '11111111-2222-4333-8444-555555555555'])
    expect(await refusal(await app.get(`/api/v1/iocs/${id}`))).toMatchObject({
      status: 404,
      code: 'not_found',
    });
});

test('what is no id is refused by name', async () => {
  for (const id of ['1', known.sha256, '%00'])
    expect(await refusal(await app.get(`/api/v1/iocs/${id}`))).toMatchObject({
      status: 400,
      code: 'invalid_parameter',
      details: { parameter: 'iocId' },
    });
});
