/** Puts what a signed-in person did into the audit log. */

import type { AuditAction } from '../contract/audit.ts';
import type { Database } from '../db/store.ts';
import { type AuditEvent, recordAudit } from '../domain/audit/audit.store.ts';
import type { SessionCaller } from '../http/policy.ts';
import type { Visitor } from '../http/visitor.ts';

/** The request behind it: any call of an endpoint with `auth: 'session'`. */
interface Deed {
  caller: SessionCaller;
  from: Visitor;
  now: Date;
}

/** In the transaction of the deed itself, so that neither happens without the other. */
export async function recordDeed(
  trx: Database,
  { caller, from, now }: Deed,
  action: AuditAction,
  subject: string,
  details: AuditEvent['details'] = {},
): Promise<void> {
  const { address, agent } = from;
  await recordAudit(trx, {
    at: now.getTime(),
    actorId: caller.accountId,
    action,
    subject,
    address,
    agent,
    details,
  });
}
