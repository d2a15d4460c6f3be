/** The tab Exports: renders every format and tells which of them their receivers would refuse, and for what. */
import type { CheckedFormat, ExportCheckState } from '../../../src/contract/export-check.ts';
import { api, queries, useApi } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { count, counted } from '../../text/count-words.ts';
import { sizeWords } from '../../text/size-words.ts';
import { useAction } from '../../use-action.ts';

const path = '/api/v1/admin/exports/check';

const columns: Column<CheckedFormat>[] = [
  {
    id: 'format',
    head: 'Format',
    lead: true,
    cell: ({ format }) => <span className="font-medium">{format}</span>,
  },
  { id: 'rows', head: 'Rows', end: true, cell: ({ rows }) => count(rows) },
  { id: 'size', head: 'Size', end: true, cell: ({ bytes }) => sizeWords(bytes) },
  { id: 'time', head: 'Time', end: true, cell: ({ seconds }) => `${seconds.toFixed(1)} s` },
  { id: 'problems', head: 'Problems', cell: ({ problems }) => <Problems problems={problems} /> },
];

export function ExportCheck() {
  const { data, error, refetch } = useApi<{ data: ExportCheckState }>(path, { refreshMs: 3000 });
  const check = useAction(async () => {
    await api(path, { method: 'POST' });
    await queries.invalidateQueries({ queryKey: [path] });
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={4} height={3} />;
  const { state, limit, formats } = data.data;
  return (
    <Panel title="Exports">
      <p>
        The newest {count(limit)} indicators, rendered in every format and read as receivers read them. All of
        them: <code>doctor --exports</code>.
      </p>
      <div className="my-3 flex flex-wrap items-center gap-3">
        <Button onClick={() => void check.run()} disabled={check.busy || state === 'running'}>
          Check exports
        </Button>
        <span aria-live="polite" className="text-soft">
          <Progress check={data.data} />
        </span>
      </div>
      {check.error && <Failure error={check.error} />}
      {formats.length > 0 && (
        <DataTable
          caption="Formats that were checked"
          columns={columns}
          rows={formats}
          rowKey={({ format }) => format}
        />
      )}
    </Panel>
  );
}

function Progress({
  check: { state, ended_at, formats, formats_total, failure },
}: {
  check: ExportCheckState;
}) {
  if (state === 'never') return 'Not checked since the server started';
  if (state === 'running') return `${count(formats.length)} of ${counted(formats_total, 'format')} checked`;
  return (
    <>
      {state === 'failed' ? `Ended early: ${failure}` : 'Checked'} <TimeAgo at={ended_at} />
    </>
  );
}

function Problems({ problems }: Pick<CheckedFormat, 'problems'>) {
  if (problems.length === 0) return <Badge tone="good">none</Badge>;
  return (
    <ul className="min-w-0 [overflow-wrap:anywhere]">
      {problems.map(({ row, about, message }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole, and two may be alike.
        <li key={at}>
          <bdi className="font-medium">{about}</bdi> (row {count(row)}): <bdi>{message}</bdi>
        </li>
      ))}
    </ul>
  );
}
