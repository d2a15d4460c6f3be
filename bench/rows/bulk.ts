/** Bulk look-up of a thousand values at a million indicators, beside a thousand single ones over eight connections. */
import type { BenchRow } from '../bench-row.ts';
import { million } from '../support/fixture.ts';
import { load } from '../support/load.ts';
import { benchValue } from '../support/records.ts';
import { makeBenchKey, serveFolder } from '../support/server.ts';

const rounds = 30;
const size = 1000;

export const bulkRow: BenchRow = {
  name: 'bulk',
  async run(fixture) {
    const { folder } = await fixture.settledCopy(million);
    const key = await makeBenchKey(folder);
    const server = await serveFolder(folder);
    try {
      const ask = async (values: readonly string[]) => {
        const began = performance.now();
        const answer = await fetch(`${server.url}/api/v1/lookup/bulk`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          body: JSON.stringify({ values }),
        });
        const { meta } = (await answer.json()) as { meta: { found: number } };
        if (meta.found !== values.length) throw new Error(`${meta.found} of ${values.length} were found`);
        return performance.now() - began;
      };
      // Spread over the whole store, each value once.
      const questions = Array.from({ length: rounds + 5 }, (_, round) =>
        Array.from({ length: size }, (_, n) => benchValue(((round * size + n) * 7919) % million)),
      );
      const times: number[] = [];
      for (const values of questions) times.push(await ask(values));
      const measured = times.slice(5).sort((a, b) => a - b);
      const paths = questions[0]!.map((value) => `/api/v1/lookup?ioc=${encodeURIComponent(value)}`);
      const single = await load(server.url, paths, { key, seconds: 4 });
      const ours = measured[Math.floor(measured.length / 2)]!;
      return [
        {
          what: 'bulk look-up of 1,000 values at 1,000,000, p50',
          ours,
          unit: 'ms',
          yardstick: (size / single.perSecond) * 1000,
          against: '1,000 single look-ups over eight connections',
          goal: '< 100 ms',
          met: ours < 100,
        },
        { what: 'the same, slowest of thirty', ours: measured.at(-1)!, unit: 'ms' },
      ];
    } finally {
      await server.stop();
    }
  },
};
