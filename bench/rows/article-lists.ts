/** Pages of the article list at 100,000 articles: with three filters, in every order, and by words of the text. */
import type { BenchRow, Measure } from '../bench-row.ts';
import { fillStore } from '../support/filled-store.ts';
import { load } from '../support/load.ts';
import { makeBenchKey, serveConstant, serveFolder } from '../support/server.ts';

const articles = 100_000;

const filters = [
  'category=ransomware&severity=high,critical&industry=healthcare',
  'category=malware&min_severity=3&mitre_technique=T1053',
  'severity=medium,high&threat_actor=lazarus&cve_text_search=CVE-2019',
  'category=data-breaches&industry=energy&has_iocs=false',
  'industry=financial-services&mitre_technique=T1566&severity=medium',
  'sort=hot&category=malware&severity=medium,high&has_iocs=false',
];
const words = [
  'loader+credentials',
  'hospital+group',
  'captcha',
  '%22scheduled+task%22',
  'lazarus+lures',
  'kraken',
];

export const articleListsRow: BenchRow = {
  name: 'article-lists',
  async run(fixture) {
    const folder = await fixture.folder();
    process.stderr.write(`… a store of ${articles.toLocaleString('en')} articles is made\n`);
    await fillStore(folder, { articles, indicators: 0, vulnerabilities: 1000 });
    const key = await makeBenchKey(folder);
    const server = await serveFolder(folder);
    const constant = await serveConstant(60_000);
    const measure = async (what: string, paths: string[], most: number): Promise<Measure> => {
      await load(server.url, paths, { key, connections: 1, seconds: 2 });
      const { p95, failed } = await load(server.url, paths, { key, connections: 1, seconds: 5 });
      const yardstick = (await load(constant.url, ['/constant'], { connections: 1, seconds: 2 })).p95;
      return {
        what: `${what} at 100,000, p95`,
        ours: p95,
        unit: 'ms',
        yardstick,
        against: 'constant answer of 60 kB',
        goal: `< ${most} ms`,
        met: p95 < most && failed === 0,
      };
    };
    const list = (query: string) => `/api/v1/articles?limit=30&${query}`;
    try {
      return [
        await measure('page of 30 articles with three filters', filters.map(list), 20),
        await measure(
          'page of 30 articles by words',
          words.map((q) => list(`q=${q}`)),
          30,
        ),
        await measure('page of 30 articles, hot', [list('sort=hot'), list('sort=hot&group=story')], 20),
      ];
    } finally {
      await server.stop();
      await constant.stop();
    }
  },
};
