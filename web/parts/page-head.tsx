/** The head of a page: title of the window, the one h1, a sentence, and what can be done. */
import type { ReactNode } from 'react';

interface PageHeadProps {
  title: string;
  /** Where the window's title says more or less than the heading. */
  windowTitle?: string;
  lead?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ title, windowTitle = title, lead, children }: PageHeadProps) {
  return (
    <header className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <title>{`${windowTitle} | SOC Defenders`}</title>
      <div className="min-w-0">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {lead && <p className="mt-1 max-w-[80ch] text-soft">{lead}</p>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </header>
  );
}
