/** Look-ups and pages over HTTP at a million indicators, beside a constant answer of the same size. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { BenchRow, Measure } from '../bench-row.ts';
import { million } from '../support/fixture.ts';
import { load } from '../support/load.ts';
import { benchValue } from '../support/records.ts';
import { makeBenchKey, serveConstant, serveFolder } from '../support/server.ts';

export const httpRow: BenchRow = {
  name: 'http',
  async run(fixture) {
    const { folder, now } = await fixture.settledCopy(million);
    const key = await makeBenchKey(folder);
    const server = await serveFolder(folder);
    // Each value once, spread over the whole store; and a few that are asked again and again, as SIEMs do.
    const lookups = Array.from({ length: 100_000 }, (_, n) => lookupOf((n * 7919) % million));
    const again = lookups.slice(0, 500);
    const pages = ['ipv4', 'domain', 'url', 'sha256'].map((type) => `/api/v1/iocs?limit=100&type=${type}`);
    try {
      // The copy is new on the disk: after a day of work the system would hold it.
      await readFile(join(folder, 'soc-defenders.db'));
      await load(server.url, again, { key, seconds: 2 });
      const quiet = await besideConstant('look-up', server.url, lookups, key, 0.4);
      const known = await besideConstant('look-up asked again', server.url, again, key, 0.4);
      const paged = await besideConstant('page of 100', server.url, pages, key);
      const writer = new Worker(new URL('../support/writer.ts', import.meta.url), {
        workerData: { folder, now },
      });
      await pause(1500);
      const busy = await load(server.url, lookups, { key, seconds: 8 });
      const written = new Promise<number>((resolve) => writer.once('message', resolve));
      writer.postMessage('stop');
      const perSecond = await written;
      return [
        ...quiet,
        ...known,
        ...paged,
        { what: 'look-up while ingest runs', ours: busy.perSecond, unit: '/s' },
        {
          what: 'look-up while ingest runs, p99',
          ours: busy.p99,
          unit: 'ms',
          goal: '< 20 ms',
          met: busy.p99 < 20 && busy.failed === 0,
        },
        { what: 'ingest beside those look-ups', ours: perSecond, unit: '/s' },
      ];
    } finally {
      await server.stop();
    }
  },
};

function lookupOf(n: number): string {
  return `/api/v1/lookup?ioc=${encodeURIComponent(benchValue(n))}`;
}

async function besideConstant(
  what: string,
  url: string,
  paths: string[],
  key: string,
  least?: number,
): Promise<Measure[]> {
  const size = (
    await (await fetch(url + paths[0], { headers: { authorization: `Bearer ${key}` } })).arrayBuffer()
  ).byteLength;
  const constant = await serveConstant(size);
  try {
    const yardstick = await load(constant.url, ['/constant'], {});
    const ours = await load(url, paths, { key });
    if (ours.failed > 0) throw new Error(`${ours.failed} answers of ${what} were no 200`);
    const goal =
      least === undefined ? {} : { goal: `≥ ${least} ×`, met: ours.perSecond >= least * yardstick.perSecond };
    return [
      {
        what: `${what} over HTTP at 1,000,000`,
        ours: ours.perSecond,
        unit: '/s',
        yardstick: yardstick.perSecond,
        against: `constant answer of ${size} bytes`,
        ...goal,
      },
      {
        what: `${what} p99`,
        ours: ours.p99,
        unit: 'ms',
        yardstick: yardstick.p99,
        against: 'the same constant answer',
      },
    ];
  } finally {
    await constant.stop();
  }
}
