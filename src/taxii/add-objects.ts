/** `POST {root}/collections/{collection}/objects/`: takes an envelope or a whole bundle, each object on its own (section 5.5). */
import { randomUUID } from 'node:crypto';
import { addContributions, type Outcome } from '../domain/stix/contributions.store.ts';
import { saveStatus } from '../domain/stix/statuses.store.ts';
import { foreignBody } from '../http/problem.ts';
import { isoMicros } from '../lib/iso-time.ts';
import { maxContentLength } from './api-root.ts';
import { type Judged, judgeObject } from './judge-object.ts';
import { bodyTypes, isVersion21, taxiiType } from './media-type.ts';
import { refuse } from './query-values.ts';
import { writableCollection } from './show-collection.ts';
import { taxiiAnswer } from './taxii-answer.ts';
import type { TaxiiCall, TaxiiEndpoint } from './taxii-endpoint.ts';

export const addObjects: TaxiiEndpoint = {
  at: 'root',
  method: 'POST',
  path: '/collections/{collection}/objects',
  summary: 'Add objects to a collection',
  scope: null,
  strictOnly: true,
  takes: bodyTypes,
  bodyLimit: maxContentLength,
  async answer(call) {
    writableCollection(call);
    const judged = objectsOf(call).map(judgeObject);
    const { deps, now } = call;
    const { accountId } = call.caller as { accountId: string };
    const good = judged.flatMap(({ taken }) => taken ?? []);
    const outcomes = await addContributions(deps.store, accountId, good, now.getTime());
    const body = statusOf(judged, outcomes, now);
    await saveStatus(deps.store.write, { id: body.id, accountId, body }, now.getTime());
    return taxiiAnswer(call, body, { status: 202 });
  },
};

/** Throws where the body is no envelope with objects. */
function objectsOf({ body, headers }: TaxiiCall): unknown[] {
  if (!isVersion21(headers['content-type'])) throw foreignBody(taxiiType);
  const list =
    typeof body === 'object' && body !== null ? (body as { objects?: unknown }).objects : undefined;
  if (!Array.isArray(list)) throw refuse('body', 'is no envelope: it has no list “objects”');
  if (list.length === 0) throw refuse('body', 'has no objects');
  return list;
}

const refusals: Partial<Record<Outcome, string>> = {
  differs: 'another content is stored under this id and version: a change needs a later modified',
  full: 'your account has as many objects here as it may',
};

interface StatusEntry {
  id: string;
  version: string;
  message?: string;
}

/** Section 4.3: the counts always, a list only where it has members. */
function statusOf(judged: readonly Judged[], outcomes: readonly Outcome[], now: Date) {
  const successes: StatusEntry[] = [];
  const failures: StatusEntry[] = [];
  let at = 0;
  for (const { id, version, taken, message } of judged) {
    const outcome = taken === null ? null : outcomes[at++]!;
    const refused = outcome === null ? message : refusals[outcome];
    if (refused === undefined) successes.push({ id, version });
    else failures.push({ id, version, message: refused });
  }
  return {
    id: randomUUID(),
    status: 'complete',
    request_timestamp: isoMicros(now.getTime() * 1000),
    total_count: judged.length,
    success_count: successes.length,
    ...(successes.length > 0 && { successes }),
    failure_count: failures.length,
    ...(failures.length > 0 && { failures }),
    pending_count: 0,
  };
}
