/** Reads what the sources say of one indicator: everything for a look-up. */
import { prepared } from '../../db/prepared.ts';
import type { Database } from '../../db/store.ts';
import type { Surroundings } from './wholes.store.ts';

/** What a look-up shows of the indicator itself. */
const lookupColumns = [
  'i.id',
  'i.confidence',
  'i.state',
  'i.first_seen',
  'i.last_seen',
  'i.occurrences',
  'i.sources',
  'i.threat_type',
  'i.malware_family',
  'i.tags',
  'i.techniques',
  'i.allow_list',
  'i.list_class',
  'i.peak',
  'i.people',
  'i.tlp',
] as const;

const reportColumns = [
  'e.source_id as report_source',
  'e.first_seen as report_first',
  'e.last_seen as report_last',
  'e.count as report_count',
  'e.confidence as report_confidence',
  'e.reference as report_reference',
  'e.context as report_context',
  'e.article_id as report_article',
  'e.threat_type as report_threat',
  'e.tags as report_tags',
  'e.withdrawn as report_withdrawn',
] as const;

/** A row per report, each with the indicator's own columns. */
export function evidenceRows(db: Database) {
  return db
    .selectFrom('indicator as i')
    .innerJoin('evidence as e', 'e.indicator_id', 'i.id')
    .select(lookupColumns)
    .select(reportColumns);
}

/**
 * A row per source that reports the indicator, in no order, each with the indicator's own columns; empty where there is
 * no record. All rows come from one statement.
 */
export const evidenceOf = prepared((db: Database, uid: Uint8Array) =>
  evidenceRows(db).where('i.uid', '=', uid),
);

/**
 * What is said of the networks that hold an address and the services at it, each with the value that it is said of. The
 * networks are found by their key first: an `or` over two keys would be answered by reading everything.
 */
export async function evidenceAround(db: Database, { networks, services }: Surroundings, clearance: number) {
  const found =
    networks.length === 0
      ? []
      : await db.selectFrom('indicator').select('id').where('uid', 'in', networks).execute();
  const ids = [...found.map(({ id }) => Number(id)), ...services];
  if (ids.length === 0) return [];
  return await evidenceRows(db)
    .select('i.value as about')
    .where('e.indicator_id', 'in', ids)
    .where('i.tlp', '<=', clearance)
    .orderBy('e.confidence', 'desc')
    .limit(mostAround)
    .execute();
}

export const mostAround = 50;
