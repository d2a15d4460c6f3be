/** Short notices in a corner, read out politely: "Copied 1 domain, defanged". */
import { useSyncExternalStore } from 'react';

export interface Notice {
  id: number;
  text: string;
  tone: 'plain' | 'bad';
  /** Takes back what was done. */
  undo?: () => void;
}

let notices: readonly Notice[] = [];
let last = 0;
const listeners = new Set<() => void>();
const shownMs = 4_000;
const undoMs = 10_000;

/** Shows and reads out; with `undo` it stays for ten seconds. */
export function notify(
  text: string,
  { tone = 'plain', undo }: { tone?: Notice['tone']; undo?: () => void } = {},
): void {
  last += 1;
  const id = last;
  change([...notices.slice(-2), { id, text, tone, ...(undo && { undo }) }]);
  setTimeout(() => dismiss(id), undo ? undoMs : shownMs);
}

export function dismiss(id: number): void {
  change(notices.filter((notice) => notice.id !== id));
}

/** Takes back what was done last, where the notice still stands. */
export function undoLast(): boolean {
  const found = notices.findLast(({ undo }) => undo);
  if (!found) return false;
  dismiss(found.id);
  found.undo?.();
  return true;
}

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => notices,
  );
}

function change(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}
