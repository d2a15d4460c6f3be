/** The one operand of commands that take a file. */
import { UsageError } from './command.ts';

export function oneFile(operands: readonly string[]): string {
  const [file, ...more] = operands;
  if (!file || more.length > 0) throw new UsageError('one file is needed');
  return file;
}
