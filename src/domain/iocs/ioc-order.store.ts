/** Reads indicators in pages by their risk, or by when they were last seen. */
import { type SqlBool, sql } from 'kysely';
import type { Store } from '../../db/store.ts';
import { type IocFilters, type IocRow, iocRows, matches } from './iocs.store.ts';

/** As their indexes have them. */
const columns = { risk: sql`coalesce(i.risk, -1)`, last_seen: sql`i.last_seen` } as const;

export type IocSort = keyof typeof columns;

export const iocSorts = Object.keys(columns) as IocSort[];

export interface IocOrder {
  sort: IocSort;
  descending: boolean;
}

/** A place in an order: risk (-1 for none) or epoch milliseconds, and the number of the row. */
export interface IocPlace {
  value: number;
  id: number;
}

interface OrderedPage extends IocOrder {
  limit: number;
  offset: number;
  /** How many rows there are in all. */
  total: number;
  /** Of the last row of the page before. */
  after?: IocPlace | undefined;
}

/** A walk looks up every row that the filters refuse: it pays where many more rows match than the page takes. */
const walkedFrom = 10;

/** Equal rows by row number, in the same direction; what is listed does not change as one goes from page to page. */
export async function listIocsBy(store: Store, filters: IocFilters, page: OrderedPage): Promise<IocRow[]> {
  const column = columns[page.sort];
  const few = page.total < walkedFrom * page.limit;
  const direction = page.descending ? 'desc' : 'asc';
  return await iocRows(store.scan)
    .where((eb) => matches(eb, filters, few ? 'count' : 'walk'))
    .$if(page.after !== undefined, (query) => query.where(beyond(page, page.after!)))
    // A sum is in no index: few rows are gathered and sorted.
    .orderBy(few ? sql`${column} + 0` : column, direction)
    .orderBy('i.id', direction)
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

function beyond({ sort, descending }: IocOrder, { value, id }: IocPlace) {
  const column = columns[sort];
  const sign = sql.raw(descending ? '<' : '>');
  // A made-up place may be a number too large for the column.
  const place = sort === 'risk' ? Math.max(-1, Math.min(value, 100)) : value;
  // SQLite compares an expression by its index only where it stands alone.
  return sql<SqlBool>`${column} ${sign}= ${place} and (${column}, i.id) ${sign} (${place}, ${id})`;
}

/** Where a row stands. */
export function placeOf(row: IocRow, sort: IocSort): IocPlace {
  return { value: Number(sort === 'risk' ? (row.risk ?? -1) : row.last_seen), id: Number(row.id) };
}
