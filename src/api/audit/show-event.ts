/** A row of the audit log as answers show it. */
import type { AuditRow } from '../../domain/audit/audit.store.ts';
import { isoTime } from '../../lib/iso-time.ts';

export function showEvent({ at, actorId, ...row }: AuditRow) {
  return { ...row, at: isoTime(at), actor_id: actorId };
}
