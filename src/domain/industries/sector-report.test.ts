import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleCategories } from '../../contract/article-category.ts';
import { industryPeriods, periodWords } from '../../contract/industry.ts';
import { sectors } from '../../contract/sector.ts';
import { type CountedArticle, overview, SectorCounts } from './sector-report.ts';

const dayMs = 86_400_000;
const now = Date.parse('2026-11-20T12:00:00Z');

const names = fc.array(fc.constantFrom<string>('a', 'b', 'c', '__proto__', 'constructor'), { maxLength: 5 });
const article = fc.record({
  id: fc.nat(),
  publishedAt: fc.integer({ min: now - 181 * dayMs, max: now }),
  sectors: fc.array(fc.constantFrom(...sectors, 'nothing', '__proto__'), { maxLength: 4 }),
  category: fc.constantFrom(...articleCategories),
  iocs: fc.nat({ max: 50 }),
  actors: names,
  malware: names,
  techniques: names,
  cves: names,
}) satisfies fc.Arbitrary<CountedArticle>;
const articles = fc
  .array(article, { maxLength: 60 })
  .map((list) => list.sort((a, b) => b.publishedAt - a.publishedAt));

function count(list: readonly CountedArticle[]) {
  const counts = new SectorCounts(now);
  for (const one of list) counts.add(one);
  return counts.report();
}

test('every figure is that of a count by hand', () => {
  fc.assert(
    fc.property(
      articles,
      fc.constantFrom(...sectors),
      fc.constantFrom(...periodWords),
      (list, sector, word) => {
        const report = count(list)[sector];
        const length = industryPeriods[word] * dayMs;
        const its = list.filter((one) => one.sectors.includes(sector));
        const within = its.filter((one) => now - one.publishedAt <= length);
        const period = report.periods[word];
        expect(period.articles).toBe(within.length);
        expect(period.iocs).toBe(within.reduce((sum, one) => sum + one.iocs, 0));
        expect(period.previous).toBe(
          its.filter(({ publishedAt }) => now - publishedAt > length && now - publishedAt <= 2 * length)
            .length,
        );
        for (const { name, count } of period.top.actors)
          expect(count).toBe(within.filter((one) => one.actors.includes(name)).length);
        expect(report.newest).toEqual(its.slice(0, 10).map((one) => one.id));
        expect(report.lastArticleAt).toBe(its[0]?.publishedAt ?? null);
      },
    ),
  );
});

test('what is named most stands first, equals by name, ten at most', () => {
  const actors = Array.from({ length: 15 }, (_, at) => `Group ${String.fromCharCode(65 + at)}`);
  const one = { publishedAt: now, sectors: ['dams'], category: 'malware', iocs: 0 } as const;
  const none = { malware: [], techniques: [], cves: [] };
  const { top } = count([
    { id: 1, ...one, ...none, actors: actors.toReversed() },
    { id: 2, ...one, ...none, actors: ['Group O', 'Group O'] },
  ]).dams.periods['24h'];
  expect(top.actors.map(({ name, count }) => `${name}: ${count}`)).toEqual([
    'Group O: 2',
    ...actors.slice(0, 9).map((name) => `${name}: 1`),
  ]);
});

test('the overview has the same counts and no lists of names', () => {
  fc.assert(
    fc.property(articles, (list) => {
      const reports = count(list);
      const short = overview(reports);
      for (const sector of sectors)
        for (const word of periodWords) {
          const { top: _, ...counts } = reports[sector].periods[word];
          expect(short[sector].periods[word]).toEqual(counts);
        }
      expect(JSON.stringify(short)).not.toContain('top');
    }),
  );
});
