/** A session as its owner sees it in lists. */
import type { Session } from '../../domain/users/sessions.store.ts';
import { isoTime } from '../../lib/iso-time.ts';

/** `current` is the id of the session that asks. */
export function showListedSession(
  { id, created_at, last_seen_at, expires_at, address, agent }: Session,
  current: string,
) {
  return {
    id,
    created_at: isoTime(created_at),
    last_seen_at: isoTime(last_seen_at),
    expires_at: isoTime(expires_at),
    address,
    agent,
    current: id === current,
  };
}
