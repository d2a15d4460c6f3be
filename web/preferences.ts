/** What this browser remembers of how its reader likes the pages. */
import { useSyncExternalStore } from 'react';

/** The first of each is the default. */
export const preferences = {
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
  /** Whether indicators are shown so that nothing can follow them. */
  defang: ['on', 'off'],
  times: ['relative', 'absolute'],
  /** Of times that are written out. */
  zone: ['local', 'utc'],
  /** Single keys as commands. */
  keys: ['on', 'off'],
} as const;

export type Preference = keyof typeof preferences;
export type Choice<Name extends Preference> = (typeof preferences)[Name][number];

const listeners = new Set<() => void>();

export function readPreference<Name extends Preference>(name: Name): Choice<Name> {
  const choices: readonly string[] = preferences[name];
  const kept = stored(name);
  return (kept !== null && choices.includes(kept) ? kept : choices[0]) as Choice<Name>;
}

export function setPreference<Name extends Preference>(name: Name, choice: Choice<Name>): void {
  try {
    localStorage.setItem(name, choice);
  } catch {
    // Without storage it holds until the page is left.
  }
  if (name === 'theme' || name === 'density') show(name, choice);
  for (const listener of listeners) listener();
}

export function usePreference<Name extends Preference>(name: Name): Choice<Name> {
  return useSyncExternalStore(listen, () => readPreference(name));
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** As public/theme.js does before the first paint. */
function show(name: 'theme' | 'density', choice: string): void {
  if (choice === preferences[name][0]) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = choice;
}
