/** Real bodies for tests, where the machine has them; the project itself needs none of them. */
import { readFileSync } from 'node:fs';

const root = new URL('../../../shared/data/', import.meta.url);

/** The bytes of a file below the shared data folder, or null where it is not there. */
export function sharedData(path: string): Uint8Array | null {
  try {
    return readFileSync(new URL(path, root));
  } catch {
    return null;
  }
}
