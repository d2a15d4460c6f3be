/** Whether the window is as wide as that: what is folded away on a smaller one is neither drawn nor asked for. */
import { useSyncExternalStore } from 'react';

/** The breakpoints of the style sheet. */
const widths = { md: matchMedia('(min-width: 48rem)'), lg: matchMedia('(min-width: 64rem)') };

export function useWide(at: keyof typeof widths = 'md'): boolean {
  const width = widths[at];
  return useSyncExternalStore(at === 'md' ? listenMd : listenLg, () => width.matches);
}

const listen = (width: MediaQueryList) => (changed: () => void) => {
  width.addEventListener('change', changed);
  return () => width.removeEventListener('change', changed);
};
const listenMd = listen(widths.md);
const listenLg = listen(widths.lg);
