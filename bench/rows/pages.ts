/** What the pages of the web application ask for, at 20,000 articles, 300,000 indicators and 50,000 CVEs. */
import type { BenchRow, Measure } from '../bench-row.ts';
import { benchCve, fillStore, months } from '../support/filled-store.ts';
import { load } from '../support/load.ts';
import { benchValue } from '../support/records.ts';
import { makeBenchKey, serveFolder } from '../support/server.ts';

export const pagesRow: BenchRow = {
  name: 'pages',
  async run(fixture) {
    const folder = await fixture.folder();
    process.stderr.write('… a store of 20,000 articles, 300,000 indicators and 50,000 CVEs is made\n');
    await fillStore(folder, months);
    const key = await makeBenchKey(folder);
    const server = await serveFolder(folder);
    const headers = { authorization: `Bearer ${key}` };
    try {
      const ids: string[] = [];
      for (let offset = 0; offset < 2000; offset += 500) {
        const answer = await fetch(`${server.url}/api/v1/articles?limit=500&fields=id&offset=${offset}`, {
          headers,
        });
        ids.push(...((await answer.json()) as { data: { id: string }[] }).data.map(({ id }) => id));
      }
      const lists = [
        'sort=hot',
        'sort=published',
        'sort=score',
        'category=ransomware',
        'severity=high,critical',
      ];
      const feed = lists.flatMap((list) =>
        ['', '&has_iocs=true', '&industry=energy', '&q=hospital', '&threat_actor=lazarus'].map(
          (filter) => `/api/v1/articles?group=story&limit=30&${list}${filter}`,
        ),
      );
      const typed = Array.from({ length: 400 }, (_, n) => benchCve(n * 97).slice(0, 9 + (n % 6)));
      const measure = async (what: string, paths: string[], most: number): Promise<Measure> => {
        // One person's clicks, one after the other.
        const { p95, failed } = await load(server.url, paths, { key, connections: 1, seconds: 4 });
        return {
          what: `${what}, p95`,
          ours: p95,
          unit: 'ms',
          goal: `≤ ${most} ms`,
          met: p95 <= most && failed === 0,
        };
      };
      return [
        await measure('feed', feed, 60),
        await measure(
          'article',
          ids.map((id) => `/api/v1/articles/${id}`),
          60,
        ),
        await measure(
          'look-up',
          Array.from(
            { length: 2000 },
            (_, n) => `/api/v1/lookup?ioc=${encodeURIComponent(benchValue(n * 149))}`,
          ),
          30,
        ),
        await measure(
          'CVE search',
          typed.map((q) => `/api/v1/cves?q=${q}&limit=30`),
          30,
        ),
      ];
    } finally {
      await server.stop();
    }
  },
};
