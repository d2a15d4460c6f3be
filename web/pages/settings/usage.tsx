/** The tab Usage: what the keys of this account were used for. */
import { useApi } from '../../api.ts';
import { Bars } from '../../parts/charts/bars.tsx';
import { StackedBars } from '../../parts/charts/stacked-bars.tsx';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { count, counted, percent } from '../../text/count-words.ts';
import { fullTime } from '../../text/time-words.ts';
import { useUrl } from '../../url-state.ts';

interface Figures {
  window_days: number;
  total_requests: number;
  client_errors: number;
  server_errors: number;
  success_rate: number;
  latency_p50_ms: number;
  latency_p95_ms: number;
  latency_p99_ms: number;
  rate_limit_peak_per_minute: number;
  rate_limit_peak_per_day: number;
  top_endpoints: { path: string; count: number }[];
  by_status: Record<string, number>;
  daily: { date: string; requests: number; errors: number }[];
  rate_limit_hits_by_hour: { hour: string; count: number }[];
  by_key: { key_id: string; name: string; requests: number }[];
}

const periods = [
  { id: '7', label: '7 days' },
  { id: '30', label: '30 days' },
  { id: '90', label: '90 days' },
] as const;

const series = [
  { id: 'good', name: 'Answered' },
  { id: 'errors', name: 'Refused or failed' },
];

export function Usage() {
  const url = useUrl();
  const days = url.get('days', '30');
  const { data, error, refetch } = useApi<{ data: Figures }>(`/api/auth/account/usage?days=${days}`, {
    keep: true,
  });
  const figures = data?.data;
  return (
    <>
      <div className="mb-4">
        <ChoiceBar
          label="Period"
          choices={periods}
          chosen={[days]}
          onChoose={(id) => url.set({ days: id === '30' ? null : id })}
        />
      </div>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !figures ? (
        <Skeleton rows={4} height={6} />
      ) : figures.total_requests === 0 ? (
        <EmptyState title={`No key of yours was used in ${figures.window_days} days`}>
          <p>Requests of your API keys are counted here, up to the last one.</p>
        </EmptyState>
      ) : (
        <Shown figures={figures} />
      )}
    </>
  );
}

function Shown({ figures }: { figures: Figures }) {
  const errors = figures.client_errors + figures.server_errors;
  const days = figures.daily
    .map(({ date, requests, errors: bad }) => ({ date, values: { good: requests - bad, errors: bad } }))
    .toReversed();
  const busiest = figures.daily.reduce((most, day) => (day.requests > most.requests ? day : most));
  return (
    <>
      <dl className="mb-5 grid grid-cols-2 gap-3 md:grid-cols-4">
        <Figure name="Requests" value={count(figures.total_requests)} />
        <Figure
          name="Errors"
          value={percent(1 - figures.success_rate)}
          more={`${counted(errors, 'answer')}, ${count(figures.server_errors)} of them ours`}
        />
        <Figure
          name="Median time"
          value={millis(figures.latency_p50_ms)}
          more={`95 %: ${millis(figures.latency_p95_ms)} · 99 %: ${millis(figures.latency_p99_ms)}`}
        />
        <Figure
          name="Busiest minute"
          value={count(figures.rate_limit_peak_per_minute)}
          more={`busiest day ${count(figures.rate_limit_peak_per_day)}`}
        />
      </dl>
      <div className="card mb-5 p-4 md:p-5">
        <StackedBars
          title={`${counted(figures.total_requests, 'request')} in ${figures.window_days} days, most on ${busiest.date}`}
          sentence={`Requests a day over ${figures.window_days} days; the busiest day is ${busiest.date} with ${count(busiest.requests)}.`}
          series={series}
          days={days}
        />
      </div>
      <div className="grid gap-x-5 lg:grid-cols-2">
        <Panel title="By endpoint">
          <Bars
            label="Requests by endpoint"
            rows={figures.top_endpoints.map(({ path, count: value }) => ({
              id: path,
              name: <code className="text-xs">{path}</code>,
              value,
            }))}
          />
        </Panel>
        <Panel title="By key">
          <Bars
            label="Requests by key"
            rows={figures.by_key.map(({ key_id, name, requests }) => ({
              id: key_id,
              name: <bdi>{name}</bdi>,
              value: requests,
            }))}
          />
        </Panel>
        <Panel title="By status">
          <Bars
            label="Requests by status"
            rows={Object.entries(figures.by_status).map(([status, value]) => ({
              id: status,
              name: status,
              value,
            }))}
          />
        </Panel>
        <Panel title="Rate limit hits" flush={figures.rate_limit_hits_by_hour.length > 0}>
          {figures.rate_limit_hits_by_hour.length === 0 ? (
            <p className="text-soft">No request was refused by the rate limit.</p>
          ) : (
            <DataTable
              caption="Hours in which requests were refused by the rate limit"
              narrow
              columns={[
                { id: 'hour', head: 'Hour', cell: ({ hour }) => fullTime(hour) },
                { id: 'n', head: 'Refused', end: true, cell: ({ count: n }) => count(n) },
              ]}
              rows={figures.rate_limit_hits_by_hour.slice(0, 24)}
              rowKey={({ hour }) => hour}
            />
          )}
        </Panel>
      </div>
    </>
  );
}

function Figure({ name, value, more }: { name: string; value: string; more?: string }) {
  return (
    <div className="card px-4 py-3">
      <dt className="text-soft">{name}</dt>
      <dd className="text-xl font-semibold tracking-tight tabular-nums">{value}</dd>
      {more && <dd className="text-xs text-soft">{more}</dd>}
    </div>
  );
}

function millis(value: number): string {
  return value < 10 ? `${value.toFixed(1)} ms` : `${count(Math.round(value))} ms`;
}
