/** The sources table: what is fetched when, by whom just now, and how it went. It is the schedule itself. */
import type { Selectable } from 'kysely';
import type { SourceCategory } from '../../contract/source-category.ts';
import type { SourceTable } from '../../db/schema.ts';
import type { Database } from '../../db/store.ts';

export type Source = Selectable<SourceTable>;

/** What a source is by its feed file; what an operator or a run changes is kept apart from it. */
export interface SourceFacts {
  slug: string;
  name: string;
  category: SourceCategory;
  tier: number;
  url: string;
  everyMinutes: number;
  enabled: boolean;
}

/** Makes the rows of new sources and refreshes the facts of known ones; due times and health stay, validators with the address. */
export async function registerSources(
  db: Database,
  facts: readonly SourceFacts[],
  now: number,
): Promise<void> {
  const known = new Map((await readSources(db)).map((source) => [source.slug, source]));
  for (const { slug, name, category, tier, url, everyMinutes, enabled } of facts) {
    const row = { name, category, tier, url, every_minutes: everyMinutes, enabled: enabled ? 1 : 0 };
    const stored = known.get(slug);
    if (!stored) {
      await db
        .insertInto('source')
        .values({ slug, ...row, ...untouched, next_at: now })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .execute();
    } else if ((Object.keys(row) as (keyof typeof row)[]).some((field) => stored[field] !== row[field])) {
      const moved = stored.url !== url;
      await db
        .updateTable('source')
        .set({ ...row, ...(moved && { etag: null, last_modified: null }) })
        .where('id', '=', stored.id)
        .execute();
    }
  }
}

const untouched = { lease_until: 0, failures: 0, last_records: 0 };

export async function readSources(db: Database): Promise<Source[]> {
  return await db.selectFrom('source').selectAll().orderBy('id').execute();
}

/** How long a claim holds without a sign of life: a worker that died gives its source back after it. */
export const leaseMs = 120_000;

/**
 * Claims the source that is due longest, or the named one whether due or not. Null where there is none. Atomic without
 * locks that one store lacks: the update only hits while lease and due time are still those that were read, so that a
 * source that somebody else visited in between is not visited again.
 */
export async function claimSource(
  db: Database,
  owner: string,
  now: number,
  slug?: string,
): Promise<Source | null> {
  for (let tries = 0; tries < 8; tries++) {
    const due = await db
      .selectFrom('source')
      .selectAll()
      .where('lease_until', '<=', now)
      .$if(slug === undefined, (query) => query.where('enabled', '=', 1).where('next_at', '<=', now))
      .$if(slug !== undefined, (query) => query.where('slug', '=', slug!))
      .orderBy('next_at')
      .limit(1)
      .executeTakeFirst();
    if (!due) return null;
    const { numUpdatedRows } = await db
      .updateTable('source')
      .set({ lease_owner: owner, lease_until: now + leaseMs, last_attempt_at: now })
      .where('id', '=', due.id)
      .where('lease_until', '=', due.lease_until)
      .where('next_at', '=', due.next_at)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) return { ...due, lease_owner: owner };
  }
  return null;
}

/** Says that the owner is still at work. */
export async function renewLease(db: Database, id: number, owner: string, now: number): Promise<void> {
  await db
    .updateTable('source')
    .set({ lease_until: now + leaseMs })
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .execute();
}

/** What a finished run leaves behind. */
export type RunOutcome = Partial<
  Pick<
    SourceTable,
    | 'next_at'
    | 'etag'
    | 'last_modified'
    | 'last_success_at'
    | 'last_new_at'
    | 'last_error'
    | 'failures'
    | 'last_records'
    | 'last_result'
  >
>;

/** Gives the lease back with what came of the run; nothing happens where another owner took over. */
export async function finishRun(db: Database, id: number, owner: string, outcome: RunOutcome): Promise<void> {
  await db
    .updateTable('source')
    .set({ ...outcome, lease_owner: null, lease_until: 0 })
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .execute();
}

/** At a clean stop: what this owner holds may be claimed at once. */
export async function releaseLeases(db: Database, owner: string): Promise<void> {
  await db
    .updateTable('source')
    .set({ lease_owner: null, lease_until: 0 })
    .where('lease_owner', '=', owner)
    .execute();
}
