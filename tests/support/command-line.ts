/** Runs the program as a person does: a process of its own, with its words, environment and input. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface Ended {
  status: number | null;
  /** Standard output and standard error. */
  out: string;
  err: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `environment` is all that the program sees, besides PATH. */
export async function runProgram(
  words: string[],
  environment: Record<string, string> = {},
  input = '',
): Promise<Ended> {
  const child = spawn(process.execPath, ['src/main.ts', ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
  });
  // A command that does not read its input may be gone before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const status = new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, out, err };
}
