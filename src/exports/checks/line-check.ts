/** A check of a format that says one thing a line. */
import { type ExportCheck, type Part, partOf } from './export-check.ts';
import { linesOf } from './lines-of.ts';

/** `read` is made for each document and given the number of the line, from 0; it may throw. */
export function lineCheck(format: string, read: () => (line: string, at: number) => Part): ExportCheck {
  return {
    format,
    async *parts(pieces) {
      const readLine = read();
      let at = 0;
      for await (const line of linesOf(pieces)) {
        const here = at++;
        yield partOf(line, () => readLine(line, here));
      }
    },
  };
}
