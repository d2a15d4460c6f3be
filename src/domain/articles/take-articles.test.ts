import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { storeContents } from '../../../tests/support/store-contents.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { ArticleRecord } from '../../contract/record.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { readArticles, writeRead } from './take-articles.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const source = { slug: 'paper', name: 'Paper', category: 'news', tier: 2, everyMinutes: 15 } as const;

/** Few addresses and few indicators: items come again, changed, and name what others name. */
const items = fc.array(
  fc.record({
    page: fc.integer({ min: 0, max: 4 }),
    names: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
    hour: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 12 },
);

onEveryStore('articles in batches', (kind) => {
  const rounds = kind.name === 'SQLite' ? 60 : 3;

  test('however a body is cut into batches, and wherever those are read, the same is stored of it', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ min: 2, max: 12 }), fc.boolean(), async (body, size, apart) => {
        const records = body.map(record);
        expect(await stored(records, size, apart)).toEqual(await stored(records, 1, false));
      }),
      { numRuns: rounds },
    );
  });

  async function stored(records: ArticleRecord[], size: number, apart: boolean) {
    const store = await kind.open();
    const url = 'https://paper.org/feed';
    await registerSources(store.write, [{ ...source, url, ...shipped }], now);
    const [paper] = await readSources(store.read);
    const context = { dialect: store.dialect, sourceId: paper!.id, now };
    const way = { store, source: paper!, context, ownHosts: [], readsPages: false, apart };
    for (const batch of batches(records, size)) await writeRead(await readArticles(batch, way));
    const { indicators, evidence, counts } = await storeContents(store);
    const links = await store.read
      .selectFrom('article_indicator as l')
      .innerJoin('indicator as i', 'i.id', 'l.indicator_id')
      .innerJoin('article as a', 'a.id', 'l.article_id')
      .select(['a.url', 'i.value', 'l.place'])
      .execute();
    await store.close();
    return {
      indicators: indicators.map(settled),
      counts,
      links: links.map((link) => JSON.stringify(link)).sort(),
      evidence: evidence.map(settled),
    };
  }
});

/** Of at most so many, and no article twice in one: that is what telling the items of a body apart sees to. */
function* batches(records: ArticleRecord[], size: number): Generator<ArticleRecord[]> {
  let batch: ArticleRecord[] = [];
  for (const record of records) {
    if (batch.length === size || batch.some(({ url }) => url === record.url)) {
      yield batch;
      batch = [];
    }
    batch.push(record);
  }
  yield batch;
}

function record({ page, names, hour }: { page: number; names: number[]; hour: number }): ArticleRecord {
  const url = `https://paper.org/${page}`;
  const rows = names.map((name) => `<tr><td>quill${name}[.]com</td></tr>`).join('');
  const html = `<p>Bulletin number ${page} of the desk.</p><h2>Indicators of compromise</h2><table>${rows}</table>`;
  return {
    kind: 'article',
    externalId: url,
    url,
    title: `Bulletin ${page}`,
    html,
    publishedAt: now - hour * 3_600_000,
  };
}

/** The digest tells repeated bodies of indicators; what was published stays as it is where a report changes it little. */
function settled(line: string): string {
  return line.replaceAll(/"(digest|valid_until|peak)":\d+,?/g, '');
}
