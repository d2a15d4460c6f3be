/** The sources table: what is fetched when, by whom just now, and how it went. It is the schedule itself. */
import { type Selectable, sql, type Updateable } from 'kysely';
import type { SourceTerms } from '../../contract/source.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import type { Database, Store } from '../../db/store.ts';
import type { SourceTable } from '../../db/tables/source.ts';
import { sourceDuties } from './source-duties.ts';

export type Source = Selectable<SourceTable>;

/** What a source is by its feed file; what an operator or a run changes is kept apart from it. */
export interface SourceFacts {
  slug: string;
  name: string;
  /** Page about the source, for people. */
  home: string;
  terms: SourceTerms;
  category: SourceCategory;
  tier: number;
  url: string;
  everyMinutes: number;
  /** Why nothing is fetched from it, unless an operator switches it on. */
  off: Off | null;
  /** Host that is asked one request at a time; null where nothing asks for that. */
  paceHost: string | null;
}

export interface Off {
  /** For people: what would have to happen. */
  reason: string;
  /** True where switching it on can't help: a key is missing, or a settings file says so. */
  firmly: boolean;
}

/** Makes the rows of new sources and refreshes the facts of known ones; due times and health stay, validators with the address. */
export async function registerSources(
  db: Database,
  facts: readonly SourceFacts[],
  now: number,
): Promise<void> {
  const known = new Map((await allSources(db)).map((source) => [source.slug, source]));
  for (const one of facts) {
    const { slug, name, home, terms, category, tier, url, everyMinutes, off, paceHost } = one;
    const stored = known.get(slug);
    const row = {
      name,
      home,
      terms: JSON.stringify(terms),
      category,
      tier,
      url,
      every_minutes: everyMinutes,
      enabled: isOn(off, stored?.switched ?? null) ? 1 : 0,
      off_reason: off?.reason ?? null,
      off_firmly: off?.firmly ? 1 : 0,
      pace_host: paceHost,
    };
    if (!stored) {
      await db
        .insertInto('source')
        .values({ slug, ...row, ...untouched, next_at: now })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .execute();
    } else if ((Object.keys(row) as (keyof typeof row)[]).some((field) => stored[field] !== row[field])) {
      const moved = stored.url !== url;
      const remarked = sourceDuties(stored.terms).tlp !== terms.tlp;
      await db
        .updateTable('source')
        .set({
          ...row,
          ...(moved && { etag: null, last_modified: null, mark: null }),
          ...(remarked && { marked_to: 0 }),
        })
        .where('id', '=', stored.id)
        .execute();
    }
  }
}

function isOn(off: Off | null, switched: number | null): boolean {
  if (switched === 0 || off?.firmly) return false;
  return switched === 1 || off === null;
}

/** Switches a source on or off, or back to how it is shipped (null). False where it can't be switched on. */
export async function switchSource(db: Database, source: Source, on: boolean | null): Promise<boolean> {
  const off =
    source.off_reason === null ? null : { reason: source.off_reason, firmly: source.off_firmly === 1 };
  const switched = on === null ? null : on ? 1 : 0;
  if (on && off?.firmly) return false;
  await db
    .updateTable('source')
    .set({ switched, enabled: isOn(off, switched) ? 1 : 0 })
    .where('id', '=', source.id)
    .execute();
  return true;
}

/**
 * Adds a source that an operator described, or changes one; `definition` is its JSON. One that was removed comes back.
 * Inside a transaction. Returns false where the id is one of the product's own.
 */
export async function putOwnSource(
  trx: Database,
  facts: SourceFacts,
  definition: string,
  now: number,
): Promise<boolean> {
  const known = (await allSources(trx)).find((source) => source.slug === facts.slug);
  if (known && known.definition === null) return false;
  await registerSources(trx, [facts], now);
  await trx
    .updateTable('source')
    .set({
      definition,
      removed_at: null,
      next_at: now,
      ...(known?.definition !== definition && { mark: null, etag: null, last_modified: null }),
    })
    .where('slug', '=', facts.slug)
    .execute();
  return true;
}

/** Takes an operator's source off the list for good. What it reported stays and ages. False for one of the product's own. */
export async function removeOwnSource(db: Database, source: Source, now: number): Promise<boolean> {
  if (source.definition === null) return false;
  await db.updateTable('source').set({ removed_at: now, enabled: 0 }).where('id', '=', source.id).execute();
  return true;
}

/** Makes sources due now: those named, or all that are on. Returns how many. */
export async function makeDue(db: Database, now: number, slugs?: readonly string[]): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('source')
    .set({ next_at: now })
    .where('enabled', '=', 1)
    .where('next_at', '>', now)
    .$if(slugs !== undefined, (query) => query.where('slug', 'in', slugs!))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

const untouched = { lease_until: 0, failures: 0, last_records: 0 };

/** The sources that are on the list, in the order in which they came. */
export async function readSources(db: Database): Promise<Source[]> {
  return (await allSources(db)).filter((source) => source.removed_at === null);
}

/** The one on the list with that id. */
export async function readSource(db: Database, slug: string): Promise<Source | undefined> {
  return await db
    .selectFrom('source')
    .selectAll()
    .where('slug', '=', slug)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

/** With those that were removed, whose reports are still there. */
export async function allSources(db: Database): Promise<Source[]> {
  return await db.selectFrom('source').selectAll().orderBy('id').execute();
}

/** How long a claim holds without a sign of life: a worker that died gives its source back after it. */
export const leaseMs = 120_000;

/**
 * Claims the source that is due longest and whose host nobody is asking just now, or the named one whether due or not.
 * Null where there is none. One claim at a time: SQLite has one writer, and on PostgreSQL the table is locked for it.
 */
export async function claimSource(
  { write, dialect }: Pick<Store, 'write' | 'dialect'>,
  owner: string,
  now: number,
  slug?: string,
): Promise<Source | null> {
  const due = (db: Database) =>
    db
      .selectFrom('source')
      .selectAll()
      .where('lease_until', '<=', now)
      .$if(slug === undefined, (query) =>
        query
          .where('enabled', '=', 1)
          .where('next_at', '<=', now)
          .where((eb) =>
            eb.not(
              eb.exists(
                eb
                  .selectFrom('source as busy')
                  .select('busy.id')
                  .where('busy.lease_until', '>', now)
                  .whereRef('busy.pace_host', '=', 'source.pace_host'),
              ),
            ),
          ),
      )
      .$if(slug !== undefined, (query) => query.where('slug', '=', slug!))
      .orderBy('next_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
  if (!(await due(write))) return null;
  return await write.transaction().execute(async (trx) => {
    if (dialect === 'postgres') await sql`lock table source in share row exclusive mode`.execute(trx);
    const source = await due(trx);
    if (!source) return null;
    await trx
      .updateTable('source')
      .set({ lease_owner: owner, lease_until: now + leaseMs, last_attempt_at: now })
      .where('id', '=', source.id)
      .execute();
    return { ...source, lease_owner: owner };
  });
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

/** How far a visit of several requests has come, as soon as it has: a visit that is cut off goes on from there. */
export async function saveMark(db: Database, id: number, owner: string, mark: string): Promise<void> {
  await db
    .updateTable('source')
    .set({ mark })
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .execute();
}

/** What a finished run leaves behind. */
export type RunOutcome = Partial<
  Pick<
    Updateable<SourceTable>,
    | 'next_at'
    | 'etag'
    | 'last_modified'
    | 'last_success_at'
    | 'last_new_at'
    | 'last_error'
    | 'failures'
    | 'last_records'
    | 'last_result'
    | 'mark'
    | 'asked_minutes'
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
