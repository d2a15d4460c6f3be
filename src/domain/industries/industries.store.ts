/** Makes the figures about sectors out of the articles that name them, in bounded parts. */
import { sql } from 'kysely';
import type { ArticleCategory } from '../../contract/article-category.ts';
import type { Sector } from '../../contract/sector.ts';
import type { Database } from '../../db/store.ts';
import { type CountedArticle, reportDays, SectorCounts, type SectorReport } from './sector-report.ts';

const rowsPerPart = 2000;
const dayMs = 86_400_000;

export async function buildIndustries(db: Database, now: number): Promise<Record<Sector, SectorReport>> {
  const counts = new SectorCounts(now);
  let last: Part[number] | undefined;
  do {
    const rows = await readPart(db, { oldest: now - reportDays * dayMs, now }, last);
    for (const row of rows) counts.add(countedOf(row));
    last = rows.length < rowsPerPart ? undefined : rows.at(-1);
    // Ingest, which shares the writer, comes in between.
    await new Promise((resume) => setImmediate(resume));
  } while (last);
  return counts.report();
}

type Part = Awaited<ReturnType<typeof readPart>>;

async function readPart(
  db: Database,
  { oldest, now }: { oldest: number; now: number },
  after: { published_at: number; id: number } | undefined,
) {
  return await db
    .selectFrom('article')
    .select(['id', 'published_at', 'sectors', 'category', 'ioc_count'])
    .select(['threat_actors', 'software', 'techniques', 'cves'])
    // As the index says it: those without sectors are not even looked at.
    .where(sql<boolean>`sectors <> '[]'`)
    .where('archived_at', 'is', null)
    .where('published_at', '>=', oldest)
    .where('published_at', '<=', now)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(published_at, id) < (${after!.published_at}, ${after!.id})`),
    )
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(rowsPerPart)
    .execute();
}

function countedOf(row: Part[number]): CountedArticle {
  const list = (json: string) => (json === '[]' ? [] : (JSON.parse(json) as string[]));
  return {
    id: Number(row.id),
    publishedAt: Number(row.published_at),
    sectors: list(row.sectors),
    category: row.category as ArticleCategory,
    iocs: row.ioc_count,
    actors: list(row.threat_actors),
    malware: list(row.software),
    techniques: list(row.techniques),
    cves: list(row.cves),
  };
}
