import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import type { Trends } from '../../contract/trends.ts';
import { rollUpIfMoved } from '../../domain/statistics/roll-up-all.store.ts';

const dayMs = 86_400_000;
let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

/** Names technique and actor in all articles younger than `days`, in no other. */
async function name(days: number, technique: string, actor: string): Promise<number> {
  const since = Date.now() - days * dayMs;
  const { write } = app.store;
  await write.updateTable('article').set({ techniques: '[]', threat_actors: '[]' }).execute();
  const [{ numUpdatedRows }] = (await write
    .updateTable('article')
    .set({ techniques: JSON.stringify([technique]), threat_actors: JSON.stringify([actor]) })
    .where('published_at', '>=', since)
    .where('archived_at', 'is', null)
    .execute()) as [{ numUpdatedRows: bigint }];
  return Number(numUpdatedRows);
}

async function trends(): Promise<Trends> {
  await app.store.write.deleteFrom('roll_up').execute();
  await rollUpIfMoved(app.store, Date.now());
  const answer = await app.get('/api/v1/trends', { key: 'free' });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { data: Trends }).data;
}

test('techniques that more articles name this week than last, and actors that any names, are counted by article', async () => {
  const named = await name(7, 'T1566', 'Lazarus Group');
  expect(named).toBeGreaterThan(0);
  const { techniques, actors } = await trends();
  expect(techniques).toEqual([{ id: 'T1566', name: 'Phishing', count: named, previous: 0 }]);
  expect(actors).toEqual([{ name: 'Lazarus Group', count: named, previous: 0 }]);
});

test('what was named last week only is not moving', async () => {
  await name(7, 'T1566', 'Lazarus Group');
  await app.store.write
    .updateTable('article')
    .set({ published_at: Date.now() - 8 * dayMs })
    .where('techniques', '<>', '[]')
    .execute();
  expect(await trends()).toMatchObject({ techniques: [], actors: [] });
});

test('of the exploited vulnerabilities only additions of seven days are listed', async () => {
  const { write } = app.store;
  const { cve } = await write.selectFrom('cve').select('cve').executeTakeFirstOrThrow();
  for (const [days, listed] of [
    [1, [cve]],
    [6, [cve]],
    [8, []],
  ] as const) {
    await write
      .updateTable('cve')
      .set({ kev_added: Date.now() - days * dayMs })
      .execute();
    expect([days, (await trends()).exploited.map(({ id }) => id)]).toEqual([days, listed]);
  }
});
