/** Finds indicators by a part of their value, or by likeness when no part fits. */
import { sql } from 'kysely';
import { type ObservableType, observableTypes } from '../../contract/ioc-type.ts';
import { tlpWords } from '../../contract/tlp.ts';
import type { Database, Store } from '../../db/store.ts';
import { type IocRow, iocsByRow } from './iocs.store.ts';

/** Position in `tlpWords`: nothing that is marked more strictly is a candidate; anything may be where left out. */
interface Wanted {
  type?: ObservableType | undefined;
  clearance?: number;
}

const maxCandidates = 1000;
/** Least share of common trigrams for two values to be alike. */
const leastLikeness = 0.3;

/**
 * Indicators whose value holds `text`, the newest first; when there are none, those that are most alike. `text` has at
 * least three characters. Looks at no more than 1,000 candidates.
 */
export async function searchIocs(
  store: Store,
  text: string,
  options: Wanted & { limit: number },
): Promise<IocRow[]> {
  const needle = text.toLowerCase();
  const whole = await candidates(store, [needle], options);
  const holding = whole.filter((row) => row.value.toLowerCase().includes(needle));
  if (holding.length > 0) return newest(holding).slice(0, options.limit);
  const alike = await candidates(store, pieces(needle), options);
  const wanted = trigrams(needle);
  return alike
    .map((row) => ({ row, likeness: likeness(wanted, trigrams(row.value.toLowerCase())) }))
    .filter((each) => each.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || b.row.change - a.row.change)
    .slice(0, options.limit)
    .map((each) => each.row);
}

function newest(rows: IocRow[]): IocRow[] {
  return rows.sort((a, b) => b.change - a.change);
}

/** Two values that are alike share a whole part: halves, then thirds of what was asked, each of at least 4 characters. */
function pieces(text: string): string[] {
  const characters = [...text];
  const parts = [2, 3].flatMap((count) => {
    const size = Math.ceil(characters.length / count);
    return Array.from({ length: count }, (_, at) => characters.slice(at * size, (at + 1) * size));
  });
  return parts.filter((part) => part.length >= 4).map((part) => part.join(''));
}

/** Rows whose value holds all trigrams of at least one of the parts. */
async function candidates(
  store: Store,
  parts: string[],
  { type, clearance = tlpWords.length - 1 }: Wanted,
): Promise<IocRow[]> {
  // Characters outside the basic plane are two units each: the text may be longer than its trigrams are many.
  const long = parts.filter((part) => trigrams(part).size > 0);
  if (long.length === 0) return [];
  const ids =
    store.dialect === 'sqlite'
      ? await bySqlite(store.scan, long, clearance)
      : await byPostgres(store.scan, long, clearance);
  const rows = await iocsByRow(store.scan, ids);
  return type ? rows.filter((row) => observableTypes[row.type] === type) : rows;
}

/** Empty for the highest: most searches need no look at the rows. */
function within(clearance: number, id: 'rowid' | 'id') {
  if (clearance >= tlpWords.length - 1) return sql``;
  const own = sql.ref(`indicator_trigram.${id}`);
  return sql`and (select i.tlp from indicator i where i.id = ${own}) <= ${clearance}`;
}

async function bySqlite(db: Database, parts: string[], clearance: number): Promise<number[]> {
  const all = (part: string) =>
    [...trigrams(part)].map((each) => `"${each.replaceAll('"', '""')}"`).join(' AND ');
  const query = parts.map((part) => `(${all(part)})`).join(' OR ');
  const { rows } = await sql<{ id: number }>`
    select rowid as id from indicator_trigram where indicator_trigram match ${query} ${within(clearance, 'rowid')}
    order by rowid desc limit ${maxCandidates}`.execute(db);
  return rows.map((row) => row.id);
}

async function byPostgres(db: Database, parts: string[], clearance: number): Promise<number[]> {
  const patterns = parts.map((part) => `%${part.replace(/[\\%_]/g, '\\$&')}%`);
  const { rows } = await sql<{ id: number }>`
    select id from indicator_trigram where value ilike any (${`{${patterns.map(quoted).join(',')}}`}::text[])
    ${within(clearance, 'id')}
    order by id desc limit ${maxCandidates}`.execute(db);
  return rows.map((row) => Number(row.id));
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function trigrams(text: string): Set<string> {
  const characters = [...text];
  const found = new Set<string>();
  for (let at = 0; at + 3 <= characters.length; at++) found.add(characters.slice(at, at + 3).join(''));
  return found;
}

function likeness(a: Set<string>, b: Set<string>): number {
  let common = 0;
  for (const each of a) if (b.has(each)) common += 1;
  return common / (a.size + b.size - common || 1);
}
