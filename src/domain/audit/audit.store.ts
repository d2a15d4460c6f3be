/** The audit log: sign-ins, key and tier changes, appended to and never changed. */

import type { AuditAction } from '../../contract/audit.ts';
import type { Database } from '../../db/store.ts';
import { maskKeys } from '../keys/find-keys.ts';

/** One event. Never give it a password, token, code or key; keys that people put into names or headers are masked. */
export interface AuditEvent {
  /** Epoch milliseconds. */
  at: number;
  /** Account that acted; null for the command line and for strangers. */
  actorId: string | null;
  /** Its e-mail address, `command line` or `anonymous`; where left out, the address of `actorId`. */
  actor?: string;
  action: AuditAction;
  /** What it was done to: an e-mail address, or the id of a key or session. */
  subject: string;
  /** Where the request came from; null for the command line. */
  address: string | null;
  /** User-Agent of the request. */
  agent: string | null;
  details?: Record<string, string | number | boolean | null>;
}

export interface AuditRow extends AuditEvent {
  id: number;
  actor: string;
  details: NonNullable<AuditEvent['details']>;
}

/** Longest text kept of anything that a stranger sends, in UTF-16 units. */
const longest = 300;

export async function recordAudit(db: Database, event: AuditEvent): Promise<void> {
  const details = Object.entries(event.details ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? clean(value) : value,
  ]);
  await db
    .insertInto('audit')
    .values({
      at: event.at,
      actor_id: event.actorId,
      actor: event.actor === undefined ? await emailOf(db, event.actorId) : clean(event.actor),
      action: event.action,
      subject: clean(event.subject),
      address: event.address,
      agent: event.agent === null ? null : clean(event.agent),
      details: JSON.stringify(Object.fromEntries(details)),
    })
    .execute();
}

async function emailOf(db: Database, accountId: string | null): Promise<string> {
  if (accountId === null) return 'anonymous';
  const account = await db
    .selectFrom('account')
    .select('email')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return account?.email ?? 'a removed account';
}

/** PostgreSQL takes no NUL in a text. */
function clean(text: string): string {
  return maskKeys(text).slice(0, longest).toWellFormed().replaceAll('\0', '');
}

/** When something was done last (epoch ms); null where it never was. */
export async function lastDone(db: Database, action: AuditAction): Promise<number | null> {
  const row = await db
    .selectFrom('audit')
    .select('at')
    .where('action', '=', action)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? Number(row.at) : null;
}

interface AuditFilter {
  before?: number | undefined;
  limit: number;
  /** Only what this account did, or what was done to it. */
  about?: { accountId: string; email: string };
}

/** Newest first; `before` is the id of the last row of the page before. */
export async function readAudit(db: Database, { before, limit, about }: AuditFilter): Promise<AuditRow[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .$if(about !== undefined, (query) =>
      query.where(({ eb, or }) =>
        or([eb('actor_id', '=', about!.accountId), eb('subject', '=', about!.email)]),
      ),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, at, actor_id, actor, action, subject, address, agent, details }) => ({
    id,
    at,
    actorId: actor_id,
    actor,
    action: action as AuditAction,
    subject,
    address,
    agent,
    details: JSON.parse(details) as AuditRow['details'],
  }));
}
