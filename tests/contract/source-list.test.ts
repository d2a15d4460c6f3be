/** The page of all sources is made from their list; `npx vitest run tests/contract/source-list.test.ts -u` writes it anew. */
import { expect, test } from 'vitest';
import { sourceCategories } from '../../src/contract/source-category.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { feeds } from '../../src/feeds/index.ts';

const headings: Record<(typeof sourceCategories)[number], string> = {
  'threat-feed': 'Indicators, vulnerabilities and reference data',
  'threat-intel': 'Threat intelligence teams',
  research: 'Research',
  vendor: 'Vendors',
  government: 'Government and CERTs',
  news: 'News',
};

function pace(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? 'daily' : `${minutes / 1440} d`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}

/** What an operator should know before relying on it. */
function notes({ key, offBecause, terms, fullText }: Feed): string {
  return [
    key && `${key.needed ? 'needs' : 'takes'} the key \`${key.setting}\` ([get one](${key.from}))`,
    offBecause && `off as shipped: ${offBecause}`,
    !terms.commercial && 'non-commercial use only',
    terms.attribution,
    fullText && 'articles are read in full from their pages',
  ]
    .filter(Boolean)
    .join('; ')
    .replaceAll('|', '\\|');
}

function page(): string {
  const lines = [
    '# Every source',
    '',
    `${feeds.length} sources are built in. This page is made from their list; how to switch, mirror and add sources is in [Sources](sources.md).`,
  ];
  for (const [category, heading] of Object.entries(headings)) {
    lines.push(
      '',
      `## ${heading}`,
      '',
      '| Source | Id | Visited every | Licence | TLP | Notes |',
      '|---|---|---|---|---|---|',
    );
    for (const feed of feeds.filter((each) => each.category === category)) {
      const { id, name, home, every, terms } = feed;
      lines.push(
        `| [${name}](${home}) | \`${id}\` | ${pace(every)} | ${terms.licence} | ${terms.tlp} | ${notes(feed)} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

test('the page of all sources says what the list says', async () => {
  await expect(page()).toMatchFileSnapshot('../../docs/guide/source-list.md');
});

test('every kind of source has its place on it', () => {
  expect(Object.keys(headings).sort()).toEqual([...sourceCategories].sort());
});
