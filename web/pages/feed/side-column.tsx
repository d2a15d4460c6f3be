/** Beside the feed: exploited now, rising techniques, active actors. */

import type { ReactNode } from 'react';
import type { Trends } from '../../../src/contract/trends.ts';
import { useApi } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Link } from '../../parts/link.tsx';
import { shortDayWords } from '../../text/time-words.ts';

export function SideColumn() {
  const trends = useApi<{ data: Trends }>('/api/v1/trends', { staleMs: 300_000 }).data?.data;
  if (!trends) return <div className="max-lg:hidden" />;
  const { exploited, techniques, actors } = trends;
  return (
    <aside aria-label="This week" className="flex flex-col gap-4">
      <Box title="Exploited now" more={{ to: '/cves', search: { kev: 'true' }, label: 'All exploited' }}>
        {exploited.length === 0 && <Nothing>No additions to the CISA catalogue in seven days.</Nothing>}
        {exploited.slice(0, 6).map((cve) => (
          <li key={cve.id} className="py-1.5">
            <div className="flex items-center justify-between gap-2">
              <Link to={`/cves/${cve.id}`} className="link font-medium max-md:py-2">
                {cve.id}
              </Link>
              {cve.kev_ransomware ? (
                <Badge tone="critical">Ransomware</Badge>
              ) : (
                <span className="text-xs text-faint">{shortDayWords(cve.kev_date_added)}</span>
              )}
            </div>
            <p className="line-clamp-2 text-xs text-soft">
              {cve.title ?? [cve.vendor, cve.product].join(' ')}
            </p>
          </li>
        ))}
      </Box>
      <Box title="Rising techniques">
        {techniques.length === 0 && <Nothing>No technique is named more often than last week.</Nothing>}
        {techniques.slice(0, 6).map(({ id, name, count, previous }) => (
          <Rising
            key={id}
            search={{ technique: id }}
            name={name}
            more={id}
            count={count}
            previous={previous}
          />
        ))}
      </Box>
      <Box title="Active actors">
        {actors.length === 0 && <Nothing>No actor was named in seven days.</Nothing>}
        {actors.slice(0, 6).map(({ name, count, previous }) => (
          <Rising key={name} search={{ actor: name }} name={name} count={count} previous={previous} />
        ))}
      </Box>
    </aside>
  );
}

interface BoxProps {
  title: string;
  more?: { to: string; search: Record<string, string>; label: string };
  children: ReactNode;
}

function Box({ title, more, children }: BoxProps) {
  return (
    <section className="card px-4 pt-3 pb-2">
      <div className="mb-1 flex items-baseline justify-between">
        <h2 className="text-sm font-semibold">{title}</h2>
        {more && (
          <Link to={more.to} search={more.search} className="link text-xs max-md:py-2">
            {more.label}
          </Link>
        )}
      </div>
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return <li className="py-2 text-xs text-soft">{children}</li>;
}

interface RisingProps {
  search: Record<string, string>;
  name: string;
  more?: string;
  count: number;
  previous: number;
}

function Rising({ search, name, more, count, previous }: RisingProps) {
  const rise = count - previous;
  return (
    <li className="flex items-center justify-between gap-3 py-1.5">
      <Link to="/" search={search} className="min-w-0 flex-1 hover:text-accent hover:underline max-md:py-2">
        <span className="block truncate">{name}</span>
        {more && <span className="block text-xs text-faint">{more}</span>}
      </Link>
      <span className="text-end text-xs whitespace-nowrap text-soft tabular-nums">
        <span className="font-medium text-ink">{count}</span>
        <span className="block">
          {rise > 0 ? `▲ ${rise} more` : rise < 0 ? `▼ ${-rise} fewer` : '= as before'}
        </span>
      </span>
    </li>
  );
}
