/** Why there is nothing here, and what to do about it. */
import type { ReactNode } from 'react';

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-line px-6 py-10 text-center">
      <p className="font-medium">{title}</p>
      {children && (
        <div className="mx-auto mt-2 flex max-w-prose flex-col items-center gap-3 text-soft">{children}</div>
      )}
    </div>
  );
}
