/** The tab Scoring: how far sources are trusted, how fast reports age, and what a change would do before it is made. */
import { useState } from 'react';
import type { ScoringPreview, Scoring as Settings } from '../../../src/contract/scoring.ts';
import { api, queries, useApi } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Failure } from '../../parts/failure.tsx';
import { notify } from '../../parts/notices.ts';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useAction } from '../../use-action.ts';
import { ScoringEffect } from './scoring-effect.tsx';

const path = '/api/v1/admin/scoring';

/** What was typed, by source or kind; what is left alone is not in it. */
type Typed = Readonly<Record<string, string>>;

export function Scoring() {
  const { data, error, refetch } = useApi<{ data: Settings }>(path, { staleMs: 0 });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} height={2} />;
  // Another version is another form: nobody saves over what somebody else has changed.
  return <Form key={data.data.version} settings={data.data} />;
}

function Form({ settings }: { settings: Settings }) {
  const [trust, setTrust] = useState<Typed>({});
  const [lives, setLives] = useState<Typed>({});
  const [find, setFind] = useState('');
  const [preview, setPreview] = useState<ScoringPreview | null>(null);
  const body = bodyOf(settings, trust, lives);
  const changed = Object.keys(trust).length + Object.keys(lives).length > 0;
  const change = (set: typeof setTrust, id: string, text: string) => {
    setPreview(null);
    set((before) => ({ ...before, [id]: text }));
  };
  const tryIt = useAction(async () => {
    const answer = await api<{ data: ScoringPreview }>(`${path}/preview`, { method: 'POST', body });
    setPreview(answer.data);
  });
  const save = useAction(async () => {
    await api(path, { method: 'PUT', body: { ...body, version: settings.version } });
    notify('Stored; stored indicators are scored again in the background');
    await queries.invalidateQueries({ queryKey: [path] });
  });
  const failed = tryIt.error ?? save.error;
  const wanted = find.toLowerCase();
  const shown = settings.sources.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(wanted));
  return (
    <>
      <Panel
        title="Effect"
        lead="Change figures below, look at what they would move, then store them."
        actions={
          <>
            {settings.pending && <Badge tone="accent">stored indicators are being scored again</Badge>}
            <Button busy={tryIt.busy} disabled={!changed} onClick={() => void tryIt.run()}>
              Preview
            </Button>
            <Button look="main" busy={save.busy} disabled={!preview} onClick={() => void save.run()}>
              Store
            </Button>
          </>
        }
      >
        {failed && <Failure error={failed} />}
        <div aria-live="polite">{preview && <ScoringEffect preview={preview} />}</div>
      </Panel>
      <Panel title="Half-lives" lead="Days after which a report is worth half." flush>
        <DataTable
          caption="Half-lives"
          columns={[
            { id: 'kind', head: 'Kind', lead: true, cell: ({ kind }) => kind.replaceAll('_', ' ') },
            {
              id: 'days',
              head: 'Days',
              cell: ({ kind, days }) => (
                <Figure
                  label={`Half-life of ${kind.replaceAll('_', ' ')}, days`}
                  value={lives[kind] ?? String(days)}
                  step="any"
                  change={(text) => change(setLives, kind, text)}
                />
              ),
            },
            { id: 'shipped', head: 'As it comes', end: true, cell: ({ built_in_days: days }) => days },
          ]}
          rows={settings.half_lives}
          rowKey={({ kind }) => kind}
        />
      </Panel>
      <Panel
        title="Reliability of sources"
        lead="How often a source is right, from 0 to 1. Sources of one group have one vote."
        actions={
          <input
            type="search"
            aria-label="Find a source"
            placeholder="Find a source"
            className="field max-w-60"
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
        }
        flush
      >
        <DataTable
          caption="Reliability of sources"
          columns={[
            { id: 'name', head: 'Source', lead: true, cell: ({ name }) => <bdi>{name}</bdi> },
            {
              id: 'reliability',
              head: 'Reliability',
              cell: ({ id, name, reliability }) => (
                <Figure
                  label={`Reliability of ${name}`}
                  value={trust[id] ?? String(reliability)}
                  step="0.05"
                  change={(text) => change(setTrust, id, text)}
                />
              ),
            },
            { id: 'letter', head: 'Admiralty', cell: ({ letter }) => letter },
            { id: 'group', head: 'Group', cell: ({ group }) => <bdi className="text-soft">{group}</bdi> },
            {
              id: 'shipped',
              head: 'As it comes',
              end: true,
              cell: ({ built_in: shipped }) => shipped.reliability,
            },
          ]}
          rows={shown}
          rowKey={({ id }) => id}
        />
      </Panel>
    </>
  );
}

interface FigureProps {
  label: string;
  value: string;
  step: string;
  change: (text: string) => void;
}

function Figure({ label, value, step, change }: FigureProps) {
  return (
    <input
      type="number"
      aria-label={label}
      className="field max-w-28"
      min={0}
      step={step}
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  );
}

/** Everything that differs from what came with the product: the server takes it in place of what stood. */
function bodyOf(settings: Settings, trust: Typed, lives: Typed) {
  const sources = settings.sources.flatMap(({ id, reliability, group, built_in }) => {
    const wanted = number(trust[id], reliability);
    const own = {
      ...(wanted !== built_in.reliability && { reliability: wanted }),
      ...(group !== built_in.group && { group }),
    };
    return Object.keys(own).length > 0 ? [[id, own] as const] : [];
  });
  const half_lives = settings.half_lives.flatMap(({ kind, days, built_in_days }) => {
    const wanted = number(lives[kind], days);
    return wanted === built_in_days ? [] : [[kind, wanted] as const];
  });
  return { sources: Object.fromEntries(sources), half_lives: Object.fromEntries(half_lives) };
}

function number(text: string | undefined, otherwise: number): number {
  return text === undefined || text.trim() === '' ? otherwise : Number(text);
}
