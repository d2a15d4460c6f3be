/** How the fetch goes just now: a bar, and what each source brought, by the server's events. */
import type { SourceView } from '../../../src/contract/source.ts';
import { Badge } from '../../parts/badge.tsx';
import { type SourceProgress, useSourceProgress } from '../../source-progress.ts';
import { count, counted } from '../../text/count-words.ts';

export function FetchProgress() {
  const state = useSourceProgress(true);
  const { progress, changed } = state;
  if (!progress) return <p className="min-h-16 text-soft">Waiting for the server …</p>;
  const { enabled, visiting, waiting, failing } = progress;
  const open = Math.min(enabled, visiting + waiting);
  const done = enabled - open;
  return (
    <div>
      <progress
        aria-label="Sources that were read"
        max={Math.max(1, enabled)}
        value={done}
        className="h-2 w-full accent-accent-fill"
      />
      <p aria-live="polite" className="mt-1 text-soft">
        {words(state, done)}
        {visiting > 0 && `, ${counted(visiting, 'source')} being read`}
        {failing > 0 && `, ${count(failing)} failed`}
      </p>
      {changed.length > 0 && (
        <ol
          aria-label="Sources, last read first"
          className="mt-3 max-h-72 overflow-y-auto border-t border-line"
        >
          {changed.map((source) => (
            <li
              key={source.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-1.5"
            >
              <bdi className="min-w-0 font-medium">{source.name}</bdi>
              <span className="min-w-0 text-soft">
                <Result source={source} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function words({ progress, connected }: SourceProgress, done: number): string {
  const { enabled, visiting, waiting } = progress!;
  if (!connected) return 'The connection broke off; trying again';
  return visiting + waiting === 0
    ? `All ${counted(enabled, 'source')} are up to date`
    : `${count(done)} of ${counted(enabled, 'source')} read`;
}

function Result({ source }: { source: SourceView }) {
  if (source.visiting) return <Badge tone="accent">reading</Badge>;
  if (source.failures > 0) return <bdi className="text-high">{source.last_error}</bdi>;
  const { indicators, articles, cves } = source.last_result ?? {};
  const parts = [
    indicators?.added ? counted(indicators.added, 'indicator') : null,
    articles?.added ? counted(articles.added, 'article') : null,
    cves?.added ? counted(cves.added, 'CVE') : null,
  ].filter(Boolean);
  return parts.length > 0 ? `+ ${parts.join(', ')}` : 'nothing new';
}
