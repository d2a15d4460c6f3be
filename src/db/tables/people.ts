/** The tables of what people say of indicators. Times are epoch milliseconds. */
import type { Generated } from 'kysely';

/** An analyst's word: it wins until it ends. */
export interface VerdictTable {
  id: Generated<number>;
  indicator_id: number;
  /** Who said it; the account may be gone. */
  account_id: string;
  says: string;
  /** The risk that it sets, 0–100. */
  risk: number | null;
  threat_type: string | null;
  note: string | null;
  created_at: number;
  expires_at: number;
  withdrawn_at: number | null;
  /** Account that ended it early, by withdrawing it or by another verdict. */
  withdrawn_by: string | null;
}

/** What a member reports; one of each kind, and gone when it is taken back. */
export interface MemberReportTable {
  indicator_id: number;
  account_id: string;
  /** contract/feedback.ts */
  kind: string;
  note: string | null;
  /** 1 where it counts. */
  trusted: number;
  created_at: number;
}
