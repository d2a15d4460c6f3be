/** What each source is doing, while a refresh runs. */
import type { SourceView } from '../../../src/contract/source.ts';
import { useApi } from '../../api.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';

export function SourceDetails({ close }: { close: () => void }) {
  return (
    <Dialog title="Sources" open wide onClose={close}>
      <SourceList />
    </Dialog>
  );
}

function SourceList() {
  const { data, error } = useApi<{ data: SourceView[] }>('/api/v1/sources', { refreshMs: 3000 });
  if (error) return <Failure error={error} />;
  if (!data) return <Skeleton rows={6} />;
  const rows = data.data
    .filter(({ enabled }) => enabled)
    .sort((a, b) => Number(b.visiting) - Number(a.visiting) || b.failures - a.failures);
  return (
    <DataTable
      caption="Sources"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'name', head: 'Source', cell: ({ name }) => name },
        { id: 'state', head: 'State', cell: stateOf },
        { id: 'last', head: 'Last read', cell: ({ last_success_at: at }) => <TimeAgo at={at} /> },
        {
          id: 'new',
          head: 'New',
          end: true,
          cell: ({ last_result: result }) =>
            (result?.articles?.added ?? 0) + (result?.indicators?.added ?? 0),
        },
      ]}
    />
  );
}

function stateOf({ visiting, status, last_error: error, next_at: next }: SourceView) {
  if (visiting) return 'Reading';
  if (next !== null && Date.parse(next) <= Date.now()) return 'Queued';
  if (status === 'error' || status === 'degraded') return `Failed: ${error ?? 'no reason given'}`;
  return status === 'waiting' ? 'Not read yet' : 'Done';
}
