/** The columns of the table of sources. */
import type { SourceView } from '../../../src/contract/source.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { count } from '../../text/count-words.ts';
import { paceWords } from '../../text/size-words.ts';

interface Deeds {
  run: (source: SourceView) => void;
  change: (source: SourceView) => void;
  remove: (source: SourceView) => void;
}

const tones: Record<SourceView['status'], Tone> = {
  healthy: 'good',
  degraded: 'medium',
  error: 'critical',
  waiting: 'accent',
  off: 'plain',
};

export function sourceColumns({ run, change, remove }: Deeds): Column<SourceView>[] {
  return [
    {
      id: 'name',
      head: 'Source',
      lead: true,
      className: 'md:max-w-72',
      cell: ({ name, category, tier, own }) => (
        <span className="min-w-0">
          <bdi className="block font-medium">{name}</bdi>
          <span className="text-xs text-soft">
            {category}, tier {tier}
            {own && ', your own'}
          </span>
        </span>
      ),
    },
    {
      id: 'status',
      head: 'State',
      className: 'md:max-w-96',
      cell: (source) => (
        <span className="min-w-0">
          <Badge tone={tones[source.status]}>{source.visiting ? 'reading' : source.status}</Badge>
          {source.enabled && source.last_error && (
            <bdi className="mt-0.5 block text-xs text-high">
              {source.failures > 1 && `${source.failures} times: `}
              {source.last_error}
            </bdi>
          )}
          {!source.enabled && source.off_reason && (
            <bdi className="mt-0.5 block text-xs text-soft">{source.off_reason}</bdi>
          )}
        </span>
      ),
    },
    { id: 'success', head: 'Last success', cell: ({ last_success_at }) => <TimeAgo at={last_success_at} /> },
    {
      id: 'brought',
      head: 'Records',
      end: true,
      cell: ({ last_result: result }) =>
        result ? (
          <span>
            {count(result.records ?? 0)}
            <span className="sr-only"> records</span>
          </span>
        ) : (
          ''
        ),
    },
    {
      id: 'next',
      head: 'Next',
      cell: ({ next_at, every_minutes }) => (
        <span>
          {next_at === null ? '–' : Date.parse(next_at) <= Date.now() ? 'due' : <TimeAgo at={next_at} />}
          <span className="block text-xs whitespace-nowrap text-soft">{paceWords(every_minutes)}</span>
        </span>
      ),
    },
    {
      id: 'do',
      head: 'Actions',
      hideHead: true,
      cell: (source) => (
        <span className="flex flex-wrap justify-end gap-1">
          {source.enabled && (
            <Button look="quiet" aria-label={`Run now: ${source.name}`} onClick={() => run(source)}>
              Run now
            </Button>
          )}
          {(source.enabled || source.can_enable) && (
            <Button
              look="quiet"
              aria-label={`Switch ${source.enabled ? 'off' : 'on'} ${source.name}`}
              onClick={() => change(source)}
            >
              Switch {source.enabled ? 'off' : 'on'}
            </Button>
          )}
          {source.own && (
            <Button look="quiet" aria-label={`Remove ${source.name}`} onClick={() => remove(source)}>
              Remove
            </Button>
          )}
        </span>
      ),
    },
  ];
}
