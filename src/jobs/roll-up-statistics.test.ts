import { expect, test } from 'vitest';
import { onEveryStore } from '../../tests/support/stores.ts';
import { sectors } from '../contract/sector.ts';
import type { JobContext } from './job.ts';
import { rollUpStatistics } from './roll-up-statistics.ts';

onEveryStore('the worker', (kind) => {
  test('makes every answer ahead on an empty store, and leaves them alone while nothing changes', async () => {
    const store = await kind.open();
    let now = Date.parse('2026-11-20T12:00:00Z');
    const run = () => rollUpStatistics.run({ store, clock: { now: () => now } } as unknown as JobContext);
    const made = () =>
      store.read.selectFrom('roll_up').select(['name', 'built_at']).orderBy('name').execute();
    // With nothing left to do the worker may give its memory back.
    expect(await run()).toBe(false);
    const first = await made();
    const answers = [
      'statistics',
      'industries',
      'trends',
      'most-reported',
      ...sectors.map((sector) => `industry:${sector}`),
    ];
    expect(first.map(({ name }) => name).sort()).toEqual(answers.sort());
    now += 60_000;
    await run();
    expect(await made()).toEqual(first);
  });
});
