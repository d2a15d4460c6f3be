/** Options that a command can't do without. */
import { type CommandRun, UsageError } from './command.ts';

export function required(run: CommandRun, option: string): string {
  const value = run.text(option);
  if (value === undefined || value === '') throw new UsageError(`--${option} is needed`);
  return value;
}

export function oneOf<T extends string>(value: string, values: readonly T[], option: string): T {
  const found = values.find((each) => each === value.toLowerCase());
  if (!found) throw new UsageError(`--${option} must be one of ${values.join(', ')}, not "${value}"`);
  return found;
}
