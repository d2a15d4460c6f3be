/** Keys of lists of anything but articles: the row that has the focus is the current one. */
import type { KeyMap } from './keyboard.ts';

/** Both by the key of the row. */
interface RowActions {
  /** `other`: in the form that is not shown. */
  copy: (row: string, other: boolean) => void;
  /** Selects it, or takes it out again. */
  toggle?: (row: string) => void;
  /** What `c` copies where no row has the focus. */
  copyElse?: () => void;
}

/** Shift and `c`: copies in the form that is not shown. */
export const otherForm = 'C';

const rows = 'main [data-row]';

export function rowKeys({ copy, toggle, copyElse }: RowActions): KeyMap {
  const current = () => document.activeElement?.closest<HTMLElement>(rows);
  const go = (step: 1 | -1) => () => {
    const all = [...document.querySelectorAll<HTMLElement>(rows)];
    const here = all.indexOf(current()!);
    const next = all[here < 0 ? 0 : Math.max(0, Math.min(all.length - 1, here + step))];
    next?.querySelector<HTMLElement>('a, button')?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const withCurrent = (act: (row: string) => void) => {
    const row = current()?.dataset.row;
    if (row !== undefined) act(row);
    return row !== undefined;
  };
  return {
    j: go(1),
    k: go(-1),
    n: go(1),
    p: go(-1),
    o: () => current()?.querySelector('a')?.click(),
    c: () => withCurrent((row) => copy(row, false)) || copyElse?.(),
    [otherForm]: () => void withCurrent((row) => copy(row, true)),
    ...(toggle && { x: () => void withCurrent(toggle) }),
  };
}
