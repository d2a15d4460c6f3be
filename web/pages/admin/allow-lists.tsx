/** The tab Allow-lists: check a value, own entries, own networks, the lists themselves. */
import type { AllowList } from '../../../src/contract/allow-list.ts';
import { api, queries, useApi } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Failure } from '../../parts/failure.tsx';
import { notify } from '../../parts/notices.ts';
import { Panel } from '../../parts/panel.tsx';
import { PanelTable } from '../../parts/panel-table.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { count } from '../../text/count-words.ts';
import { useAction } from '../../use-action.ts';
import { AllowListEntries } from './allow-list-entries.tsx';
import { CheckValue } from './check-value.tsx';
import { OwnAssetsForm } from './own-assets-form.tsx';

const path = '/api/v1/allow-lists';

export function AllowLists() {
  return (
    <>
      <CheckValue />
      <AllowListEntries />
      <OwnAssetsForm />
      <Lists />
    </>
  );
}

function Lists() {
  const { data, error, refetch } = useApi<{ data: AllowList[]; meta: { pending: boolean } }>(path);
  const change = useAction(async ({ id, name, enabled }: AllowList) => {
    await api(`${path}/${id}`, { method: 'PATCH', body: { enabled: !enabled } });
    notify(`${name} is ${enabled ? 'off' : 'on'}; stored indicators are judged again`);
    await queries.invalidateQueries({ queryKey: [path] });
  });
  const columns: Column<AllowList>[] = [
    {
      id: 'name',
      head: 'List',
      lead: true,
      className: 'md:max-w-96',
      cell: ({ name, description, built_in }) => (
        <span className="min-w-0">
          <bdi className="font-medium">{name}</bdi> {built_in && <Badge>built in</Badge>}
          {description && <bdi className="line-clamp-2 block text-xs text-soft">{description}</bdi>}
        </span>
      ),
    },
    { id: 'class', head: 'Class', cell: (list) => list.class.replaceAll('_', ' ') },
    {
      id: 'effect',
      head: 'Effect',
      cell: ({ state, cap }) => state ?? (cap === null ? 'noted' : `risk at most ${cap}`),
    },
    { id: 'entries', head: 'Entries', end: true, cell: ({ entries }) => count(entries) },
    {
      id: 'updated',
      head: 'Changed',
      cell: ({ updated_at }) => (updated_at === null ? '–' : <TimeAgo at={updated_at} />),
    },
    {
      id: 'do',
      head: 'Actions',
      hideHead: true,
      cell: (list) => (
        <span className="flex items-center justify-end gap-2">
          <Badge tone={list.enabled ? 'good' : 'plain'}>{list.enabled ? 'on' : 'off'}</Badge>
          <Button
            look="quiet"
            aria-label={`Switch ${list.enabled ? 'off' : 'on'} ${list.name}`}
            onClick={() => void change.run(list)}
          >
            Switch {list.enabled ? 'off' : 'on'}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Panel
      title="Lists"
      lead="What they hold is no indicator, or needs a word of caution. Where several hold a value, the strongest class counts."
      actions={data?.meta.pending && <Badge tone="accent">Stored indicators are being judged again</Badge>}
      flush
    >
      {change.error && (
        <div className="p-4">
          <Failure error={change.error} />
        </div>
      )}
      <PanelTable
        caption="Allow-lists"
        columns={columns}
        rows={data?.data}
        rowKey={({ id }) => id}
        error={error}
        retry={() => void refetch()}
        waiting={6}
      />
    </Panel>
  );
}
