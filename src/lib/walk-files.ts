/** Every file below a folder, depth first and in the order of names, without following links. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface WalkOptions {
  /** Names of folders that are left out below the start. */
  without: readonly string[];
  /** Told of a folder that can't be read; the walk goes on. */
  unreadable(path: string, reason: string): void;
}

/** `start` may be a file, or a link to one, and is then all there is. Rejects where there is no `start`. */
export async function* walkFiles(start: string, options: WalkOptions): AsyncGenerator<string> {
  if (!(await stat(start)).isDirectory()) {
    yield start;
    return;
  }
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const inside: string[] = [];
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
      options.unreadable(folder!, error.message);
      return [];
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isFile()) yield path;
      else if (entry.isDirectory() && !options.without.includes(entry.name)) inside.push(path);
    }
    folders.push(...inside.reverse());
  }
}
