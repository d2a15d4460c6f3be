/** What most indicators are reported by and told to be, from the counters that writers keep. */
import type { Database } from '../../db/store.ts';
import type { IndicatorWordTable } from '../../db/tables/statistics.ts';
import { allSources } from '../sources/sources.store.ts';

const most = 30;

interface Named {
  name: string;
  count: number;
}

export interface MostReported {
  sources: (Named & { id: string })[];
  threat_types: Named[];
  malware_families: Named[];
}

/** Of everything that is stored, the most first. */
export async function mostReported(db: Database): Promise<MostReported> {
  return {
    sources: await sources(db),
    threat_types: await words(db, 'threat_type'),
    malware_families: await words(db, 'malware_family'),
  };
}

async function sources(db: Database): Promise<MostReported['sources']> {
  const known = new Map((await allSources(db)).map((source) => [source.id, source]));
  const rows = await db
    .selectFrom('indicator_tally')
    .select(['key', 'n'])
    .where('kind', '=', 'source')
    .execute();
  return rows
    .flatMap(({ key, n }) => {
      const source = known.get(Number(key));
      return source && Number(n) > 0 ? [{ id: source.slug, name: source.name, count: Number(n) }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

async function words(db: Database, kind: IndicatorWordTable['kind']): Promise<Named[]> {
  const rows = await db
    .selectFrom('indicator_word')
    .select(['key', 'n'])
    .where('kind', '=', kind)
    .where('n', '>', 0)
    .orderBy('n', 'desc')
    .orderBy('key')
    .limit(most)
    .execute();
  return rows.map(({ key, n }) => ({ name: key, count: Number(n) }));
}
