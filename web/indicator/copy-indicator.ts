/** Copies an indicator as the reader sees it, or with `other` in the form that is not shown. */
import { copyText } from '../parts/copy-button.tsx';
import { readPreference } from '../preferences.ts';
import { defang } from '../text/defang.ts';

export function copyIndicator(value: string, type: string, other = false): Promise<boolean> {
  const defangs = (readPreference('defang') === 'on') !== other;
  const text = defangs ? defang(value, type) : value;
  return copyText(text, `Copied 1 ${type}${text === value ? '' : ', defanged'}`);
}
