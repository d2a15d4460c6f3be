/** The product as a process of its own, to be killed or told to stop. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface ProductProcess {
  pid: number;
  /** What it wrote to standard error so far. */
  said(): string;
  /** What it wrote to standard output so far. */
  printed(): string;
  /** Resolves with exit status, or null where a signal ended it. */
  ended: Promise<number | null>;
  /** Sends the signal and waits for the end. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** Runs the command line with only these settings; what still runs when the test has ended is killed. */
export function startProcess(words: string[], settings: Record<string, string>): ProductProcess {
  const child = spawn(process.execPath, [main, ...words], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes) => {
    said += bytes;
  });
  let printed = '';
  child.stdout.on('data', (bytes) => {
    printed += bytes;
  });
  const ended = once(child, 'close').then(([status]) => status as number | null);
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    pid: child.pid!,
    said: () => said,
    printed: () => printed,
    ended,
    async end(signal) {
      child.kill(signal);
      return await ended;
    },
  };
}

/** Asks until the answer is neither null nor false; an `alive` that ended before is an error with its words. */
export async function until<T>(
  ask: () => Promise<T | null | false> | T | null | false,
  alive: ProductProcess,
): Promise<T> {
  let over = false;
  void alive.ended.then(() => {
    over = true;
  });
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (over) throw new Error(`the process ended too early: ${alive.said()}`);
    await pause(2);
  }
}
