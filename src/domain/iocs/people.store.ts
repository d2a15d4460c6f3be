/** Reads what people say of indicators, as far as it counts for their risk. */
import type { VerdictWord } from '../../contract/feedback.ts';
import type { Database, Dialect } from '../../db/store.ts';
import { idIn } from '../../db/text-list.ts';
import type { RiskInput } from './risk-curve.ts';

export type People = Required<Pick<RiskInput, 'verdicts' | 'falsePositives'>>;

/** In place of the name of somebody whose account is gone. */
export const formerMember = 'a former member';

/** By row number; those of which nobody says anything are not in it, and nothing is read for them. Without `names` analysts are not named. */
export async function peopleOf(
  db: Database,
  dialect: Dialect,
  rows: readonly { id: number; people: number }[],
  names = true,
): Promise<Map<number, People>> {
  const people = new Map<number, People>();
  const ids = rows.filter((row) => row.people === 1).map(({ id }) => id);
  if (ids.length === 0) return people;
  const of = (id: number) => {
    const known = people.get(id) ?? { verdicts: [], falsePositives: [] };
    people.set(id, known);
    return known as { [Name in keyof People]: People[Name][number][] };
  };
  const verdicts = await db
    .selectFrom('verdict as v')
    .leftJoin('account as a', 'a.id', 'v.account_id')
    .selectAll('v')
    .select('a.username')
    .where(idIn(dialect, 'v.indicator_id', ids))
    .where('v.withdrawn_at', 'is', null)
    .execute();
  for (const { indicator_id: id, says, risk, threat_type, created_at, expires_at, username } of verdicts)
    of(id).verdicts.push({
      says: says as VerdictWord,
      by: names ? (username ?? formerMember) : 'an analyst',
      at: created_at,
      until: expires_at,
      risk,
      threatType: threat_type,
    });
  const reports = await db
    .selectFrom('member_report')
    .select(['indicator_id', 'account_id', 'trusted', 'created_at'])
    .where(idIn(dialect, 'indicator_id', ids))
    .where('kind', '=', 'false_positive')
    .execute();
  for (const { indicator_id: id, account_id: by, trusted, created_at: at } of reports)
    of(id).falsePositives.push({ by, at, trusted: trusted === 1 });
  return people;
}
