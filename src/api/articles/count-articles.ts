/** `GET /api/v1/articles/facets`: how many stories each word of a filter would leave. */
import { z } from 'zod';
import { articleFacets } from '../../contract/article-facets.ts';
import { severities } from '../../contract/severity.ts';
import { lastChange } from '../../db/change.ts';
import { countFacets } from '../../domain/articles/article-facets.store.ts';
import { namesInUse } from '../../domain/attack/names-in-use.ts';
import { technique } from '../../domain/attack/techniques.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { sectorNames } from '../industries/sector-names.ts';
import { filterQuery, readFilters } from './article-filter-query.ts';
import { categoryLabels } from './category-labels.ts';

export const countArticlesEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/articles/facets',
  summary: 'Count articles by the words of their filters',
  description:
    'Takes the filters of the list. Counts stories, as `group=story` lists them. Severities and categories are counted as if their own filter were not set.',
  tag: 'Articles',
  auth: 'key',
  scope: 'read:articles',
  query: z.object(filterQuery),
  response: articleFacets,
  async handler({ query, caller, deps, now, header }) {
    const newest = (await lastChange(deps.store.read)) + 1;
    const found = await countFacets(deps.store, await readFilters(query, { caller, deps, now, newest }));
    await deps.sources.ready(found.sources.map(({ id }) => id));
    const groups = new Map(namesInUse().groups.known.map(({ name }) => [name.toLowerCase(), name]));
    header('Cache-Control', 'private, max-age=30');
    return {
      meta: answerMeta(now),
      data: {
        severities: severities.map((id) => ({ id, name: id, count: found.severities[id] ?? 0 })),
        categories: found.categories.map(({ value, count }) => ({
          id: value,
          name: named(categoryLabels, value),
          count,
        })),
        sectors: found.sectors.map(({ value, count }) => ({
          id: value,
          name: named(sectorNames, value),
          count,
        })),
        actors: found.actors.map(({ value, count }) => ({
          id: value,
          name: groups.get(value) ?? value,
          count,
        })),
        techniques: found.techniques.map(({ value, count }) => {
          const id = value.toUpperCase();
          return { id, name: technique(id)?.name ?? id, count };
        }),
        sources: found.sources.map(({ id, count }) => {
          const { name } = deps.sources.of(id);
          return { id: name, name, count };
        }),
      },
    };
  },
});

function named(names: Record<string, string>, value: string): string {
  return names[value] ?? value;
}
