/** Reads what people say of many indicators at once, for those who are not told who they are. */
import type { ReportKind, VerdictWord } from '../../contract/feedback.ts';
import type { Database, Dialect } from '../../db/store.ts';
import { idIn } from '../../db/text-list.ts';

export interface Said {
  says: VerdictWord | ReportKind;
  /** Epoch milliseconds. */
  at: number;
  /** Tells it from others on that indicator, and is the same on every reading. */
  key: string;
}

/** By row number, oldest first: the verdict that stands at `now`, and what members reported. */
export async function wordsOn(
  db: Database,
  dialect: Dialect,
  ids: readonly number[],
  now: number,
): Promise<Map<number, Said[]>> {
  if (ids.length === 0) return new Map();
  const verdicts = await db
    .selectFrom('verdict')
    .select(['indicator_id', 'says', 'created_at'])
    .where(idIn(dialect, 'indicator_id', ids))
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  const reports = await db
    .selectFrom('member_report')
    .select(['indicator_id', 'kind', 'created_at', 'account_id'])
    .where(idIn(dialect, 'indicator_id', ids))
    .execute();
  const all = [
    ...verdicts.map(({ indicator_id: id, says, created_at: at }) => ({
      id: Number(id),
      said: { says: says as VerdictWord, at: Number(at), key: `verdict ${at}` },
    })),
    ...reports.map(({ indicator_id: id, kind, created_at: at, account_id: by }) => ({
      id: Number(id),
      said: { says: kind as ReportKind, at: Number(at), key: `report ${by} ${at}` },
    })),
  ];
  all.sort((a, b) => a.said.at - b.said.at || (a.said.key < b.said.key ? -1 : 1));
  const words = new Map<number, Said[]>();
  for (const { id, said } of all) words.set(id, [...(words.get(id) ?? []), said]);
  return words;
}
