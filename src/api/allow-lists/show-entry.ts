/** An entry of the operator as answers show it. */
import type { OperatorEntry } from '../../domain/allow-lists/operator-entries.store.ts';
import { isoTime } from '../../lib/iso-time.ts';

export function showEntry({ id, value, effect, note, added_by, added_at }: OperatorEntry) {
  return { id, value, effect, note, added_by, added_at: isoTime(added_at) };
}
