/** What a row of an article keeps of its classification, and by which labels it is found. */
import type { ArticleLabelTable, ArticleTable } from '../../db/tables/article.ts';
import type { Classification } from './classify.ts';
import { hotRank } from './hot-rank.ts';
import { corroborated } from './score-severity.ts';

type Classified = Pick<
  ArticleTable,
  | 'category'
  | 'categories'
  | 'severity'
  | 'severity_reasons'
  | 'tech_tags'
  | 'sectors'
  | 'threat_actors'
  | 'software'
  | 'techniques'
> & { hot: number };

/** What is not told by the classification alone; `others` are further sources that tell the story. */
interface Placed {
  techniques: readonly string[];
  publishedAt: number;
  others: number;
}

/** Told by others too, an article weighs more. */
export function classifiedColumns(
  c: Classification,
  { techniques, publishedAt, others }: Placed,
): Classified {
  const { score, reasons } = corroborated(c.severityReasons, others);
  return {
    category: c.category,
    categories: JSON.stringify(c.categories),
    severity: score,
    severity_reasons: JSON.stringify(reasons),
    tech_tags: JSON.stringify(c.techTags),
    sectors: JSON.stringify(c.sectors),
    threat_actors: JSON.stringify(c.threatActors),
    software: JSON.stringify(c.software),
    techniques: JSON.stringify(techniques),
    hot: hotRank({ publishedAt, severity: score, others }),
  };
}

export function labelsOf(
  c: Classification,
  { sureTechniques, cves }: { sureTechniques: readonly string[]; cves: readonly string[] },
): Pick<ArticleLabelTable, 'kind' | 'value'>[] {
  const label = (kind: ArticleLabelTable['kind']) => (value: string) => ({
    kind,
    value: value.toLowerCase(),
  });
  return [
    ...c.categories.map(label('category')),
    ...c.sectors.map(label('sector')),
    ...c.threatActors.map(label('actor')),
    ...sureTechniques.map(label('technique')),
    ...cves.map(label('cve')),
  ];
}
