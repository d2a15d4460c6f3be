/** Keys of the pages (`?` shows them): single keys count only outside inputs, and can be switched off (WCAG 2.1.4). */
import { useEffect, useRef } from 'react';
import { readPreference } from './preferences.ts';

/** By key as `KeyboardEvent.key` has it; `g f` is `f` after `g`. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

/** The youngest map that has a key gets it. */
const maps: { current: KeyMap }[] = [];
const sequenceMs = 1500;

/** Takes keys while the component is shown. */
export function useKeys(map: KeyMap): void {
  const own = useRef(map);
  own.current = map;
  useEffect(() => {
    maps.push(own);
    return () => void maps.splice(maps.indexOf(own), 1);
  }, []);
}

/** Once, for the whole document. */
export function listenToKeys(): void {
  let prefix = { key: '', at: 0 };
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (readPreference('keys') === 'off') return;
    const now = event.timeStamp;
    const chord =
      prefix.key !== '' && now - prefix.at < sequenceMs ? `${prefix.key} ${event.key}` : event.key;
    prefix = { key: '', at: 0 };
    const take = maps.findLast(({ current }) => chord in current)?.current[chord];
    if (take) {
      event.preventDefault();
      take(event);
    } else if (chord === 'g') {
      prefix = { key: 'g', at: now };
    }
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  );
}
