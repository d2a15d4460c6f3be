/** How a refresh of the sources goes: a thin bar while it runs, with details on demand. Events, else polling. */
import { useEffect, useRef, useState } from 'react';
import type { SourceStatus } from '../../../src/contract/source.ts';
import { api, queries, useApi } from '../../api.ts';
import { later } from '../../parts/later.tsx';
import { notify } from '../../parts/notices.ts';

const SourceDetails = later(() => import('./source-details.tsx').then((part) => part.SourceDetails));

interface Progress {
  enabled: number;
  visiting: number;
  waiting: number;
  failing: number;
}

/** `done` is called when the last source has been read. */
export function RefreshBar({ done }: { done: () => void }) {
  const progress = useProgress();
  const [details, setDetails] = useState(false);
  const was = useRef(false);
  const finished = useRef(done);
  finished.current = done;
  const running = progress !== null && progress.visiting + progress.waiting > 0;
  useEffect(() => {
    if (running && !was.current) notify('Updating the sources');
    if (!running && was.current) {
      notify('The sources are up to date');
      finished.current();
    }
    was.current = running;
  }, [running]);
  if (!running) return null;
  const { enabled, visiting, waiting, failing } = progress;
  const ready = enabled - visiting - waiting;
  return (
    <div className="card mb-3 overflow-hidden">
      <progress
        aria-label="Sources read"
        value={ready}
        max={Math.max(1, enabled)}
        className="block h-1 w-full appearance-none [&::-moz-progress-bar]:bg-accent-fill [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent-fill"
      />
      <p className="flex flex-wrap items-center gap-x-2 px-3 py-1.5 text-xs text-soft">
        Updating {visiting} of {enabled} sources
        {waiting > 0 && ` – ${waiting} waiting`}
        {failing > 0 && ` – ${failing} failed`}
        <button type="button" onClick={() => setDetails(true)} className="link min-h-6">
          Details
        </button>
      </p>
      {details && <SourceDetails close={() => setDetails(false)} />}
    </div>
  );
}

/** Null until something is under way. Listens only while it is: a browser has few connections. */
function useProgress(): Progress | null {
  const { data } = useApi<{ data: SourceStatus }>('/api/v1/sources/status', { refreshMs: 15_000 });
  const [live, setLive] = useState<Progress | null>(null);
  const visiting = (data?.data.visiting ?? 0) > 0;
  useEffect(() => {
    if (!visiting) return;
    const events = new EventSource('/api/v1/sources/events');
    let timer: ReturnType<typeof setInterval> | undefined;
    const take = (progress: Progress) => {
      setLive(progress);
      if (progress.visiting + progress.waiting > 0) return;
      void queries.invalidateQueries({ queryKey: ['/api/v1/sources/status'] });
    };
    events.addEventListener('progress', (event) =>
      take(JSON.parse((event as MessageEvent<string>).data) as Progress),
    );
    events.onerror = () => {
      if (events.readyState !== EventSource.CLOSED || timer !== undefined) return;
      timer = setInterval(async () => {
        const found = await api<{ data: SourceStatus }>('/api/v1/sources/status').catch(() => null);
        if (found)
          take({
            enabled: found.data.enabled,
            visiting: found.data.visiting,
            waiting: 0,
            failing: found.data.by_status.error,
          });
      }, 3000);
    };
    return () => {
      events.close();
      clearInterval(timer);
    };
  }, [visiting]);
  return live;
}
