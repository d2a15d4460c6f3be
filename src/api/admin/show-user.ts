/** An account as administrators see it. */
import type { ManagedUser } from '../../contract/administration.ts';
import type { AccountRow } from '../../domain/users/administration.store.ts';
import { publicAccount } from '../../domain/users/users.store.ts';
import { isoTime } from '../../lib/iso-time.ts';

export function showUser(row: AccountRow): ManagedUser {
  const time = (millis: number | null) => (millis === null ? null : isoTime(millis));
  return {
    ...publicAccount(row),
    suspended_at: time(row.suspended_at),
    last_seen_at: time(row.last_seen_at),
    keys: row.keys,
  };
}
