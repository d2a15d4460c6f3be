/** The tab Users: who there is, their tier and role, and ways in and out. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ManagedUser } from '../../../src/contract/administration.ts';
import { api, queries } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Failure } from '../../parts/failure.tsx';
import { notify } from '../../parts/notices.ts';
import { Pager } from '../../parts/pager.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PanelTable } from '../../parts/panel-table.tsx';
import { withQuery } from '../../text/with-query.ts';
import { useUrl } from '../../url-state.ts';
import { useAction } from '../../use-action.ts';
import { CreateUser } from './create-user.tsx';
import { ResetPassword } from './reset-password.tsx';
import { type NewPassword, ShownPassword } from './shown-password.tsx';
import { userColumns } from './user-columns.tsx';

const path = '/api/v1/admin/users';

interface UserPage {
  data: ManagedUser[];
  links: { next: string | null };
}

const states = [
  { id: '', label: 'All' },
  { id: 'admin', label: 'Administrators' },
  { id: 'suspended', label: 'Suspended' },
] as const;

export function Users() {
  const url = useUrl();
  const state = url.get('who');
  const asked = withQuery(path, {
    q: url.get('q').trim(),
    role: state === 'admin' ? 'admin' : null,
    suspended: state === 'suspended' ? 'true' : null,
  });
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [path, asked],
    queryFn: ({ pageParam, signal }) => api<UserPage>(pageParam, { signal }),
    initialPageParam: asked,
    getNextPageParam: ({ links }: UserPage) => links.next && path + new URL(links.next).search,
  });
  const [creating, setCreating] = useState(false);
  const [resetting, setResetting] = useState<ManagedUser | null>(null);
  const [fresh, setFresh] = useState<NewPassword | null>(null);
  const reload = () => queries.invalidateQueries({ queryKey: [path] });
  const change = useAction(async (user: ManagedUser, body: object, said: string) => {
    await api(`${path}/${user.id}`, { method: 'PATCH', body });
    notify(said);
    await reload();
  });
  const users = data?.pages.flatMap((page) => page.data) ?? [];
  const shown = (password: NewPassword) => {
    setCreating(false);
    setResetting(null);
    setFresh(password);
    void reload();
  };
  return (
    <Panel
      title="Users"
      actions={
        <Button look="main" icon="plus" onClick={() => setCreating(true)}>
          New user
        </Button>
      }
      flush
    >
      <div className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 md:px-5">
        <input
          type="search"
          aria-label="Find a user by address or name"
          placeholder="Address or name"
          className="field max-w-60"
          value={url.get('q')}
          onChange={(event) => url.set({ q: event.target.value })}
        />
        <ChoiceBar label="Which" choices={states} chosen={[state]} onChoose={(id) => url.set({ who: id })} />
      </div>
      {change.error && (
        <div className="p-4">
          <Failure error={change.error} />
        </div>
      )}
      <PanelTable
        caption="Users"
        columns={userColumns({
          change: (user, body, said) => void change.run(user, body, said),
          reset: setResetting,
        })}
        rows={data && users}
        rowKey={({ id }) => id}
        error={error}
        retry={() => void refetch()}
        waiting={5}
        empty={<EmptyState title="Nobody is like that" />}
      />
      <Pager more={Boolean(hasNextPage)} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      <CreateUser open={creating} close={() => setCreating(false)} made={shown} />
      {resetting && <ResetPassword user={resetting} close={() => setResetting(null)} made={shown} />}
      {fresh && <ShownPassword fresh={fresh} close={() => setFresh(null)} />}
    </Panel>
  );
}
