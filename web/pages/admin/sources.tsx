/** The tab Sources: how each is doing, run now, on and off, own ones, and the keys that unlock more. */
import { useState } from 'react';
import type { SourceView } from '../../../src/contract/source.ts';
import { api, queries, useApi } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Failure } from '../../parts/failure.tsx';
import { notify } from '../../parts/notices.ts';
import { Panel } from '../../parts/panel.tsx';
import { PanelTable } from '../../parts/panel-table.tsx';
import { counted } from '../../text/count-words.ts';
import { useUrl } from '../../url-state.ts';
import { useAction } from '../../use-action.ts';
import { AddSource } from './add-source.tsx';
import { FetchProgress } from './fetch-progress.tsx';
import { sourceColumns } from './source-columns.tsx';

const path = '/api/v1/sources';

interface SourceList {
  data: SourceView[];
  meta: { total: number; enabled: number; by_status: Record<SourceView['status'], number> };
}

export function Sources() {
  const url = useUrl();
  const { data, error, refetch } = useApi<SourceList>(path, { refreshMs: 15_000 });
  const [adding, setAdding] = useState(false);
  const [watching, setWatching] = useState(false);
  const reload = () => queries.invalidateQueries({ queryKey: [path] });
  const runNow = useAction(async (ids?: string[]) => {
    const { data: begun } = await api<{ data: { due: number } }>(`${path}/refresh`, {
      method: 'POST',
      body: ids ? { ids } : {},
    });
    notify(
      begun.due === 0
        ? 'Due already: it will be read in a moment'
        : `${counted(begun.due, 'source')} due now`,
    );
    setWatching(true);
    await reload();
  });
  const change = useAction(async (source: SourceView) => {
    await api(`${path}/${source.id}`, { method: 'PATCH', body: { enabled: !source.enabled } });
    notify(`${source.name} is ${source.enabled ? 'off' : 'on'}`);
    await reload();
  });
  const remove = useAction(async (source: SourceView) => {
    await api(`${path}/${source.id}`, { method: 'DELETE' });
    notify(`${source.name} is off the list`);
    await reload();
  });
  const wanted = url.get('status');
  const words = url.get('q').toLowerCase();
  const shown =
    data?.data.filter(
      ({ status, name, id }) =>
        (wanted === '' || status === wanted) &&
        (words === '' || `${name} ${id}`.toLowerCase().includes(words)),
    ) ?? [];
  const failed = runNow.error ?? change.error ?? remove.error;
  return (
    <>
      <Panel
        title="Sources"
        lead={data && `${data.meta.enabled} of ${data.meta.total} are on.`}
        actions={
          <>
            <Button icon="plus" onClick={() => setAdding(true)}>
              Add one
            </Button>
            <Button icon="refresh" busy={runNow.busy} onClick={() => void runNow.run()}>
              Run all now
            </Button>
          </>
        }
        flush
      >
        {watching && (
          <div className="border-b border-line p-4">
            <FetchProgress />
          </div>
        )}
        <div className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 md:px-5">
          <input
            type="search"
            aria-label="Find a source"
            placeholder="Find a source"
            className="field max-w-60"
            value={url.get('q')}
            onChange={(event) => url.set({ q: event.target.value })}
          />
          {data && (
            <ChoiceBar
              label="State"
              choices={states(data)}
              chosen={[wanted]}
              onChoose={(id) => url.set({ status: id })}
            />
          )}
        </div>
        {failed && (
          <div className="p-4">
            <Failure error={failed} />
          </div>
        )}
        <PanelTable
          caption="Sources and how they are doing"
          columns={sourceColumns({
            run: (source) => void runNow.run([source.id]),
            change: (source) => void change.run(source),
            remove: (source) => void remove.run(source),
          })}
          rows={data && shown}
          rowKey={({ id }) => id}
          error={error}
          retry={() => void refetch()}
          waiting={8}
          empty={<EmptyState title="No source is like that" />}
        />
      </Panel>
      <AddSource open={adding} close={() => setAdding(false)} added={() => void reload()} />
    </>
  );
}

function states({ meta }: SourceList) {
  const names = ['healthy', 'degraded', 'error', 'waiting', 'off'] as const;
  return [
    { id: '', label: 'All' },
    ...names
      .filter((name) => meta.by_status[name] > 0)
      .map((name) => ({ id: name, label: `${name} ${meta.by_status[name]}` })),
  ];
}
