/** Long lists are drawn in steps: a screenful at once, the rest while the page already answers. */
import { useEffect, useState } from 'react';

/** Rows that a screen shows at most. */
const firstScreen = 12;
/** Rows that a phone draws without holding up a tap. */
const step = 12;

/** The rows to draw now. */
export function useFirstScreen<Row>(rows: readonly Row[]): readonly Row[] {
  const [drawn, setDrawn] = useState(firstScreen);
  const { length } = rows;
  // By timers, not as a transition: those wait for each other, and for frames that a page in the background does not get.
  useEffect(() => {
    if (drawn === length) return;
    const next = Math.max(firstScreen, Math.min(length, drawn + step));
    if (next === drawn) return;
    const timer = setTimeout(() => setDrawn(next));
    return () => clearTimeout(timer);
  }, [drawn, length]);
  return length > drawn ? rows.slice(0, drawn) : rows;
}
