/** Documents of many indicators: how soon they begin, how long they take, what they cost beside. */
import { setTimeout as pause } from 'node:timers/promises';
import { fileFormats } from '../../src/export-indicators.ts';
import { listPath } from '../../src/exports/export-format.ts';
import type { BenchRow, Measure } from '../bench-row.ts';
import { million } from '../support/fixture.ts';
import { load } from '../support/load.ts';
import { benchValue } from '../support/records.ts';
import { makeBenchKey, serveFolder } from '../support/server.ts';

/** Rows of the one long document: smaller by EXPORT_ROWS, for a quick look. */
const many = Number(process.env.EXPORT_ROWS ?? million);
const tenThousand = 10_000;

export const exportsRow: BenchRow = {
  name: 'exports',
  async run(fixture) {
    const { folder } = await fixture.settledCopy(many);
    const key = await makeBenchKey(folder);
    const endless = { requests_per_minute: 1e9, requests_per_day: 1e9, results: 2 * million };
    const server = await serveFolder(folder, { limits: { free: endless, pro: endless } });
    const headers = { authorization: `Bearer ${key}`, 'accept-encoding': 'identity' };
    const rows = await (
      await fetch(`${server.url}/api/v1/iocs?format=ndjson&state=all&limit=${tenThousand}`, { headers })
    ).text();
    const yardstick = copied(rows);
    const measures: Measure[] = [];
    try {
      for (const { id, path } of fileFormats.filter((each) => each.id !== 'json')) {
        const address = `${server.url}${path}?state=all&${path === listPath || id === 'syslog' ? `format=${id}&` : ''}limit=`;
        await timed(address + 100, headers);
        const short = await timed(address + tenThousand, headers);
        measures.push(
          {
            what: `${id}: 10,000 rows, first byte`,
            ours: short.firstMs,
            unit: 'ms',
            goal: '< 300 ms',
            met: short.firstMs < 300,
          },
          {
            what: `${id}: 10,000 rows, complete`,
            ours: short.wholeMs,
            unit: 'ms',
            yardstick,
            against: 'the same rows through JSON.stringify',
            goal: '< 1 s',
            met: short.wholeMs < 1000,
          },
        );
        const before = server.residentMb();
        let most = before;
        let running = true;
        const watch = (async () => {
          for (; running; await pause(50)) most = Math.max(most, server.residentMb());
        })();
        const lookups = Array.from({ length: 200 }, (_, at) => `/api/v1/lookup?ioc=${benchValue(at * 37)}`);
        const beside = load(server.url, lookups, { key, connections: 2, seconds: 5 });
        const long = await timed(address + many, headers);
        const { p99 } = await beside;
        running = false;
        await watch;
        const what = `${id}: ${many.toLocaleString('en')} rows`;
        measures.push(
          { what: `${what}, complete`, ours: long.wholeMs / 1000, unit: 's' },
          {
            what: `${what}, more memory`,
            ours: most - before,
            unit: 'MiB',
            goal: '< 64 MiB',
            met: most - before < 64,
          },
          { what: `${what}, look-up p99 meanwhile`, ours: p99, unit: 'ms', goal: '< 30 ms', met: p99 < 30 },
        );
      }
    } finally {
      await server.stop();
    }
    return measures;
  },
};

async function timed(url: string, headers: Record<string, string>) {
  const began = performance.now();
  const answer = await fetch(url, { headers });
  if (!answer.ok || !answer.body) throw new Error(`${url} answers ${answer.status}`);
  let firstMs = 0;
  for await (const _ of answer.body) firstMs ||= performance.now() - began;
  return { firstMs, wholeMs: performance.now() - began };
}

/** What it takes to make the text of these rows and nothing else, milliseconds. */
function copied(lines: string): number {
  const rows = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  const began = performance.now();
  for (const row of rows) JSON.stringify(row);
  return performance.now() - began;
}
