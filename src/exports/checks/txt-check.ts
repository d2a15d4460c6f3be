/** Plain text: a value on every line, of some public type. */
import { lineCheck } from './line-check.ts';
import { RecentlySeen } from './recently-seen.ts';
import { typeless } from './value-forms.ts';

export const txtCheck = lineCheck('txt', () => {
  const seen = new RecentlySeen();
  return (line) => ({ about: line, isRow: true, wrong: [...typeless(line), ...seen.add(line)] });
});
