/** The key `t`: system, light, dark, and round again. */
import { notify } from '../parts/notices.ts';
import { preferences, readPreference, setPreference } from '../preferences.ts';

export function nextTheme(): void {
  const at = preferences.theme.indexOf(readPreference('theme'));
  const next = preferences.theme[(at + 1) % preferences.theme.length]!;
  setPreference('theme', next);
  notify(`Theme: ${next}`);
}
