/** Counts beside a list of articles: what each word of a filter would leave. */
import { z } from 'zod';
import { meta } from './page.ts';

const facet = z
  .object({ id: z.string().describe('What the filter takes.'), name: z.string(), count: z.int() })
  .meta({ id: 'Facet', title: 'Word of a filter' });

const facets = z.array(facet);

export const articleFacets = z
  .object({
    meta,
    data: z.object({
      severities: facets,
      categories: facets,
      sectors: facets,
      actors: facets.describe('The 100 with the most; likewise techniques and sources.'),
      techniques: facets,
      sources: facets,
    }),
  })
  .meta({ id: 'ArticleFacets', title: 'Counts of articles' });

export type ArticleFacets = z.output<typeof articleFacets>['data'];
