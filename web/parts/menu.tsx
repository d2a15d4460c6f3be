/** A button that opens a small box of links and choices; Escape, a choice, or a click elsewhere closes it. */
import { type ReactNode, useEffect, useRef } from 'react';

interface MenuProps {
  /** Read out; `face` is what is seen. */
  label: string;
  face: ReactNode;
  children: ReactNode;
}

export function Menu({ label, face, children }: MenuProps) {
  const element = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const menu = element.current;
      if (!menu?.open) return;
      const inside = event.target instanceof Node && menu.contains(event.target);
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        menu.open = false;
        if (inside) menu.querySelector('summary')?.focus();
      } else if (!inside) menu.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details ref={element} className="relative">
      <summary
        aria-label={label}
        title={label}
        className="inline-flex min-h-[2.125rem] list-none items-center gap-1.5 rounded-md px-2 font-medium text-soft hover:bg-hover hover:text-ink max-md:min-h-11 [&::-webkit-details-marker]:hidden"
      >
        {face}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: catches what its links and buttons do */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link or button is a click */}
      <div
        className="card absolute end-0 top-full z-30 mt-1 min-w-52 p-1 shadow-xl"
        onClick={(event) => {
          if ((event.target as Element).closest('a, button:not([aria-pressed])'))
            element.current!.open = false;
        }}
      >
        {children}
      </div>
    </details>
  );
}

/** The look of links and buttons in a menu. */
export const menuItem =
  'flex w-full min-h-8 items-center gap-2.5 rounded px-2.5 py-1 text-start hover:bg-hover max-md:min-h-11';
