/** Tabs whose state is in the address: links, so that each view can be sent to somebody. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useUrl } from '../url-state.ts';

interface TabsProps {
  label: string;
  /** The parameter that holds the chosen one; the first tab is the default and leaves it out. */
  name: string;
  tabs: readonly { id: string; label: string; count?: number | undefined }[];
}

export function Tabs({ label, name, tabs }: TabsProps) {
  const chosen = useUrl().get(name, tabs[0]!.id);
  const bar = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen tab comes into sight
  useEffect(() => {
    const tab = bar.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (tab) bar.current!.scrollLeft = tab.offsetLeft - (bar.current!.clientWidth - tab.clientWidth) / 2;
  }, [chosen]);
  return (
    <nav
      ref={bar}
      aria-label={label}
      className="relative mb-4 flex gap-1 overflow-x-auto border-b border-line"
    >
      {tabs.map((tab, at) => (
        <Link
          key={tab.id}
          to="."
          search={((before: object) => ({ ...before, [name]: at === 0 ? undefined : tab.id })) as never}
          resetScroll={false}
          aria-current={tab.id === chosen ? 'page' : undefined}
          className={`-mb-px flex min-h-10 items-center gap-1.5 border-b-2 px-3 font-medium whitespace-nowrap max-md:min-h-11 ${
            tab.id === chosen ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink'
          }`}
        >
          {tab.label}
          {tab.count !== undefined && <span className="text-xs text-faint tabular-nums">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
