/** A row of the sources table as answers show it. */
import type { SourceTerms, SourceView } from '../../contract/source.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import { sourceStatus } from '../../domain/sources/source-status.ts';
import type { Source } from '../../domain/sources/sources.store.ts';
import type { Caller } from '../../http/policy.ts';
import { isoTime } from '../../lib/iso-time.ts';

export function showSource(row: Source, now: number, caller: Caller | null): SourceView {
  const isAdmin = caller?.kind === 'session' && caller.role === 'admin';
  return {
    id: row.slug,
    name: row.name,
    home: row.home,
    url: isAdmin ? row.url : null,
    category: row.category as SourceCategory,
    tier: row.tier,
    terms: row.terms === null ? null : (JSON.parse(row.terms) as SourceTerms),
    every_minutes: Math.max(row.every_minutes, row.asked_minutes),
    own: row.definition !== null,
    enabled: row.enabled === 1,
    off_reason: row.enabled === 0 && row.switched === 0 ? 'switched off' : row.off_reason,
    can_enable: row.off_firmly === 0,
    status: sourceStatus(row, now),
    visiting: row.lease_until > now,
    last_attempt_at: time(row.last_attempt_at),
    last_success_at: time(row.last_success_at),
    last_new_at: time(row.last_new_at),
    next_at: row.enabled === 1 ? isoTime(row.next_at) : null,
    failures: row.failures,
    last_error: row.last_error,
    last_result: row.last_result === null ? null : (JSON.parse(row.last_result) as SourceView['last_result']),
  };
}

function time(millis: number | null): string | null {
  return millis === null ? null : isoTime(millis);
}
