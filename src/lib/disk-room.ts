/** How much room the disk of a folder has. */
import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Bytes; null where it can't be seen. */
export async function diskRoom(folder: string): Promise<{ free_bytes: number; total_bytes: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(resolve(folder));
    return { free_bytes: bavail * bsize, total_bytes: blocks * bsize };
  } catch {
    return null;
  }
}
