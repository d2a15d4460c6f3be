import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { everyArticle } from '../../../tests/support/every-article.ts';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import type { ArticleFilters } from './article-filters.store.ts';
import { type ArticleRow, countArticles, listArticles } from './article-list.store.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const open = everyArticle(now);

const texts = [
  ['https://www.press-one.org/lazarus', 'Lazarus Group at work', '<p>By spearphishing (T1566.001).</p>'],
  ['https://press-one.org/turla', 'Turla is back', '<p>They used T1566 and CVE-2024-21887.</p>'],
  ['http://press-two.net/quiet', 'A quiet week', '<p>Nothing.</p>'],
] as const;

onEveryStore('the article list', (kind) => {
  let store: Store;
  beforeAll(async () => {
    store = await kind.open();
    const facts = {
      slug: 'one',
      name: 'One',
      category: 'news',
      tier: 2,
      url: 'https://feeds.press-one.org/',
    } as const;
    await registerSources(store.write, [{ ...facts, everyMinutes: 15, ...shipped }], now);
    const [source] = await readSources(store.read);
    const records = texts.map(([url, title, html], at) => ({
      kind: 'article' as const,
      externalId: url,
      url,
      title,
      html,
      publishedAt: now - at * 1000,
    }));
    await ingest(records, { store, clock: { now: () => now }, source: source! });
  });

  async function titles(filters: Partial<ArticleFilters>): Promise<string[]> {
    const page = { sort: 'published', descending: true, limit: 10, offset: 0 } as const;
    const rows = await listArticles(store, { ...open, ...filters }, page);
    expect(await countArticles(store, { ...open, ...filters }, page)).toBe(rows.length);
    return rows.map((row) => row.title);
  }

  const [lazarus, turla, quiet] = texts.map(([, title]) => title);

  test('an actor is found by its name or the first words of it, whatever the order of letters in the store', async () => {
    expect(await titles({ labels: { actor: ['lazarus group'] } })).toEqual([lazarus]);
    expect(await titles({ labels: { actor: ['lazarus'] } })).toEqual([lazarus]);
    expect(await titles({ labels: { actor: ['laza', 'group'] } })).toEqual([]);
  });

  test('a technique also finds its sub-techniques, not the other way round', async () => {
    expect(await titles({ labels: { technique: ['t1566'] } })).toEqual([lazarus, turla]);
    expect(await titles({ labels: { technique: ['t1566.001'] } })).toEqual([lazarus]);
    expect(await titles({ labels: { technique: ['t156'] } })).toEqual([]);
  });

  test('sources are found by row or by the host of their articles, with and without www', async () => {
    expect(await titles({ sources: { ids: [], hosts: ['press-one.org'] } })).toEqual([lazarus, turla]);
    expect(await titles({ sources: { ids: [], hosts: ['press-two.net', 'ress-one.org', '%'] } })).toEqual([
      quiet,
    ]);
    expect(await titles({ sources: { ids: [1], hosts: [] } })).toHaveLength(3);
    expect(await titles({ sources: { ids: [], hosts: [] } })).toEqual([]);
  });

  test('words and parts of CVE ids are found', async () => {
    expect(await titles({ q: 'lazarus work' })).toEqual([lazarus]);
    expect(await titles({ q: '"work lazarus"' })).toEqual([]);
    expect(await titles({ cveText: '2024-2188' })).toEqual([turla]);
    expect(await titles({ cveText: 'CVE-2024-2' })).toEqual([turla]);
    expect(await titles({ cveText: 'cve-2024-3' })).toEqual([]);
    expect(await titles({ cveText: '%' })).toEqual([]);
    expect(await titles({ q: `'":*&|!() lazarus` })).toEqual([lazarus]);
  });
});

onEveryStore('pages and filters of the article list', (kind) => {
  const count = 23;
  const stories = Array.from({ length: count }, (_, n) => ({
    kind: 'article' as const,
    externalId: String(n),
    url: `https://press-one.org/${n}`,
    title: `Story ${n}`,
    html: [
      '<p>A quiet week.</p>',
      '<p>Ransomware gang LockBit hits a hospital; see login-vortellio[.]com and CVE-2024-21887.</p>',
      '<p>Turla attacked a bank by T1059.001, exploited in the wild as a zero-day.</p>',
    ][n % 3]!,
    // Several at the same instant, so that a page can end between them.
    publishedAt: now - Math.floor(n / 4) * 60_000,
  }));
  let store: Store;
  let all: ArticleRow[];

  beforeAll(async () => {
    store = await kind.open();
    const facts = { slug: 'one', name: 'One', category: 'news', tier: 2, everyMinutes: 15 } as const;
    await registerSources(store.write, [{ ...facts, url: 'https://press-one.org/', ...shipped }], now);
    const [source] = await readSources(store.read);
    await ingest(stories, { store, clock: { now: () => now }, source: source! });
    // Two stories have several articles, of each kind of text.
    for (const ids of [
      [2, 3, 7, 20],
      [5, 11, 12],
    ])
      await store.write.updateTable('article').set({ story_id: ids[0]! }).where('id', 'in', ids).execute();
    all = await store.read.selectFrom('article').selectAll().orderBy('id').execute();
  });

  async function ids(filters: Partial<ArticleFilters>): Promise<number[]> {
    const asked = { ...open, ...filters };
    const page = { sort: 'modified', descending: false, limit: 100, offset: 0 } as const;
    const rows = await listArticles(store, asked, page);
    expect(await countArticles(store, asked, page)).toBe(rows.length);
    return rows.map((row) => row.id);
  }

  /** Row numbers for which the condition holds. */
  const where = (holds: (row: ArticleRow) => boolean) => all.filter(holds).map((row) => row.id);
  const place = (row: ArticleRow) => Number(row.url.split('/').at(-1));

  test.each(
    (['published', 'modified', 'severity'] as const).flatMap((sort) =>
      [true, false].map((descending) => [sort, descending] as const),
    ),
  )(
    'a walk by %s (descending: %s) brings every row once and in order, whatever the page',
    async (sort, descending) => {
      const column = { published: 'published_at', modified: 'change', severity: 'severity' } as const;
      const order = (a: ArticleRow, b: ArticleRow) => a[column[sort]] - b[column[sort]] || a.id - b.id;
      const wanted = [...all].sort((a, b) => (descending ? order(b, a) : order(a, b))).map(place);
      for (const limit of [1, 3, 7, 23, 50]) {
        const walked: ArticleRow[] = [];
        for (let after: { value: number; id: number } | undefined; ; ) {
          const page = await listArticles(store, open, { sort, descending, limit, offset: 0, after });
          walked.push(...page);
          const last = page.at(-1);
          if (page.length < limit || !last) break;
          after = { value: last[column[sort]], id: last.id };
        }
        expect(walked.map(place), `pages of ${limit}`).toEqual(wanted);
      }
    },
  );

  const some = { requiredKeys: [] };
  const anyLabels = {
    sector: fc.constantFrom(['healthcare'], ['healthcare', 'financial-services'], []),
    category: fc.constantFrom(['ransomware'], ['threat-intelligence', 'general']),
    technique: fc.constant(['t1059']),
  };
  const everyFilter = fc.record({
    labels: fc.record(anyLabels, some),
    severities: fc.constantFrom<[number, number][]>(
      [[0, 4]],
      [
        [4, 7],
        [9, 11],
      ],
    ),
    hasIocs: fc.boolean(),
    cveText: fc.constantFrom('CVE-2024', '21887', 'cve-2023'),
    q: fc.constantFrom('hospital', '"quiet week"', 'turla bank'),
  });
  const filterNames = ['labels', 'severities', 'hasIocs', 'cveText', 'q'] as const;
  // More of them together leave nothing.
  const anyFilters = fc
    .tuple(everyFilter, fc.subarray([...filterNames], { maxLength: 2 }))
    .map(([filters, names]) => Object.fromEntries(names.map((name) => [name, filters[name]])));

  test('in every order, whatever index leads to them, the same articles pass', {
    timeout: 240_000,
  }, async () => {
    const column = { published: 'published_at', severity: 'severity', hot: 'hot' } as const;
    const bounds = { offset: 0, limit: 100, descending: true } as const;
    await fc.assert(
      fc.asyncProperty(
        anyFilters,
        fc.constantFrom('published', 'severity', 'hot'),
        fc.boolean(),
        fc.nat(count),
        async (asked, sort, byStory, told) => {
          const filters = { ...open, ...asked };
          const passing = await listArticles(store, filters, { ...bounds, sort: 'modified' });
          const shown = await listArticles(store, filters, { ...bounds, sort, byStory });
          const by = (row: ArticleRow) => Number(row[column[sort]]);
          const wanted = passing
            .toSorted((a, b) => by(b) - by(a) || b.id - a.id)
            .filter(
              (row, at, list) => !byStory || list.findIndex((one) => one.story_id === row.story_id) === at,
            );
          expect(shown.map(place)).toEqual(wanted.map(place));
          if (wanted.length === 0) return;
          const at = told % wanted.length;
          const last = wanted[at]!;
          const after = { value: by(last), id: Number(last.id) };
          const rest = await listArticles(store, filters, { ...bounds, limit: 4, sort, byStory, after });
          expect(rest.map(place)).toEqual(wanted.slice(at + 1, at + 5).map(place));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('labels of one kind are alternatives, kinds are conditions', async () => {
    const hospital = where((row) => place(row) % 3 === 1);
    const bank = where((row) => place(row) % 3 === 2);
    expect(await ids({ labels: { sector: ['healthcare'] } })).toEqual(hospital);
    expect(await ids({ labels: { sector: ['healthcare', 'financial-services'] } })).toEqual(
      [...hospital, ...bank].sort((a, b) => a - b),
    );
    expect(await ids({ labels: { sector: ['healthcare'], actor: ['turla'] } })).toEqual([]);
    expect(await ids({ labels: { sector: ['financial-services'], technique: ['t1059'] } })).toEqual(bank);
    expect(await ids({ labels: { cve: ['cve-2024-21887'] } })).toEqual(hospital);
    expect(await ids({ labels: { sector: [] } })).toEqual([]);
  });

  test('severity bounds and bands hold for the stored score', async () => {
    const scores = all.map((row) => row.severity);
    const [low, high] = [Math.min(...scores), Math.max(...scores)];
    expect(high).toBeGreaterThan(low);
    expect(await ids({ minSeverity: high })).toEqual(where((row) => row.severity >= high));
    expect(await ids({ maxSeverity: low })).toEqual(where((row) => row.severity <= low));
    expect(await ids({ severities: [[low, high]] })).toEqual(
      where((row) => row.severity >= low && row.severity < high),
    );
    expect(
      await ids({
        severities: [
          [low, high],
          [high, 11],
        ],
      }),
    ).toHaveLength(count);
  });

  test('indicators can be asked for or ruled out', async () => {
    expect(await ids({ hasIocs: true })).toEqual(where((row) => row.ioc_count > 0));
    expect(await ids({ hasIocs: false })).toEqual(where((row) => row.ioc_count === 0));
  });

  test('bounds in time take in their begin and leave out their end, for each field', async () => {
    const [from, to] = [now - 180_000, now - 60_000];
    expect(await ids({ since: from * 1000, until: to * 1000 })).toEqual(
      where((row) => row.published_at >= from && row.published_at < to),
    );
    expect(await ids({ oldest: from })).toEqual(where((row) => row.published_at >= from));
    const [low, high] = [all[3]!.change, all[9]!.change];
    const changed = where((row) => row.change >= low && row.change < high);
    expect(await ids({ timeField: 'modified_at', since: low, until: high })).toEqual(changed);
    expect(await ids({ modifiedSince: low, changedBefore: high })).toEqual(changed);
    expect(await ids({ timeField: 'fetched_at', since: now * 1000 })).toHaveLength(count);
    expect(await ids({ timeField: 'fetched_at', since: now * 1000 + 1 })).toEqual([]);
  });

  test('an archived article is shown only where it is asked for', async () => {
    await store.write.updateTable('article').set({ archived_at: now }).where('id', '=', all[0]!.id).execute();
    expect(await ids({})).toEqual(where((row) => row.id !== all[0]!.id));
    expect(await ids({ includeArchived: true })).toHaveLength(count);
    await store.write
      .updateTable('article')
      .set({ archived_at: null })
      .where('id', '=', all[0]!.id)
      .execute();
  });

  test('what people type is words and phrases, never the language of a full-text index', async () => {
    expect(await ids({ q: 'lockbit HOSPITAL' })).toHaveLength(8);
    expect(await ids({ q: '"hits a hospital"' })).toHaveLength(8);
    expect(await ids({ q: '"hospital hits"' })).toEqual([]);
    expect(await ids({ q: 'login-vortellio.com' })).toHaveLength(8);
    for (const hostile of [
      'lockbit OR quiet',
      'lockbit NOT hospital',
      'lock*',
      'words:lockbit',
      "'lockbit",
      '""',
      '-',
    ]) {
      expect((await ids({ q: hostile })).length, hostile).toBeLessThanOrEqual(8);
    }
    expect(await ids({ q: 'lock*' })).toEqual([]);
    expect(await ids({ q: '☃' })).toEqual([]);
  });
});
