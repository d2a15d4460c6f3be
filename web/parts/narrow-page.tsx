/** A page that holds one form, in the middle. */
import type { ReactNode } from 'react';
import { PageHead } from './page-head.tsx';

interface NarrowPageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  /** Below the box: other ways on. */
  below?: ReactNode;
}

export function NarrowPage({ title, lead, children, below }: NarrowPageProps) {
  return (
    <div className="mx-auto w-full max-w-md pt-2 md:pt-10">
      <PageHead title={title} lead={lead} />
      <div className="card p-5 md:p-6">{children}</div>
      {below && <div className="mt-4 text-center text-soft">{below}</div>}
    </div>
  );
}
