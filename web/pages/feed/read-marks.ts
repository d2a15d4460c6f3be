/** Which articles this browser's reader has seen. */
import { useSyncExternalStore } from 'react';

const place = 'read-articles';
/** More than anybody reads in the time that articles are listed for. */
const most = 3000;

let marks: ReadonlySet<string> = new Set(stored());
const listeners = new Set<() => void>();

export function useReadMarks(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => marks,
  );
}

/** Marks them, or takes the marks away. Returns how to undo what it changed. */
export function markRead(ids: readonly string[], read = true): () => void {
  const before = marks;
  const next = new Set(marks);
  for (const id of ids) {
    if (read) next.add(id);
    else next.delete(id);
  }
  keep(new Set([...next].slice(-most)));
  return () => keep(before);
}

function keep(next: ReadonlySet<string>): void {
  marks = next;
  try {
    localStorage.setItem(place, JSON.stringify([...next]));
  } catch {
    // Without storage they hold until the page is left.
  }
  for (const listener of listeners) listener();
}

function stored(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
