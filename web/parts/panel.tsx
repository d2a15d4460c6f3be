/** A part of a page with its heading: settings, forms, lists. */
import type { ReactNode } from 'react';

interface PanelProps {
  title: string;
  lead?: ReactNode;
  /** What can be done, beside the heading. */
  actions?: ReactNode;
  /** Without padding, for tables that reach to the edge. */
  flush?: boolean;
  children?: ReactNode;
}

export function Panel({ title, lead, actions, flush = false, children }: PanelProps) {
  return (
    <section aria-label={title} className="card mb-5 min-w-0">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3.5 pb-3 md:px-5">
        <div className="min-w-0">
          <h2 className="text-base font-semibold">{title}</h2>
          {lead && <p className="mt-0.5 max-w-prose text-soft">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children && (
        <div
          className={
            flush
              ? 'border-t border-line md:[&_.data-table_:is(th,td):first-child]:ps-5'
              : 'px-4 pb-4 md:px-5 md:pb-5'
          }
        >
          {children}
        </div>
      )}
    </section>
  );
}
