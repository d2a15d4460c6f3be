/** An article in a list: severity, title, and one line of what is in it. */

import type { ReactNode } from 'react';
import type { Severity } from '../../src/contract/severity.ts';
import { counted } from '../text/count-words.ts';
import { Link } from './link.tsx';
import { SeverityWord } from './severity-word.tsx';
import { TimeAgo } from './time-ago.tsx';

interface ArticleRowProps {
  id: string;
  title: string;
  severity: Severity;
  source: string;
  at: string;
  category?: string | undefined;
  read?: boolean;
  iocs?: number | undefined;
  /** Badges and what else stands at the end of the line. */
  children?: ReactNode;
  onOpen?: () => void;
}

const edges: Record<Severity, string> = {
  critical: 'border-s-critical',
  high: 'border-s-high',
  medium: 'border-s-medium',
  low: 'border-s-line',
};

export function ArticleRow(props: ArticleRowProps) {
  const { id, title, severity, source, at, category, read, iocs = 0, children, onOpen } = props;
  return (
    <article className={`border-s-3 py-2.5 ps-3 pe-2 ${edges[severity]} ${read ? 'text-soft' : ''}`}>
      <h3 className={`text-[0.9375rem] leading-snug ${read ? 'font-normal' : 'font-semibold'}`}>
        <Link
          to={`/item/${id}`}
          onClick={onOpen}
          data-item={id}
          className="rounded-sm hover:text-accent hover:underline hover:underline-offset-2 max-md:inline-block max-md:py-1.5"
        >
          <bdi>{title}</bdi>
        </Link>
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-soft">
        <SeverityWord severity={severity} />
        <span className="inline-flex max-w-full gap-1.5">
          <bdi className="truncate font-medium">{source}</bdi>
          <TimeAgo at={at} />
        </span>
        {category && <span>{category}</span>}
        {iocs > 0 && <span>{counted(iocs, 'indicator')}</span>}
        {children}
      </p>
    </article>
  );
}
