/** Start to first answer, and resident memory when idle. */
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchRow, Measure } from '../bench-row.ts';
import { type Fixture, million } from '../support/fixture.ts';
import { load } from '../support/load.ts';
import { benchValue } from '../support/records.ts';
import { makeBenchKey, serveFolder } from '../support/server.ts';

export const startRow: BenchRow = {
  name: 'start',
  async run(fixture) {
    return [...(await measure(fixture, 100_000, 256)), ...(await measure(fixture, million, 512))];
  },
};

/** Long enough for the threads to notice that nothing happens any more. */
const idleMs = 15_000;

async function measure(fixture: Fixture, count: number, mostMb: number): Promise<Measure[]> {
  const { folder } = await fixture.settledCopy(count);
  const key = await makeBenchKey(folder);
  const server = await serveFolder(folder);
  const at = `at ${count.toLocaleString('en')}`;
  await load(server.url, [`/api/v1/lookup?ioc=${benchValue(1)}`, '/api/v1/iocs?limit=100'], {
    key,
    seconds: 2,
  });
  await pause(idleMs);
  const resident = server.residentMb();
  await server.stop();
  return [
    {
      what: `start to /healthz ${at}`,
      ours: server.startMs,
      unit: 'ms',
      goal: '< 2,000 ms',
      met: server.startMs < 2000,
    },
    {
      what: `resident when idle ${at}`,
      ours: resident,
      unit: 'MiB',
      goal: `< ${mostMb} MiB`,
      met: resident < mostMb,
    },
  ];
}
