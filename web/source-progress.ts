/** How a refresh of the sources goes: the server's events, as long as somebody looks. */
import { useEffect, useState } from 'react';
import type { SourceView } from '../src/contract/source.ts';

interface Progress {
  enabled: number;
  visiting: number;
  waiting: number;
  failing: number;
}

export interface SourceProgress {
  /** Null until the server told. */
  progress: Progress | null;
  /** What changed since the page began to listen, newest first. */
  changed: readonly SourceView[];
  /** False while the connection is broken; the browser tries again. */
  connected: boolean;
}

const mostKept = 200;

export function useSourceProgress(listen: boolean): SourceProgress {
  const [state, setState] = useState<SourceProgress>({ progress: null, changed: [], connected: false });
  useEffect(() => {
    if (!listen) return;
    const events = new EventSource('/api/v1/sources/events');
    const on = <T>(name: string, take: (data: T, before: SourceProgress) => Partial<SourceProgress>) =>
      events.addEventListener(name, (event) => {
        const data = JSON.parse((event as MessageEvent<string>).data) as T;
        setState((before) => ({ ...before, connected: true, ...take(data, before) }));
      });
    on<Progress>('progress', (progress) => ({ progress }));
    on<SourceView>('source', (source, { changed }) => ({
      changed: [source, ...changed.filter(({ id }) => id !== source.id)].slice(0, mostKept),
    }));
    events.onerror = () => setState((before) => ({ ...before, connected: false }));
    return () => events.close();
  }, [listen]);
  return state;
}
