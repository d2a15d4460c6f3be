/** Keys of the indicator browser: the row that has the focus is the current one. */
import type { Ioc } from '../../src/contract/ioc.ts';
import type { KeyMap } from '../keyboard.ts';

interface RowActions {
  /** Selects it, or takes it out again. */
  toggle: (id: string) => void;
  copy: (row: Ioc) => void;
}

export function rowKeys(rows: readonly Ioc[], { toggle, copy }: RowActions): KeyMap {
  const current = () => document.activeElement?.closest<HTMLElement>('tr[data-row]');
  const go = (step: 1 | -1) => () => {
    const all = [...document.querySelectorAll<HTMLElement>('tr[data-row]')];
    const here = all.indexOf(current()!);
    const next = all[here < 0 ? 0 : Math.max(0, Math.min(all.length - 1, here + step))];
    next?.querySelector<HTMLElement>('a')?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  return {
    j: go(1),
    k: go(-1),
    x: () => {
      const id = current()?.dataset.row;
      if (id) toggle(id);
    },
    c: () => {
      const row = rows.find(({ id }) => id === current()?.dataset.row);
      if (row) copy(row);
    },
  };
}
