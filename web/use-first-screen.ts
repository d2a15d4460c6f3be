/** Long lists are drawn in steps: a screenful at once, the rest while the page already answers. */
import { useEffect, useState } from 'react';

/** Rows that a screen shows at most. */
const firstScreen = 12;
/** Rows that a phone draws without holding up a tap. */
const step = 12;

/** The rows to draw now. A list that others are added to goes on; another list begins anew. */
export function useFirstScreen<Row>(rows: readonly Row[]): readonly Row[] {
  const [drawn, setDrawn] = useState({ of: rows, count: firstScreen });
  const { length } = rows;
  const count = goesOn(drawn.of, rows) ? drawn.count : beginning(length);
  const first = rows[0];
  const last = rows[length - 1];
  // By timers, not as a transition: those wait for each other, and for frames that a page in the background does not get.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list is the same while its ends are
  useEffect(() => {
    const next = Math.max(firstScreen, Math.min(length, count + step));
    if (next === count && goesOn(drawn.of, rows)) return;
    const timer = setTimeout(() => setDrawn({ of: rows, count: next }));
    return () => clearTimeout(timer);
  }, [count, length, first, last]);
  return length > count ? rows.slice(0, count) : rows;
}

function goesOn<Row>(before: readonly Row[], now: readonly Row[]): boolean {
  const { length } = before;
  return length === 0 || (before[0] === now[0] && before[length - 1] === now[length - 1]);
}

/** Who has scrolled down keeps the place. */
function beginning(length: number): number {
  return scrollY > innerHeight ? length : firstScreen;
}
