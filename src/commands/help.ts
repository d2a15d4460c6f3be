/** The help texts, made from the commands and the settings. */
import { describeVariables } from '../config.ts';
import type { Command } from './command.ts';

const program = 'soc-defenders';

export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(14)} ${summary}`);
  const settings = describeVariables().map((each) => {
    const shown = each.default === '' ? '' : ` (default ${each.default})`;
    return `  ${each.name.padEnd(18)} ${each.meaning}${shown}`;
  });
  return [
    `Usage: ${program} COMMAND [options]`,
    '',
    'Commands:',
    ...rows,
    '',
    `${program} COMMAND --help tells more about one.`,
    '',
    'Settings by environment variable:',
    ...settings,
  ].join('\n');
}

export function commandHelp({ name, summary, operands, options }: Command): string {
  const rows = Object.entries(options).map(([option, { value, meaning, default: standard }]) => {
    const shown = `--${option}${value ? ` ${value}` : ''}`;
    const otherwise = standard === undefined || standard === false ? '' : ` (default ${standard})`;
    return `  ${shown.padEnd(26)} ${meaning}${otherwise}`;
  });
  return [
    `Usage: ${program} ${name}${rows.length > 0 ? ' [options]' : ''}${operands ? ` ${operands}` : ''}`,
    '',
    summary,
    ...(rows.length > 0 ? ['', 'Options:', ...rows] : []),
  ].join('\n');
}
