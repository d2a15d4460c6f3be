import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import type { ArticleFacets } from '../../contract/article-facets.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

async function facets(query = ''): Promise<ArticleFacets> {
  const answer = await app.get(`/api/v1/articles/facets${query}`);
  expect([query, answer.status]).toEqual([query, 200]);
  return ((await answer.json()) as { data: ArticleFacets }).data;
}

async function total(query: string): Promise<number> {
  const answer = await app.get(`/api/v1/articles?limit=1&include_total=1&group=story&${query}`);
  return ((await answer.json()) as { meta: { total: number } }).meta.total;
}

test('each count is the number of stories that the list has with that word', async () => {
  const parameters = {
    severities: 'severity',
    categories: 'category',
    sectors: 'industry',
    actors: 'threat_actor',
    techniques: 'mitre_technique',
    sources: 'source',
  } as const;
  const found = await facets();
  let checked = 0;
  for (const [facet, parameter] of Object.entries(parameters))
    for (const { id, count } of found[facet as keyof ArticleFacets]) {
      // A parent technique also finds its sub-techniques, an actor's name longer ones.
      const listed = await total(`${parameter}=${encodeURIComponent(id)}`);
      if (facet === 'techniques' || facet === 'actors') expect(listed, id).toBeGreaterThanOrEqual(count);
      else expect([facet, id, listed]).toEqual([facet, id, count]);
      checked += 1;
    }
  expect(checked).toBeGreaterThan(6);
});

test('a filter narrows every count but that of its own words', async () => {
  const all = await facets();
  const [category] = all.categories;
  const narrowed = await facets(`?category=${category!.id}`);
  expect(narrowed.categories).toEqual(all.categories);
  expect(narrowed.severities.reduce((sum, { count }) => sum + count, 0)).toBe(category!.count);
  const none = await facets('?q=none+such');
  expect(none).toMatchObject({ categories: [], sectors: [], actors: [], techniques: [], sources: [] });
  expect(none.severities.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
});
