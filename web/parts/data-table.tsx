/** A table with a head that stays in sight and says how it is sorted; on phones its rows are cards. */
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { TableChunk } from './table-chunk.tsx';

export interface Column<Row> {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Can be sorted by; the id is then the key of the sort. */
  sort?: boolean;
  /** Numbers stand at the end of their column. */
  end?: boolean;
  /** The head is read out only. */
  hideHead?: boolean;
  className?: string;
  /** What the row is: stands over its card on phones without being called anything. */
  lead?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table holds; read out, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Such as `risk:desc`. */
  sort?: string;
  onSort?: (sort: string) => void;
  /** Stays a table on phones: for few and narrow columns. */
  narrow?: boolean;
  /** For long tables: draws so many rows together, and only those near the screen. */
  chunk?: number;
}

export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  narrow,
  chunk,
}: DataTableProps<Row>) {
  const [key, direction] = sort?.split(':') ?? [];
  const draw = (row: Row, place?: number) => (
    <tr key={rowKey(row)} role="row" data-row={rowKey(row)} aria-rowindex={place}>
      {columns.map(({ id, head, cell, end, className, lead, hideHead }) => (
        <td
          key={id}
          role="cell"
          data-label={lead || hideHead ? undefined : head || undefined}
          data-end={end || undefined}
          className={className}
        >
          {cell(row)}
        </td>
      ))}
    </tr>
  );
  // Roles again: a table that is shown as cards loses its own.
  return (
    <table
      role="table"
      className="data-table"
      data-plain={narrow || undefined}
      aria-rowcount={chunk === undefined ? undefined : rows.length + 1}
    >
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ id, head, hideHead, sort: sorts, end }) => {
            const state = id === key ? (direction === 'asc' ? 'ascending' : 'descending') : undefined;
            return (
              <th key={id} scope="col" role="columnheader" aria-sort={state} data-end={end || undefined}>
                {sorts && onSort ? (
                  <button
                    type="button"
                    onClick={() => onSort(`${id}:${state === 'descending' ? 'asc' : 'desc'}`)}
                    className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
                  >
                    {head}
                    {state && <Icon name={state === 'ascending' ? 'up' : 'down'} size={12} />}
                  </button>
                ) : hideHead ? (
                  <span className="sr-only">{head}</span>
                ) : (
                  head
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      {chunk === undefined ? (
        <tbody role="rowgroup">{rows.map((row) => draw(row))}</tbody>
      ) : (
        Array.from({ length: Math.ceil(rows.length / chunk) }, (_, at) => {
          const from = at * chunk;
          const those = rows.slice(from, from + chunk);
          return (
            <TableChunk
              key={from}
              columns={columns.length}
              // The head is the first row.
              rows={() => those.map((row, below) => draw(row, from + below + 2))}
            />
          );
        })
      )}
    </table>
  );
}
