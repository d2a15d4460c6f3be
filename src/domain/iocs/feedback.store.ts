/** Keeps what people say of an indicator, and applies it at once. Everything here runs in a transaction of its caller. */
import type { ReportKind, VerdictWord } from '../../contract/feedback.ts';
import { lockChanges } from '../../db/change.ts';
import type { Database, Dialect } from '../../db/store.ts';
import { rederive } from './rederive.store.ts';

/** An indicator, and who says something of it when (epoch ms). */
export interface Word {
  indicatorId: number;
  accountId: string;
  now: number;
}

export interface NewVerdict {
  says: VerdictWord;
  risk: number | null;
  threatType: string | null;
  note: string | null;
  expiresAt: number;
}

/** In place of whatever verdict stands. */
export async function setVerdict(
  trx: Database,
  dialect: Dialect,
  word: Word,
  verdict: NewVerdict,
): Promise<void> {
  const { indicatorId, accountId, now } = word;
  await lockChanges(trx, dialect);
  await endVerdicts(trx, word);
  await trx
    .insertInto('verdict')
    .values({
      indicator_id: indicatorId,
      account_id: accountId,
      says: verdict.says,
      risk: verdict.risk,
      threat_type: verdict.threatType,
      note: verdict.note,
      created_at: now,
      expires_at: verdict.expiresAt,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    .execute();
  await apply(trx, dialect, word);
}

/** False where none stands. */
export async function withdrawVerdict(trx: Database, dialect: Dialect, word: Word): Promise<boolean> {
  await lockChanges(trx, dialect);
  const ended = await endVerdicts(trx, word);
  if (ended > 0) await apply(trx, dialect, word);
  return ended > 0;
}

async function endVerdicts(trx: Database, { indicatorId, accountId, now }: Word): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('verdict')
    .set({ withdrawn_at: now, withdrawn_by: accountId })
    .where('indicator_id', '=', indicatorId)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** In place of what the same person reported of that kind before. */
export async function addReport(
  trx: Database,
  dialect: Dialect,
  word: Word,
  report: { kind: ReportKind; note: string | null; trusted: boolean },
): Promise<void> {
  const { indicatorId, accountId, now } = word;
  await lockChanges(trx, dialect);
  const said = { note: report.note, trusted: Number(report.trusted), created_at: now };
  await trx
    .insertInto('member_report')
    .values({ indicator_id: indicatorId, account_id: accountId, kind: report.kind, ...said })
    .onConflict((conflict) => conflict.columns(['indicator_id', 'account_id', 'kind']).doUpdateSet(said))
    .execute();
  await apply(trx, dialect, word);
}

/** False where the person reported nothing of that kind. */
export async function removeReport(
  trx: Database,
  dialect: Dialect,
  word: Word,
  kind: ReportKind,
): Promise<boolean> {
  await lockChanges(trx, dialect);
  const { numDeletedRows } = await trx
    .deleteFrom('member_report')
    .where('indicator_id', '=', word.indicatorId)
    .where('account_id', '=', word.accountId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (numDeletedRows > 0n) await apply(trx, dialect, word);
  return numDeletedRows > 0n;
}

async function apply(trx: Database, dialect: Dialect, { indicatorId, now }: Word): Promise<void> {
  await trx.updateTable('indicator').set({ people: 1 }).where('id', '=', indicatorId).execute();
  await rederive(trx, dialect, [indicatorId], now);
}

const mostVerdicts = 50;
const mostReports = 200;

/** All of it, the newest first, with the user names of those who are still there. */
export async function readFeedback(db: Database, indicatorId: number) {
  const verdicts = await db
    .selectFrom('verdict as v')
    .leftJoin('account as a', 'a.id', 'v.account_id')
    .selectAll('v')
    .select('a.username')
    .where('v.indicator_id', '=', indicatorId)
    .orderBy('v.id', 'desc')
    .limit(mostVerdicts)
    .execute();
  const reports = await db
    .selectFrom('member_report as r')
    .leftJoin('account as a', 'a.id', 'r.account_id')
    .selectAll('r')
    .select('a.username')
    .where('r.indicator_id', '=', indicatorId)
    .orderBy('r.created_at', 'desc')
    .orderBy('r.account_id')
    .limit(mostReports)
    .execute();
  return { verdicts, reports };
}
