/** A table that fills a panel and is read from the server: what failed, that it is on its way, why it is empty, or its rows. */
import type { ReactNode } from 'react';
import { DataTable, type DataTableProps } from './data-table.tsx';
import { Failure } from './failure.tsx';
import { Skeleton } from './skeleton.tsx';

interface PanelTableProps<Row> extends Omit<DataTableProps<Row>, 'rows'> {
  /** Undefined while they are read. */
  rows: readonly Row[] | undefined;
  error: Error | null;
  retry: () => void;
  /** Rows that stand in while it is read. */
  waiting: number;
  /** Stands in place of no rows. */
  empty?: ReactNode;
}

export function PanelTable<Row>({ rows, error, retry, waiting, empty, ...table }: PanelTableProps<Row>) {
  if (!error && rows && (rows.length > 0 || !empty)) return <DataTable rows={rows} {...table} />;
  return (
    <div className="p-4">
      {error ? (
        <Failure error={error} retry={retry} />
      ) : rows ? (
        empty
      ) : (
        <Skeleton rows={waiting} height={2} />
      )}
    </div>
  );
}
