/** The tab Audit log: who did what, newest first. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { Column } from '../../parts/data-table.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PanelTable } from '../../parts/panel-table.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { agentWords } from '../../text/agent-words.ts';

interface Event {
  id: number;
  at: string;
  action: string;
  actor: string;
  subject: string;
  address: string | null;
  agent: string | null;
  details: Record<string, unknown>;
}

interface EventPage {
  data: Event[];
  links: { next: string | null };
}

const path = '/api/v1/audit';

const columns: Column<Event>[] = [
  { id: 'at', head: 'When', cell: ({ at }) => <TimeAgo at={at} /> },
  {
    id: 'action',
    head: 'What',
    cell: ({ action, details }) => (
      <span className="min-w-0">
        <span className="font-medium">{action.replaceAll('_', ' ')}</span>
        <Details details={details} />
      </span>
    ),
  },
  { id: 'subject', head: 'To', cell: ({ subject }) => <bdi>{subject}</bdi> },
  { id: 'actor', head: 'By', cell: ({ actor }) => <bdi>{actor}</bdi> },
  {
    id: 'from',
    head: 'From',
    cell: ({ address, agent }) => (
      <span>
        {address && <code className="block text-xs">{address}</code>}
        {agent && (
          <bdi className="text-xs text-soft" title={agent}>
            {agentWords(agent)}
          </bdi>
        )}
      </span>
    ),
  },
];

function Details({ details }: { details: Event['details'] }) {
  const entries = Object.entries(details).filter(([, value]) => value !== null && value !== '');
  if (entries.length === 0) return null;
  return (
    <bdi className="block text-xs text-soft">
      {entries.map(([name, value]) => `${name.replaceAll('_', ' ')}: ${String(value)}`).join(', ')}
    </bdi>
  );
}

export function AuditLog() {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [path],
    queryFn: ({ pageParam, signal }) => api<EventPage>(pageParam, { signal }),
    initialPageParam: `${path}?limit=50`,
    getNextPageParam: ({ links }: EventPage) => links.next && path + new URL(links.next).search,
    staleTime: 0,
  });
  return (
    <Panel
      title="Audit log"
      lead="Sign-ins, changes of accounts, keys, sources and lists. Nothing is ever removed from it."
      flush
    >
      <PanelTable
        caption="Audit events, newest first"
        columns={columns}
        rows={data?.pages.flatMap((page) => page.data)}
        rowKey={({ id }) => String(id)}
        error={error}
        retry={() => void refetch()}
        waiting={8}
      />
      <Pager more={Boolean(hasNextPage)} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </Panel>
  );
}
