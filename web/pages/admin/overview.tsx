/** The tab System: version, store, disk, queues. */
import type { AdminOverview } from '../../../src/contract/administration.ts';
import { useApi } from '../../api.ts';
import { Facts } from '../../parts/facts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { count } from '../../text/count-words.ts';
import { sizeWords, spanWords } from '../../text/size-words.ts';

export function Overview() {
  const { data, error, refetch } = useApi<{ data: AdminOverview }>('/api/v1/admin/overview', {
    refreshMs: 30_000,
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={4} height={8} />;
  const { version, runtime, uptime_seconds, started_at, memory_bytes, store, disk, growth } = data.data;
  const { sources, queue, users, last_backup_at } = data.data;
  return (
    <div className="grid gap-x-5 lg:grid-cols-2">
      <Panel title="Program">
        <Facts
          rows={[
            ['Version', version],
            ['Runtime', runtime],
            ['Up for', spanWords(uptime_seconds)],
            ['Started', <TimeAgo key="at" at={started_at} />],
            ['Memory', sizeWords(memory_bytes)],
          ]}
        />
      </Panel>
      <Panel title="Store">
        <Facts
          rows={[
            ['Engine', store.engine === 'sqlite' ? 'SQLite, built in' : 'PostgreSQL'],
            ['Size', store.bytes === null ? 'not known' : sizeWords(store.bytes)],
            ...Object.entries(store.rows).map(
              ([name, rows]) =>
                [
                  words[name] ?? name,
                  <span key={name} className="tabular-nums">
                    {count(rows)}
                  </span>,
                ] as const,
            ),
            [
              'Last backup',
              last_backup_at === null ? (
                'none by the backup command'
              ) : (
                <TimeAgo key="b" at={last_backup_at} />
              ),
            ],
          ]}
        />
      </Panel>
      <Panel title="Disk">
        <Disk disk={disk} growth={growth} />
      </Panel>
      <Panel title="Work">
        <Facts
          rows={[
            ['Sources on', count(sources.enabled)],
            ['Being read', count(sources.visiting)],
            ['Due', count(sources.due)],
            [
              'Failing',
              sources.failing === 0 ? (
                'none'
              ) : (
                <strong key="failing" className="text-critical">
                  {sources.failing}
                </strong>
              ),
            ],
            ['Last success', <TimeAgo key="s" at={sources.last_success_at} />],
            ['Article pages to read', count(queue.pages)],
            ['Users', `${count(users.total)}, ${count(users.administrators)} of them administrators`],
          ]}
        />
      </Panel>
    </div>
  );
}

const words: Record<string, string> = {
  indicators: 'Indicators',
  evidence: 'Reports of them',
  articles: 'Articles',
  cves: 'CVEs',
};

function Disk({ disk, growth }: Pick<AdminOverview, 'disk' | 'growth'>) {
  const basis =
    growth.based_on === 'measured' ? `by the last ${growth.days} days` : 'as such sources usually bring';
  const lasts = disk && growth.year_bytes > 0 ? disk.free_bytes / growth.year_bytes : null;
  return (
    <>
      {disk && (
        <svg
          role="img"
          aria-label={`${sizeWords(disk.total_bytes - disk.free_bytes)} of ${sizeWords(disk.total_bytes)} in use`}
          width="100%"
          height="8"
          className="mb-3 block"
        >
          <rect width="100%" height="8" rx="3" className="fill-line" />
          <rect
            width={`${100 * (1 - disk.free_bytes / disk.total_bytes)}%`}
            height="8"
            rx="3"
            className={disk.free_bytes < disk.total_bytes * 0.1 ? 'fill-critical' : 'fill-chart-1'}
          />
        </svg>
      )}
      <Facts
        rows={[
          [
            'Free',
            disk
              ? `${sizeWords(disk.free_bytes)} of ${sizeWords(disk.total_bytes)}`
              : 'not to be seen from here',
          ],
          ['A year takes', `${sizeWords(growth.year_bytes)}, ${basis}`],
          ...(lasts === null
            ? []
            : [['Room for', lasts > 10 ? 'more than ten years' : `${lasts.toFixed(1)} years`] as const]),
        ]}
      />
    </>
  );
}
