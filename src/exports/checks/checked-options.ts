/** With which options a format is checked: as it comes, and once with every other word of each of its options. */
import type { ExportFormat } from '../export-format.ts';
import type { ExportCheck } from './export-check.ts';

/** The usual options first. Left out is what the check can't read. */
export function checkedOptions(
  { options = {} }: Pick<ExportFormat, 'options'>,
  { unread = {} }: Pick<ExportCheck, 'unread'>,
): Readonly<Record<string, string>>[] {
  const others = Object.entries(options).flatMap(([name, [, ...words]]) =>
    words.filter((word) => unread[name] !== word).map((word) => ({ [name]: word })),
  );
  return [{}, ...others];
}
