/** `keys scan PATH…`: our keys in files, by place and prefix; never the keys themselves. */
import { basename } from 'node:path';
import { keyPrefix } from '../domain/keys/format.ts';
import { findKey } from '../domain/keys/keys.store.ts';
import { scanFile } from '../domain/keys/scan-file.ts';
import { hashKey, readSecret } from '../domain/keys/secret.ts';
import { walkFiles } from '../lib/walk-files.ts';
import { type Command, type CommandRun, UsageError } from './command.ts';

/** Left out unless named. */
const leftOut = ['node_modules', '.git'];

export const keysScan: Command = {
  name: 'keys scan',
  summary:
    'Find our API keys in files and folders; status 1 where there are some. Leaves out node_modules, .git and binary files above 50 MiB.',
  operands: 'PATH…',
  options: {
    check: { type: 'boolean', meaning: 'say of each key whether this store knows it and takes it' },
    json: { type: 'boolean', meaning: 'print one JSON line per key' },
  },
  async run(run) {
    if (run.operands.length === 0) throw new UsageError('at least one PATH is needed');
    const state = run.flag('check') ? await checker(run) : null;
    let found = 0;
    for (const path of run.operands)
      for await (const file of filesBelow(path, run))
        for await (const { key, line, column } of keysIn(file, run)) {
          found += 1;
          const at = { file, line, column, key_prefix: keyPrefix(key) };
          const checked = state && { state: await state(key) };
          if (run.flag('json')) run.print(JSON.stringify({ ...at, ...checked }));
          else
            run.print(
              [`${file}:${line}:${column}`, at.key_prefix, checked?.state].filter(Boolean).join('  '),
            );
        }
    run.say(
      found === 0
        ? 'No key found.'
        : `${found} ${found === 1 ? 'key' : 'keys'} found: revoke what is in use.`,
    );
    return found === 0 ? 0 : 1;
  },
};

async function* filesBelow(path: string, { say, signal }: CommandRun) {
  const without = leftOut.filter((name) => name !== basename(path));
  const unreadable = (folder: string, reason: string) => say(`${folder}: ${reason}`);
  try {
    for await (const file of walkFiles(path, { without, unreadable })) {
      if (signal.aborted) return;
      yield file;
    }
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}

async function* keysIn(file: string, { say }: CommandRun) {
  try {
    const keys = await scanFile(file);
    if (keys) yield* keys;
  } catch (error) {
    say(`${file}: ${(error as Error).message}`);
  }
}

/** What this store knows of a key: `active`, `revoked`, `expired` or `unknown`. */
async function checker(run: CommandRun): Promise<(key: string) => Promise<string>> {
  const { read } = await run.store();
  const secret = readSecret(run.config.DATA_DIR, run.config.SECRET_KEY);
  return async (key) => {
    const row = await findKey(read, hashKey(secret, key));
    if (!row) return 'unknown';
    if (row.revoked_at !== null) return 'revoked';
    return Math.min(row.expires_at ?? Infinity, row.retires_at ?? Infinity) > run.clock.now()
      ? 'active'
      : 'expired';
  };
}
