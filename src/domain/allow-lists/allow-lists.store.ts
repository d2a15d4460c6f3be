/** The lists in the store: whole lists of publishers, the operator's own networks, and what is switched off. */
import { sql } from 'kysely';
import type { AllowListClass } from '../../contract/allow-list.ts';
import type { AllowListRecord } from '../../contract/record.ts';
import { lockChanges } from '../../db/change.ts';
import { prepared } from '../../db/prepared.ts';
import type { Database, Dialect } from '../../db/store.ts';
import type { AllowListTable } from '../../db/tables/knowledge.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { digest53 } from '../../lib/digest.ts';
import { builtInLists } from './built-in-lists.ts';
import type { MatchList } from './match-list.ts';
import { readEntry } from './read-entry.ts';
import { warningLists } from './warning-lists.data.ts';

/** Longest list that is kept whole, in characters. */
const longestList = 32 * 2 ** 20;

/** Ids of lists that are made here and not by a publisher. */
export const listIds = { own: 'own', operator: 'operator', never: 'never' } as const;

/**
 * Inside a transaction. Each record replaces the list with its id; one whose content is as before writes nothing. A list
 * that is not among the known ones, or of which nothing can be used, is left alone and counted as unchanged.
 */
export async function writeAllowLists(
  trx: Database,
  dialect: Dialect,
  records: readonly AllowListRecord[],
  now: number,
): Promise<{ added: number; changed: number; unchanged: number }> {
  await lockChanges(trx, dialect);
  const tally = { added: 0, changed: 0, unchanged: 0 };
  for (const record of records) {
    const row = toRow(record, now);
    const usable = row.entry_count > 0 && warningLists.some(({ id }) => id === row.id);
    tally[usable ? await writeList(trx, row) : 'unchanged'] += 1;
  }
  if (tally.added + tally.changed > 0) await noteListChange(trx);
  return tally;
}

/** The operator's own networks and domains, all of them; in the transaction of the caller, or one of its own. Throws a sentence that names an entry that is none. */
export async function registerOwn(
  db: Database,
  dialect: Dialect,
  own: { networks: readonly string[]; domains: readonly string[] },
  now: number,
): Promise<void> {
  const entries = [...own.networks.map(ownNetwork), ...own.domains.map(ownDomain)];
  const row = listRow(listIds.own, 'own networks and domains', 'hostname', entries, now);
  const known = await db
    .selectFrom('allow_list')
    .select('digest')
    .where('id', '=', row.id)
    .executeTakeFirst();
  if (known ? known.digest === row.digest : entries.length === 0) return;
  const change = async (trx: Database) => {
    await lockChanges(trx, dialect);
    await writeList(trx, row);
    await noteListChange(trx);
  };
  await (db.isTransaction ? change(db) : db.transaction().execute(change));
}

/** In a transaction. Switches a list off or on. False where there is no such list. */
export async function switchList(
  trx: Database,
  dialect: Dialect,
  id: string,
  enabled: boolean,
): Promise<boolean> {
  const known = builtInLists.some((list) => list.id === id) || warningLists.some((list) => list.id === id);
  if (!known) return false;
  await lockChanges(trx, dialect);
  if (enabled) await trx.deleteFrom('allow_list_off').where('id', '=', id).execute();
  else
    await trx
      .insertInto('allow_list_off')
      .values({ id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await noteListChange(trx);
  return true;
}

/** Everything about the loaded lists but their entries. */
export async function readLoadedLists(db: Database): Promise<Omit<AllowListTable, 'entries'>[]> {
  return await db
    .selectFrom('allow_list')
    .select([
      'id',
      'name',
      'description',
      'version',
      'match',
      'entry_count',
      'refused',
      'digest',
      'updated_at',
    ])
    .execute();
}

export async function readSwitchedOff(db: Database): Promise<Set<string>> {
  const rows = await db.selectFrom('allow_list_off').select('id').execute();
  return new Set(rows.map(({ id }) => id));
}

/** Every list that is switched on, with its entries: loaded ones, built-in ones, the operator's. */
export async function readMatchLists(db: Database): Promise<MatchList[]> {
  const off = await readSwitchedOff(db);
  const loaded = await db.selectFrom('allow_list').select(['id', 'name', 'match', 'entries']).execute();
  const known = new Map(warningLists.map((list) => [list.id, list]));
  const published = loaded.flatMap(({ id, name, match, entries }): MatchList[] => {
    const list = { id, name, match: match as MatchList['match'], entries: lines(entries) };
    if (id === listIds.own) return [{ ...list, class: 'own', authority: 'own' }];
    const { title: _, ...facts } = known.get(id) ?? { title: '' };
    return 'class' in facts ? [{ ...list, ...facts, authority: 'publisher' }] : [];
  });
  const all = [...published, ...builtInLists].filter(({ id }) => !off.has(id));
  return [...all, ...(await readOperatorLists(db))];
}

async function readOperatorLists(db: Database): Promise<MatchList[]> {
  const rows = await db.selectFrom('allow_list_entry').select(['value', 'effect']).execute();
  const list = (effect: 'allow' | 'never', id: string, name: string): MatchList => ({
    id,
    name,
    class: 'operator' satisfies AllowListClass,
    authority: effect === 'never' ? 'never' : 'operator',
    match: 'hostname',
    entries: rows.filter((row) => row.effect === effect).map(({ value }) => value),
  });
  return [
    list('never', listIds.never, "operator's overrides"),
    list('allow', listIds.operator, "operator's entries"),
  ];
}

/**
 * The fingerprint of all lists as they stand: equal ones make the same matcher, in whichever store they stand. 0 where
 * there are none but the built-in ones, all of them on.
 */
export async function listDigest(db: Database): Promise<number> {
  const [row] = await readDigest(db);
  return Number(row?.value ?? 0);
}

const readDigest = prepared((db: Database) =>
  db.selectFrom('position').select('value').where('name', '=', 'allow_lists'),
);

/** After any change of lists, entries or switches, in the same transaction: every process sees it with its next batch. */
export async function noteListChange(trx: Database): Promise<void> {
  await trx
    .updateTable('position')
    .set({ value: await currentDigest(trx) })
    .where('name', '=', 'allow_lists')
    .execute();
}

/** The same, from the rows themselves. */
export async function currentDigest(db: Database): Promise<number> {
  const lists = await db.selectFrom('allow_list').select(['id', 'digest']).orderBy('id').execute();
  const off = [...(await readSwitchedOff(db))].sort();
  const entries = await db
    .selectFrom('allow_list_entry')
    .select(['value', 'effect'])
    .orderBy('value')
    .execute();
  if (lists.length + off.length + entries.length === 0) return 0;
  return digest53(
    JSON.stringify([
      lists.map(({ id, digest }) => [id, digest]),
      off,
      entries.map(({ value, effect }) => [value, effect]),
    ]),
  );
}

function toRow(
  { id, name, description, version, match, values }: AllowListRecord,
  now: number,
): AllowListTable {
  const used = new Set<string>();
  const refused: Record<string, number> = {};
  let length = 0;
  for (const value of values) {
    const read = length < longestList ? readEntry(match, value) : 'list too long';
    if (typeof read === 'string') refused[read] = (refused[read] ?? 0) + 1;
    else
      for (const entry of read) {
        used.add(entry);
        length += entry.length + 1;
      }
  }
  return {
    ...listRow(id.slice(0, 100), cleanText(name, 200) || id, match, [...used], now),
    description: cleanText(description, 500),
    version: cleanText(version, 40),
    refused: JSON.stringify(refused),
  };
}

function listRow(
  id: string,
  name: string,
  match: MatchList['match'],
  entries: readonly string[],
  now: number,
): AllowListTable {
  const text = [...entries].sort().join('\n');
  return {
    id,
    name,
    description: '',
    version: '',
    match,
    entries: text,
    entry_count: entries.length,
    refused: '{}',
    digest: digest53(`${name}\n${match}\n${text}`),
    updated_at: now,
  };
}

async function writeList(trx: Database, row: AllowListTable): Promise<'added' | 'changed' | 'unchanged'> {
  const known = await trx
    .selectFrom('allow_list')
    .select(['digest', 'version'])
    .where('id', '=', row.id)
    .executeTakeFirst();
  if (known && known.digest === row.digest) {
    if (known.version !== row.version)
      await trx.updateTable('allow_list').set({ version: row.version }).where('id', '=', row.id).execute();
    return 'unchanged';
  }
  await trx
    .insertInto('allow_list')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(
          Object.fromEntries(Object.keys(row).map((name) => [name, sql`excluded.${sql.ref(name)}`])),
        ),
    )
    .execute();
  return known ? 'changed' : 'added';
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function ownNetwork(text: string): string {
  const read = readEntry('cidr', text);
  return typeof read === 'string' ? refuse('own_networks', text, read) : read[0]!;
}

function ownDomain(text: string): string {
  const read = readEntry('hostname', text);
  if (typeof read === 'string') return refuse('own_domains', text, read);
  return /[@/]/.test(read[0]!) ? refuse('own_domains', text, 'no host name') : read[0]!;
}

function refuse(setting: string, text: string, reason: string): never {
  throw new RangeError(`${setting}: "${text}" is not used: ${reason}`);
}
