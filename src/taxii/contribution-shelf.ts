/** What an account handed in, for that account. */
import type { ContributionTable } from '../db/tables/contribution.ts';
import { readContributions } from '../domain/stix/contributions.store.ts';
import { readPosition } from '../domain/stix/positions.store.ts';
import { isoMicros } from '../lib/iso-time.ts';
import type { Question } from './read-question.ts';
import type { Facts, Shelf } from './shelf.ts';
import type { TaxiiCall } from './taxii-endpoint.ts';

export function contributionShelf({ deps, caller }: TaxiiCall): Shelf {
  const account = caller.kind === 'anonymous' ? '' : caller.accountId;
  // Never a replica: what was posted a moment ago is there.
  const db = deps.store.write;
  return {
    isShared: false,
    state: async () => ({ position: await readPosition(db, 'stix_position'), isBehind: false }),
    upToDate: () => readPosition(db, 'stix_position'),
    bodies: (question, limit) => readContributions(db, account, filtersOf(question), limit),
    facts: async (question, limit) =>
      (await readContributions(db, account, filtersOf(question), limit)).map(facts),
    write: (bodies) => bodies.map(({ body }) => body).join(','),
  };
}

export function filtersOf({ ids, types, versions, after }: Question) {
  return { ids: ids?.map(({ id }) => id) ?? null, types, versions, after };
}

function facts({ position, stix_id: id, version }: ContributionTable): Facts {
  return { position, id, version: versionText(version) };
}

/** Three digits of a second, unless there are more. */
function versionText(micros: number): string {
  return micros % 1000 === 0 ? new Date(micros / 1000).toISOString() : isoMicros(micros);
}
