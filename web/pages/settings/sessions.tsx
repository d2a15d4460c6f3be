/** The tab Sessions: where I am signed in, and the way out. */
import { api, queries, useApi } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Failure } from '../../parts/failure.tsx';
import { notify } from '../../parts/notices.ts';
import { Panel } from '../../parts/panel.tsx';
import { PanelTable } from '../../parts/panel-table.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { agentWords } from '../../text/agent-words.ts';
import { useAction } from '../../use-action.ts';

interface Session {
  id: string;
  created_at: string;
  last_seen_at: string;
  address: string;
  agent: string | null;
  current: boolean;
}

const path = '/api/auth/sessions';

export function Sessions() {
  const { data, error, refetch } = useApi<{ data: Session[] }>(path);
  const end = useAction(async (session: Session) => {
    await api(`${path}/${session.id}`, { method: 'DELETE' });
    await queries.invalidateQueries({ queryKey: [path] });
    notify('Session ended');
  });
  const endOthers = useAction(async (sessions: readonly Session[]) => {
    for (const { id } of sessions) await api(`${path}/${id}`, { method: 'DELETE' });
    await queries.invalidateQueries({ queryKey: [path] });
    notify('All other sessions ended');
  });
  const others = data?.data.filter(({ current }) => !current) ?? [];
  const columns: Column<Session>[] = [
    {
      id: 'agent',
      head: 'Browser',
      lead: true,
      cell: ({ agent, current }) => (
        <span>
          <bdi title={agent ?? undefined}>{agentWords(agent)}</bdi>{' '}
          {current && <Badge tone="accent">this one</Badge>}
        </span>
      ),
    },
    { id: 'address', head: 'Address', cell: ({ address }) => <code className="text-xs">{address}</code> },
    { id: 'seen', head: 'Last used', cell: ({ last_seen_at }) => <TimeAgo at={last_seen_at} /> },
    { id: 'since', head: 'Signed in', cell: ({ created_at }) => <TimeAgo at={created_at} /> },
    {
      id: 'do',
      head: 'Actions',
      hideHead: true,
      cell: (session) =>
        !session.current && (
          <span className="flex justify-end">
            <Button
              look="quiet"
              aria-label={`End the session of ${agentWords(session.agent)} from ${session.address}`}
              onClick={() => void end.run(session)}
            >
              End
            </Button>
          </span>
        ),
    },
  ];
  return (
    <Panel
      title="Sessions"
      lead="Where you are signed in. End what you do not know, and change your password then."
      actions={
        others.length > 0 && (
          <Button look="danger" busy={endOthers.busy} onClick={() => void endOthers.run(others)}>
            End all others
          </Button>
        )
      }
      flush
    >
      {end.error && <Failure error={end.error} />}
      <PanelTable
        caption="Your sessions"
        columns={columns}
        rows={data?.data}
        rowKey={({ id }) => id}
        error={error}
        retry={() => void refetch()}
        waiting={2}
      />
    </Panel>
  );
}
