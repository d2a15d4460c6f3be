/** All sources at once from an empty store, failing ones among them, while look-ups are answered; then once more, unchanged. */
import { setTimeout as pause } from 'node:timers/promises';
import { lastChange } from '../../src/db/change.ts';
import type { BenchRow, Measure } from '../bench-row.ts';
import { type Fixture, openBenchStore } from '../support/fixture.ts';
import { load } from '../support/load.ts';
import { playSources } from '../support/played-sources.ts';
import { makeBenchKey, serveFolder } from '../support/server.ts';

export const refreshRow: BenchRow = {
  name: 'refresh',
  async run(fixture: Fixture): Promise<Measure[]> {
    const played = await playSources();
    const folder = await fixture.folder();
    const key = await makeBenchKey(folder);
    const server = await serveFolder(folder, played.settings);
    const store = await openBenchStore(folder);
    try {
      const first = await refresh(
        async () => await load(server.url, ['/api/v1/lookup?ioc=45.0.0.9'], { key, seconds: 1 }),
      );
      const { n } = await store.read
        .selectFrom('indicator')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      const before = await lastChange(store.read);
      await store.write
        .updateTable('source')
        .set({ next_at: 0, last_attempt_at: null, etag: null })
        .execute();
      const second = await refresh(async () => await pause(200));
      const written = (await lastChange(store.read)) - before;
      return [
        {
          what: `refresh of ${played.count} sources, ${played.failing} of them failing`,
          ours: first.seconds,
          unit: 's',
          goal: '< 60 s',
          met: first.seconds < 60,
        },
        { what: 'look-up p99 meanwhile', ours: first.p99, unit: 'ms', goal: '< 20 ms', met: first.p99 < 20 },
        {
          what: 'indicators after it',
          ours: Number(n),
          unit: '',
          goal: '≥ 50,000',
          met: Number(n) >= 50_000,
        },
        {
          what: 'peak memory',
          ours: server.peakMb(),
          unit: 'MiB',
          goal: '< 700 MiB',
          met: server.peakMb() < 700,
        },
        { what: 'unchanged refresh', ours: second.seconds, unit: 's' },
        { what: 'changes it wrote', ours: written, unit: '', goal: '0', met: written === 0 },
      ];
    } finally {
      await store.close();
      await server.stop();
      await played.server.close();
    }

    /** Until every source that is on was visited. */
    async function refresh(meanwhile: () => Promise<{ p99: number } | undefined>) {
      const began = performance.now();
      let p99 = 0;
      for (;;) {
        p99 = Math.max(p99, (await meanwhile())?.p99 ?? 0);
        const { left } = await store.read
          .selectFrom('source')
          .select(({ fn }) => fn.countAll<number>().as('left'))
          .where('enabled', '=', 1)
          .where((eb) => eb.or([eb('last_attempt_at', 'is', null), eb('lease_until', '>', Date.now())]))
          .executeTakeFirstOrThrow();
        if (Number(left) === 0) return { seconds: (performance.now() - began) / 1000, p99 };
      }
    }
  },
};
