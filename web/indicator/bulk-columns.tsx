/** The columns of a bulk look-up. */
import type { BulkRow } from '../../src/contract/bulk-lookup.ts';
import { Badge } from '../parts/badge.tsx';
import type { Column } from '../parts/data-table.tsx';
import { IndicatorValue } from '../parts/indicator-value.tsx';
import { RiskMeter } from '../parts/risk-meter.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';
import { shortKind, stateWords, threatWords } from '../text/ioc-words.ts';

export const bulkColumns: readonly Column<BulkRow>[] = [
  {
    id: 'value',
    head: 'Indicator',
    lead: true,
    sort: true,
    className: 'min-w-0',
    cell: ({ value, normalised, type, id, found }) =>
      type === null ? (
        <bdi className="font-mono text-[0.8125rem] text-soft">{value.slice(0, 200)}</bdi>
      ) : (
        <IndicatorValue value={normalised ?? value} type={type} id={found && id !== null ? id : undefined} />
      ),
  },
  { id: 'type', head: 'Type', sort: true, cell: ({ type }) => type && <Badge>{shortKind(type)}</Badge> },
  {
    id: 'risk',
    head: 'Risk',
    sort: true,
    cell: ({ risk, risk_level: level, error }) => !error && <RiskMeter score={risk} level={level} />,
  },
  {
    id: 'why',
    head: 'Why',
    className: 'max-w-md',
    cell: (row) => (
      <span className="text-soft">
        {row.error?.message ??
          (row.found
            ? whatItIs(row)
            : (row.allow_list && `On the allow-list “${row.allow_list}”`) || stateWords.unknown!.means)}
      </span>
    ),
  },
  { id: 'sources', head: 'Sources', sort: true, end: true, cell: ({ reporting_sources: n }) => n || '' },
  {
    id: 'last_seen',
    head: 'Last seen',
    sort: true,
    cell: ({ last_seen: at }) => at && <TimeAgo at={at} />,
  },
];

function whatItIs({ state, threat_type: threat, malware_family: family, top_reason: reason }: BulkRow) {
  const told = [threat && threatWords(threat), family].filter(Boolean).join(', ');
  const special =
    state !== null && state !== 'active' && state !== 'unknown' ? stateWords[state]!.word : null;
  const parts = [special, told === '' ? reason : told].filter(Boolean);
  return parts.join(' · ');
}
