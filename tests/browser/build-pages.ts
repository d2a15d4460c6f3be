/** The pages as they are now, built where they are older than their sources. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export function buildPages(): void {
  const script = fileURLToPath(new URL('../../web/build-if-older.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the pages cannot be built: ${stderr}`);
}
