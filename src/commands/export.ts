/** `export`: any number of indicators as a document, to a file or to standard output. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportIndicators, exportQuestions, fileFormats } from '../export-indicators.ts';
import { type Command, type CommandRun, UsageError } from './command.ts';
import { oneOf, required } from './required.ts';

const ids = fileFormats.map(({ id }) => id);
const questions = Object.entries(exportQuestions).map(([name, meaning]) => ({
  name,
  option: name.replaceAll('_', '-'),
  meaning,
}));

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write indicators as a document, as many as there are.',
  options: {
    format: { type: 'string', value: 'FORMAT', meaning: `one of ${ids.join(', ')}` },
    output: { type: 'string', value: 'FILE', meaning: 'file to write; standard output unless given' },
    ...Object.fromEntries(
      questions.map(({ option, meaning }) => [option, { type: 'string', value: 'VALUE', meaning } as const]),
    ),
  },
  async run(run) {
    const wanted = oneOf(required(run, 'format'), ids, 'format');
    const format = fileFormats.find(({ id }) => id === wanted)!;
    const asked = Object.fromEntries(
      questions.flatMap(({ name, option }) => {
        const value = run.text(option);
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const store = await run.store();
    const now = new Date(run.clock.now());
    const { pieces, skipped } = await exportIndicators({
      format,
      asked,
      store,
      config: run.config,
      now,
    }).catch(usage);
    const output = run.text('output');
    await (output === undefined ? toStandardOutput(pieces) : toFile(pieces, output, run));
    const left = skipped();
    if (left !== null) run.say(`left out: ${left}`);
    return undefined;
  },
};

/** A parameter that can't be read is wrong usage, in the words of the API. */
function usage(error: Error & { status?: number }): never {
  throw error.status === 400 ? new UsageError(error.message) : error;
}

/** A reader that leaves early (`| head`) is no failure. */
async function toStandardOutput(pieces: AsyncGenerator<string, void>): Promise<void> {
  const { stdout } = process;
  let gone = false;
  stdout.once('error', () => {
    gone = true;
  });
  for await (const piece of pieces) {
    if (gone) break;
    if (!stdout.write(piece))
      await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => {});
  }
}

/** Under another name until it is whole: nobody takes half a list for one. */
async function toFile(
  pieces: AsyncGenerator<string, void>,
  path: string,
  { signal }: CommandRun,
): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(partial, { mode: 0o600 }), { signal });
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
