/** How many stories each word of a filter would leave: beside the list, for people who choose. */
import { sql } from 'kysely';
import type { Severity } from '../../contract/severity.ts';
import type { Store } from '../../db/store.ts';
import { type ArticleFilters, conditions, none } from './article-filters.store.ts';
import { isIndexed } from './indexed-articles.ts';
import { indexedFacets } from './indexed-facets.ts';

/** The most first. Labels are lower-case. */
export interface ArticleFacets {
  severities: Partial<Record<Severity, number>>;
  categories: Counted[];
  sectors: Counted[];
  actors: Counted[];
  techniques: Counted[];
  /** By row number. */
  sources: { id: number; count: number }[];
}

export interface Counted {
  value: string;
  count: number;
}

/** Names and sources that are listed of each kind. */
const most = 100;

/** Severities and categories are counted as if their own filter were not set: they show what a change of it would bring. */
export async function countFacets(store: Store, filters: ArticleFilters): Promise<ArticleFacets> {
  if (isIndexed(store, filters, 'published')) return await indexedFacets(store, filters, most);
  const { category: _, ...otherLabels } = filters.labels;
  const severities = await bySeverity(store, { ...filters, severities: undefined });
  const categories = await byLabel(store, { ...filters, labels: otherLabels }, ['category']);
  const names = await byLabel(store, filters, ['sector', 'actor', 'technique']);
  const of = (kind: string) =>
    names
      .filter((row) => row.kind === kind)
      .slice(0, most)
      .map(counted);
  return {
    severities,
    categories: categories.map(counted),
    sectors: of('sector'),
    actors: of('actor'),
    techniques: of('technique'),
    sources: await bySource(store, filters),
  };
}

function counted({ value, n }: { value: string; n: number }): Counted {
  return { value, count: Number(n) };
}

function passing(store: Store, filters: ArticleFilters) {
  return sql.join(conditions(store, filters, { of: 'a', sort: 'published', walked: none }), sql` and `);
}

async function byLabel(store: Store, filters: ArticleFilters, kinds: readonly string[]) {
  const { rows } = await sql<{ kind: string; value: string; n: number }>`
    select l.kind, l.value, count(distinct a.story_id) as n
    from article a join article_label l on l.article_id = a.id
    where l.kind in (${sql.join(kinds)}) and ${passing(store, filters)}
    group by l.kind, l.value order by n desc, l.value`.execute(store.scan);
  return rows;
}

async function bySeverity(store: Store, filters: ArticleFilters): Promise<ArticleFacets['severities']> {
  const { rows } = await sql<{ word: Severity; n: number }>`
    select case when a.severity >= 9 then 'critical' when a.severity >= 7 then 'high'
      when a.severity >= 4 then 'medium' else 'low' end as word, count(distinct a.story_id) as n
    from article a where ${passing(store, filters)} group by 1`.execute(store.scan);
  return Object.fromEntries(rows.map(({ word, n }) => [word, Number(n)]));
}

async function bySource(store: Store, filters: ArticleFilters): Promise<ArticleFacets['sources']> {
  const { rows } = await sql<{ id: number; n: number }>`
    select a.source_id as id, count(distinct a.story_id) as n
    from article a where ${passing(store, filters)}
    group by a.source_id order by n desc, a.source_id limit ${sql.lit(most)}`.execute(store.scan);
  return rows.map(({ id, n }) => ({ id: Number(id), count: Number(n) }));
}
