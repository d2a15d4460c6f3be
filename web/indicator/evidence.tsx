/** Who reports an indicator, when, how surely and in which words. */
import type { Lookup } from '../../src/contract/lookup.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Icon } from '../parts/icon.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';
import { count } from '../text/count-words.ts';
import { confidenceWords } from '../text/ioc-words.ts';
import { safeLink } from '../text/safe-link.ts';

type Report = Lookup['data']['sources'][number];

const columns: Column<Report>[] = [
  {
    id: 'source',
    head: 'Source',
    lead: true,
    cell: (report) => <SourceName report={report} />,
  },
  { id: 'confidence', head: 'Confidence', cell: ({ confidence }) => confidenceWords(confidence) },
  { id: 'first', head: 'First seen', cell: ({ first_seen }) => <TimeAgo at={first_seen} /> },
  { id: 'last', head: 'Last seen', cell: ({ last_seen }) => <TimeAgo at={last_seen} /> },
  { id: 'times', head: 'Times', end: true, cell: ({ occurrence_count }) => count(occurrence_count) },
  {
    id: 'context',
    head: 'In its words',
    className: 'max-w-md',
    cell: ({ context }) => context && <span className="line-clamp-3 text-soft">{context}</span>,
  },
];

export function Evidence({ reports }: { reports: readonly Report[] }) {
  return (
    <DataTable
      caption="What the sources report"
      columns={columns}
      rows={reports}
      rowKey={(report) => `${report.feed_name} ${report.about} ${report.reference_url} ${report.first_seen}`}
    />
  );
}

function SourceName({ report }: { report: Report }) {
  const link = safeLink(report.reference_url);
  return (
    <span>
      <span className="font-medium">{report.feed_name}</span>
      <span className="block text-xs text-soft">
        {report.source_category}
        {report.about !== null && (
          <>
            , of <bdi className="font-mono">{report.about}</bdi>
          </>
        )}
      </span>
      {link && (
        <a
          href={link}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="link inline-flex min-h-6 items-center gap-1 text-xs"
        >
          Its page
          <Icon name="external" size={12} />
          <span className="sr-only">of {report.feed_name} about this, in a new tab</span>
        </a>
      )}
    </span>
  );
}
