/** What people say of an indicator, and the risk that follows from it. */
import type { z } from 'zod';
import type { feedbackAnswer, ReportKind, VerdictWord } from '../../contract/feedback.ts';
import { readFeedback } from '../../domain/iocs/feedback.store.ts';
import { identify } from '../../domain/iocs/identity.ts';
import type { Observable } from '../../domain/iocs/normalise-observable.ts';
import { formerMember } from '../../domain/iocs/people.store.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { formatUuid } from '../../lib/uuid.ts';
import type { ApiDeps } from '../endpoint.ts';
import { showLookup } from '../iocs/show-lookup.ts';

/** Read where it was just written: a replica may lag behind. */
export async function showFeedback(
  ioc: Observable & { id: number },
  accountId: string,
  deps: ApiDeps,
  now: Date,
): Promise<z.output<typeof feedbackAnswer>> {
  const { write } = deps.store;
  const { verdicts, reports } = await readFeedback(write, ioc.id);
  const lookup = await showLookup(ioc, { ...deps, store: { ...deps.store, read: write } }, now, {
    names: true,
    clearance: 'red',
  });
  const shown = verdicts.map((one) => ({
    verdict: one.says as VerdictWord,
    by: one.username ?? formerMember,
    note: one.note,
    risk: one.risk,
    threat_type: one.threat_type,
    created_at: isoTime(one.created_at),
    expires_at: isoTime(one.expires_at),
    withdrawn_at: one.withdrawn_at === null ? null : isoTime(one.withdrawn_at),
    stands: one.withdrawn_at === null && one.expires_at > now.getTime(),
  }));
  return {
    data: {
      ioc_id: formatUuid(identify(ioc.type, ioc.value)),
      verdict: shown.find(({ stands }) => stands) ?? null,
      verdicts: shown,
      reports: reports.map((one) => ({
        kind: one.kind as ReportKind,
        by: one.username ?? formerMember,
        note: one.note,
        counts: one.kind === 'false_positive' && one.trusted === 1,
        own: one.account_id === accountId,
        created_at: isoTime(one.created_at),
      })),
      risk: lookup.data.risk,
    },
  };
}
