/** What is moving this week, from articles of two weeks and additions to the catalogue of exploited vulnerabilities. */
import type { Database } from '../../db/store.ts';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
const rowsPerPart = 2000;
const most = 10;

interface Moving {
  name: string;
  /** Articles of the last seven days, and of the seven before. */
  count: number;
  previous: number;
}

export interface TrendFigures {
  exploited: Awaited<ReturnType<typeof exploited>>;
  techniques: Moving[];
  actors: Moving[];
}

export async function buildTrends(db: Database, now: number): Promise<TrendFigures> {
  const techniques = new Map<string, Moving>();
  const actors = new Map<string, Moving>();
  let after: Part[number] | undefined;
  do {
    const rows = await readPart(db, now, after);
    for (const row of rows) {
      const week = Number(row.published_at) >= now - weekMs ? 'count' : 'previous';
      // A story that many tell still counts once for each that tells it: that is what makes it loud.
      for (const id of JSON.parse(row.techniques) as string[]) add(techniques, id, week);
      for (const name of JSON.parse(row.threat_actors) as string[]) add(actors, name, week);
    }
    after = rows.length < rowsPerPart ? undefined : rows.at(-1);
    await new Promise((resume) => setImmediate(resume));
  } while (after);
  return {
    exploited: await exploited(db, now),
    techniques: [...techniques.values()]
      .filter(({ count, previous }) => count > previous)
      .sort((a, b) => b.count - b.previous - (a.count - a.previous) || b.count - a.count || byName(a, b))
      .slice(0, most),
    actors: [...actors.values()]
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || byName(a, b))
      .slice(0, most),
  };
}

function add(all: Map<string, Moving>, name: string, week: 'count' | 'previous'): void {
  const known = all.get(name) ?? { name, count: 0, previous: 0 };
  known[week] += 1;
  all.set(name, known);
}

function byName(a: Moving, b: Moving): number {
  return a.name < b.name ? -1 : 1;
}

type Part = Awaited<ReturnType<typeof readPart>>;

async function readPart(db: Database, now: number, after: { published_at: number; id: number } | undefined) {
  return await db
    .selectFrom('article')
    .select(['id', 'published_at', 'techniques', 'threat_actors'])
    .where('archived_at', 'is', null)
    .where('published_at', '>=', now - 2 * weekMs)
    .where('published_at', '<=', now)
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('published_at', 'id'), '<', tuple(after!.published_at, after!.id)),
      ),
    )
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(rowsPerPart)
    .execute();
}

/** Added within seven days, the newest first. */
async function exploited(db: Database, now: number) {
  return await db
    .selectFrom('cve')
    .select(['cve', 'title', 'vendor', 'product', 'kev_added', 'kev_due', 'kev_ransomware'])
    .where('kev_added', '>=', now - weekMs)
    .where('rejected', '=', 0)
    .orderBy('kev_added', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}
