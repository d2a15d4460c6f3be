/** Builds the web pages where they are missing or older than what they are made of; quick when nothing is to do. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['web', 'docs/guide', 'package-lock.json', 'vite.config.ts'];

/** When the youngest file of them was changed, in epoch milliseconds; 0 where there is none. */
function youngest(path: string): number {
  const at = join(root, path);
  const found = statSync(at, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, found.mtimeMs, ...readdirSync(at).map((name) => youngest(join(path, name))));
}

const lock = join(root, 'dist/web.lock');
const longestMs = 180_000;

/** Two at once would clear each other's work away: one builds, the other waits. */
function locked(work: () => void): void {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (Date.now() - since > longestMs) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isOld(): boolean {
  const built = statSync(join(root, 'dist/web/manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return built < Math.max(...sources.map(youngest));
}

function build(): void {
  if (!isOld()) return;
  process.stderr.write('Building the web pages …\n');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    // Whatever this runs in, such as a test: people get the pages without aids for developers.
    env: { ...process.env, NODE_ENV: 'production' },
    // Standard output belongs to the command that follows.
    stdio: ['ignore', 2, 2],
  });
  process.exitCode = status ?? 1;
}

if (isOld()) locked(build);
