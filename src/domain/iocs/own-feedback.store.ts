/** What one account said of indicators, for its owner to take along. */
import type { Database } from '../../db/store.ts';

export interface OwnWord {
  value: string;
  /** Of a verdict or of a report. */
  says: string;
  note: string | null;
  at: number;
}

/** Newest first. */
export async function listOwnFeedback(db: Database, accountId: string, limit: number): Promise<OwnWord[]> {
  const verdicts = await db
    .selectFrom('verdict as v')
    .innerJoin('indicator as i', 'i.id', 'v.indicator_id')
    .select(['i.value', 'v.says', 'v.note', 'v.created_at as at'])
    .where('v.account_id', '=', accountId)
    .orderBy('v.id', 'desc')
    .limit(limit)
    .execute();
  const reports = await db
    .selectFrom('member_report as r')
    .innerJoin('indicator as i', 'i.id', 'r.indicator_id')
    .select(['i.value', 'r.kind as says', 'r.note', 'r.created_at as at'])
    .where('r.account_id', '=', accountId)
    .orderBy('r.created_at', 'desc')
    .limit(limit)
    .execute();
  return [...verdicts, ...reports].sort((a, b) => b.at - a.at).slice(0, limit);
}
