/** The project's own files and what they import, for tests that hold them against the rules of the house. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const notOurs = new Set(['node_modules', '.git', 'dist', 'data', 'coverage']);

/** Paths of all files below `folder`, from the project's root, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const statement =
  /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|new URL\(\s*[`'](\.[^`'$]*[\w-])(?:\.ts|\$\{[^}]*\})[`'],\s*import\.meta\.url/gm;

/**
 * What a file imports: files of the project by their path from its root, packages by the name that is written. Threads
 * that are started by `new URL('./file…', import.meta.url)` count.
 */
export function importsOf(path: string): string[] {
  return [...textOf(path).matchAll(statement)].map(([, from, dynamic, thread]) => {
    const target = from ?? dynamic ?? `${thread!.replace(/\.ts$/, '')}.ts`;
    return target.startsWith('.') ? posix.join(dirname(path), target) : target;
  });
}

/** The file and everything that it imports, directly and through others, packages included. */
export function reachOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  if (/^(?:src|web)\/.*\.tsx?$/.test(path)) for (const next of importsOf(path)) reachOf(next, seen);
  return seen;
}
