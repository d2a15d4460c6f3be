/** How a source is doing, in one word, from its row. */
import type { sourceStates } from '../../contract/source.ts';
import { health } from './health.ts';
import type { Source } from './sources.store.ts';

export type SourceStatus = (typeof sourceStates)[number];

export function sourceStatus(source: Source, now: number): SourceStatus {
  if (source.enabled === 0) return 'off';
  return source.last_attempt_at === null ? 'waiting' : health(source, now);
}
