/** From the words of a command line to an exit status: 0 done, 1 failed, 2 wrong usage. */
import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readyStore } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Store } from '../db/store.ts';
import { systemClock } from '../lib/clock.ts';
import { type Command, type CommandRun, UsageError } from './command.ts';
import { commandHelp, programHelp } from './help.ts';
import { commands } from './index.ts';

export async function runCommandLine(words: string[]): Promise<number> {
  const command = find(words);
  if (!command) return withoutCommand(words);
  const rest = words.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    print(commandHelp(command));
    return 0;
  }
  let store: Promise<Store> | undefined;
  try {
    const { values, positionals } = parse(command, rest);
    const config = readConfig(process.env);
    const run: CommandRun = {
      operands: positionals,
      text: (name) => values[name] as string | undefined,
      texts: (name) => (values[name] as string[] | undefined) ?? [],
      flag: (name) => values[name] === true,
      config,
      clock: systemClock,
      print,
      say,
      store() {
        store ??= readyStore(config);
        return store;
      },
      signal: stopSignal(),
    };
    return (await command.run(run)) ?? 0;
  } catch (error) {
    return failed(error, command);
  } finally {
    await store?.then(
      (open) => open.close(),
      () => {},
    );
  }
}

/** The longest command whose words the line begins with. */
function find(words: string[]): Command | undefined {
  const fits = commands.filter(({ name }) => name.split(' ').every((word, at) => words[at] === word));
  return fits.sort((a, b) => b.name.length - a.name.length)[0];
}

function withoutCommand(words: string[]): number {
  const asked = words.length === 0 || ['help', '--help', '-h'].includes(words[0]!);
  if (asked) print(programHelp(commands));
  else say(`There is no command "${words.slice(0, 2).join(' ')}". --help lists them.`);
  return asked && words.length > 0 ? 0 : 2;
}

function parse(command: Command, rest: string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, multiple, default: standard }]) => [
      name,
      { type, ...(multiple && { multiple }), ...(standard !== undefined && { default: standard }) },
    ]),
  );
  const operands = command.operands !== undefined;
  try {
    return parseArgs({ args: rest, options, allowPositionals: operands, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function failed(error: unknown, command: Command): number {
  const message = fileSentence(error) ?? (error instanceof Error ? error.message : String(error));
  say(message);
  if (error instanceof UsageError) {
    say(`soc-defenders ${command.name} --help tells how it is used.`);
    return 2;
  }
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) say(error.stack ?? '');
  return 1;
}

/** What a person makes of an error of the file system. */
function fileSentence(error: unknown): string | null {
  const { code, path } = error as NodeJS.ErrnoException;
  if (path === undefined || code === undefined) return null;
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'that is a folder: name a file',
    EACCES: 'it may not be read or written by this user',
    ENOTDIR: 'a part of the path is no folder',
  };
  return reasons[code] ? `${path}: ${reasons[code]}` : null;
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
  return stop.signal;
}

/** Whole lines, written before the process may end; a reader that left early (`| head`) is no failure. */
function print(line: string): void {
  write(1, `${line}\n`);
}

function say(line: string): void {
  write(2, `${line}\n`);
}

function write(to: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(to, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
    }
  }
}
