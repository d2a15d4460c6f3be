/** Copies of the embedded store: one that is consistent while others write, and its way back. */
import { chmod, copyFile, rename, rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { damage } from './integrity.ts';
import { migrate, unknownMigrations } from './migrate.ts';
import { openStore } from './open.ts';
import { openSqliteSession } from './sqlite-session.ts';
import type { Store } from './store.ts';

/** Writes a new file that only its owner reads. Reads of one moment; writers go on meanwhile. */
export async function backUp(store: Store, file: string): Promise<void> {
  const partial = `${file}.partial`;
  await rm(partial, { force: true });
  try {
    await sql`vacuum into ${partial}`.execute(store.write);
    await chmod(partial, 0o600);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/**
 * Puts the copy in the place of the store at `path`, which is kept beside it. Throws a sentence where the copy is damaged,
 * newer than this version, or where a process has the store open.
 */
export async function restoreFrom(file: string, path: string, before: string): Promise<void> {
  const partial = `${path}.partial`;
  await copyFile(file, partial);
  await chmod(partial, 0o600);
  try {
    await check(partial);
    await letGo(path);
    await rename(path, before).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(partial, path);
  } finally {
    for (const end of ['', '-wal', '-shm']) await rm(partial + end, { force: true });
  }
}

async function check(path: string): Promise<void> {
  let copy: Store | undefined;
  try {
    copy = openStore(`sqlite:${path}`, { use: 'single', cacheMb: 16 });
    const found = await damage(copy);
    if (found !== null) throw new Error(found);
    const unknown = await unknownMigrations(copy);
    if (unknown.length > 0) throw new Error(`a newer version made it (${unknown.join(', ')})`);
    await migrate(copy);
  } catch (error) {
    throw new Error(`the backup is not used: ${(error as Error).message}`);
  } finally {
    await copy?.close();
  }
}

/** Whoever is alone with a store may take it out of WAL mode, which also puts everything into its one file. */
async function letGo(path: string): Promise<void> {
  const session = openSqliteSession(path, { cacheMb: 8, waitMs: 500 });
  try {
    session.query('pragma journal_mode = delete', []);
  } catch {
    throw new Error('a server or another command has the store open: stop it first');
  } finally {
    session.close();
  }
}
