/** Named amounts as bars that lie: the most first, each with its number. */
import type { ReactNode } from 'react';
import { count } from '../../text/count-words.ts';

interface BarsProps {
  /** Read out before the list. */
  label: string;
  rows: readonly { id: string; name: ReactNode; value: number }[];
}

/** A list, and so its own table. */
export function Bars({ label, rows }: BarsProps) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ol aria-label={label} hidden={rows.length === 0} className="flex flex-col gap-1.5">
      {rows.map(({ id, name, value }) => (
        <li key={id}>
          <div className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 truncate">{name}</span>
            <span className="text-soft tabular-nums">{count(value)}</span>
          </div>
          <svg aria-hidden="true" width="100%" height="4" className="mt-0.5 block">
            <rect width="100%" height="4" rx="2" className="fill-line" />
            <rect width={`${(100 * value) / most}%`} height="4" rx="2" className="fill-chart-1" />
          </svg>
        </li>
      ))}
    </ol>
  );
}
