/** A CONFIG_FILE with this content, gone when the tests of the file have ended. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Called where tests are set up; returns the settings that name the file. */
export async function settingsFile(content: object): Promise<{ CONFIG_FILE: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'soc-defenders-settings-'));
  const path = join(folder, 'settings.json');
  await writeFile(path, JSON.stringify(content));
  remove.push(folder);
  return { CONFIG_FILE: path };
}

const remove: string[] = [];
afterAll(() => Promise.all(remove.map((folder) => rm(folder, { recursive: true, force: true }))));
