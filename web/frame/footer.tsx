/** The footer: how fresh the data is, and the pages that nobody looks for elsewhere. */

import type { SourceStatus } from '../../src/contract/source.ts';
import { useApi } from '../api.ts';
import { Link } from '../parts/link.tsx';
import { agoWords } from '../text/time-words.ts';

const links = [
  { to: '/docs', label: 'Docs' },
  { to: '/pricing', label: 'Pricing' },
  { to: '/terms', label: 'Terms' },
  { to: '/acceptable-use', label: 'Acceptable use' },
  { to: '/contact', label: 'Contact' },
];

export function Footer() {
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex min-h-14 w-full max-w-[80rem] flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 text-xs text-soft md:px-6">
        <DataStatus />
        <nav aria-label="About" className="flex flex-wrap gap-x-4">
          {links.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              className="inline-flex min-h-6 items-center hover:text-ink hover:underline max-md:min-h-11"
            >
              {label}
            </Link>
          ))}
        </nav>
      </div>
    </footer>
  );
}

function DataStatus() {
  const { data: answer } = useApi<{ data: SourceStatus }>('/api/v1/sources/status', { refreshMs: 60_000 });
  if (!answer) return <p className="min-h-6" />;
  const { enabled, by_status: states, last_success_at: last } = answer.data;
  const healthy = states.healthy;
  const failing = states.error;
  return (
    <p className="inline-flex min-h-6 items-center gap-2">
      <svg
        aria-hidden="true"
        viewBox="0 0 8 8"
        className={`size-2 ${failing > 0 ? 'text-high' : 'text-good'}`}
      >
        {failing > 0 ? (
          <path d="M4 0 8 8H0Z" fill="currentColor" />
        ) : (
          <circle cx="4" cy="4" r="4" fill="currentColor" />
        )}
      </svg>
      {last ? `Last update ${agoWords(last)}` : 'No source has been read yet'}, {healthy} of {enabled} sources
      healthy
    </p>
  );
}
