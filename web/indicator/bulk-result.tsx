/** What is known of many indicators at once: counts first, then a table to sort, narrow and take away. */
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { BulkRow, bulkLookup } from '../../src/contract/bulk-lookup.ts';
import { api } from '../api.ts';
import { useKeys } from '../keyboard.ts';
import { Button } from '../parts/button.tsx';
import { ChoiceBar } from '../parts/choice-bar.tsx';
import { copyText } from '../parts/copy-button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { usePreference } from '../preferences.ts';
import { rowKeys } from '../row-keys.ts';
import { saveFile } from '../save-file.ts';
import { bulkQuestion } from '../text/bulk-question.ts';
import { count, counted } from '../text/count-words.ts';
import { csvText } from '../text/csv-text.ts';
import { defang } from '../text/defang.ts';
import { useUrl } from '../url-state.ts';
import { bulkColumns } from './bulk-columns.tsx';
import { copyIndicator } from './copy-indicator.ts';

type Answer = z.output<typeof bulkLookup>;

/** What a row is, for narrowing. */
const groups = {
  all: () => true,
  risky: ({ risk }: BulkRow) => risk !== null && risk >= 30,
  harmless: ({ state }: BulkRow) => state === 'benign' || state === 'false_positive' || state === 'withdrawn',
  unknown: ({ found, error, state }: BulkRow) => !found && error === null && state === 'unknown',
  invalid: ({ error }: BulkRow) => error !== null,
} satisfies Record<string, (row: BulkRow) => boolean>;

type Group = keyof typeof groups;

const words: Record<Group, string> = {
  all: 'All',
  risky: 'Medium or higher',
  harmless: 'Allow-listed',
  unknown: 'No record',
  invalid: 'No indicator',
};

export function BulkResult({ text }: { text: string }) {
  const url = useUrl();
  const { question, leftOut } = bulkQuestion(text);
  const { data, error, refetch } = useQuery({
    queryKey: ['bulk', text],
    queryFn: ({ signal }) => api<Answer>('/api/v1/lookup/bulk', { method: 'POST', body: question, signal }),
    staleTime: 60_000,
  });
  const rows = data?.data ?? [];
  useKeys(
    rowKeys({
      copy: (key, other) => {
        const row = rows.find((one) => (one.id ?? one.value) === key);
        if (row) void copyIndicator(row.normalised ?? row.value, row.type ?? '', other);
      },
    }),
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} height={2.5} label="Looking up all of them" />;
  if (data.data.length === 0)
    return (
      <EmptyState title="No indicators found in this text">
        What is allow-listed or private is not searched for.
      </EmptyState>
    );
  const group = url.get('show', 'all') as Group;
  const kept = data.data.filter(groups[group] ?? groups.all);
  const sort = url.get('sort', 'risk:desc');
  const over = leftOut + (data.meta.left_out.over_limit ?? 0);
  return (
    <section aria-label="What was found">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <ChoiceBar
          label="Which of them"
          chosen={[group]}
          onChoose={(id) => url.set({ show: id === 'all' ? null : id })}
          choices={(Object.keys(groups) as Group[]).map((id) => ({
            id,
            label: (
              <>
                {words[id]}{' '}
                <span className="text-faint tabular-nums">{count(data.data.filter(groups[id]).length)}</span>
              </>
            ),
          }))}
        />
        <Take rows={kept} />
      </div>
      <p role="status" className="mb-3 text-soft">
        {counted(data.meta.asked, 'indicator')} looked up, {count(data.meta.found)} with a record.
        {over > 0 &&
          ` ${counted(over, 'more was', 'more were')} left out: at most 1,000 are looked up at once.`}
      </p>
      {kept.length === 0 ? (
        <EmptyState title="None of these" />
      ) : (
        <div className="card overflow-clip">
          <DataTable
            caption="Indicators that were looked up"
            columns={bulkColumns}
            rows={sorted(kept, sort)}
            rowKey={(row) => row.id ?? row.value}
            sort={sort}
            onSort={(next) => url.set({ sort: next === 'risk:desc' ? null : next })}
          />
        </div>
      )}
    </section>
  );
}

function Take({ rows }: { rows: readonly BulkRow[] }) {
  const defangs = usePreference('defang') === 'on';
  const shownValue = (row: BulkRow) => {
    const value = row.normalised ?? row.value;
    return defangs ? defang(value, row.type ?? '') : value;
  };
  const csv = () =>
    csvText([
      [
        'value',
        'type',
        'state',
        'risk',
        'level',
        'confidence',
        'threat_type',
        'malware_family',
        'first_seen',
        'last_seen',
        'sources',
        'reason',
      ],
      ...rows.map((row) => [
        row.normalised ?? row.value,
        row.type,
        row.state,
        row.risk,
        row.risk_level,
        row.confidence,
        row.threat_type,
        row.malware_family,
        row.first_seen,
        row.last_seen,
        row.reporting_sources,
        row.error?.message ?? row.top_reason,
      ]),
    ]);
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        icon="copy"
        onClick={() =>
          void copyText(
            rows.map(shownValue).join('\n'),
            `Copied ${counted(rows.length, 'indicator')}${defangs ? ', defanged' : ''}`,
          )
        }
      >
        Copy list
      </Button>
      <Button icon="download" onClick={() => saveFile('lookup.csv', 'text/csv', csv())}>
        CSV
      </Button>
    </div>
  );
}

/** Rows without a figure stand last either way. */
function sorted(rows: readonly BulkRow[], sort: string): BulkRow[] {
  const [key, direction] = sort.split(':');
  const sign = direction === 'asc' ? 1 : -1;
  const figure = (row: BulkRow): string | number | null => {
    if (key === 'value') return row.normalised ?? row.value;
    if (key === 'type') return row.type;
    if (key === 'last_seen') return row.last_seen;
    if (key === 'sources') return row.reporting_sources;
    return row.risk;
  };
  return rows.toSorted((a, b) => {
    const [left, right] = [figure(a), figure(b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return left < right ? -sign : left > right ? sign : 0;
  });
}
