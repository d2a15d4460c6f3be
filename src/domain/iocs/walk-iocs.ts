/** Reads a list of indicators to its end, batch by batch, so that any number of rows takes the same memory. */
import type { Store } from '../../db/store.ts';
import { type IocFilters, type IocRow, listIocs } from './iocs.store.ts';

/** Rows of one query: few enough that other questions to the same connection wait for milliseconds only. */
const batchRows = 250;

export interface Walk {
  /** At most so many rows. */
  limit?: number;
  offset?: number;
  /** Only what changed before this number. */
  before?: number | undefined;
}

/**
 * Newest change first. The next batch is read while the last one is worked on, and none beyond it: a reader who is slow is
 * waited for. A row that changes meanwhile gets a number beyond `filters.until`, so none comes twice.
 */
export async function* walkIocs(
  store: Store,
  filters: IocFilters,
  { limit = Number.POSITIVE_INFINITY, offset = 0, before }: Walk = {},
): AsyncGenerator<IocRow[], void> {
  const read = (left: number, skip: number, below: number | undefined) =>
    listIocs(store, filters, { limit: Math.min(batchRows, left), offset: skip, before: below, slow: true });
  let left = limit;
  let next = read(left, offset, before);
  while (left > 0) {
    const rows = await next;
    left -= rows.length;
    const last = rows.at(-1);
    if (last && rows.length === batchRows && left > 0) {
      next = read(left, 0, last.change);
      // Nobody waits for it where the reader leaves.
      next.catch(() => {});
    } else left = 0;
    if (rows.length > 0) yield rows;
  }
}
