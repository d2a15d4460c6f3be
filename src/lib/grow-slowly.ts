/** For work that makes garbage for long: a runtime under load would let it grow to several times what is in use, and keep that. */
import { setFlagsFromString } from 'node:v8';

/** Percent of what was in use after a collection that bring the next one; 0 leaves it to the runtime. */
const growth = { slow: 25, usual: 0 };

let asked = 0;

/** Until the function that it returns is called. Collections come more often, in all threads, mostly beside the work. */
export function growSlowly(): () => void {
  if (asked++ === 0) grow(growth.slow);
  return () => {
    if (--asked === 0) grow(growth.usual);
  };
}

function grow(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
