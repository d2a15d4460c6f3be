/** What `classify` prints, as a process of its own. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('classify says what a text is about, and makes no store for it', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'report.txt');
  const lines = [
    '# Akira ransomware hits hospitals',
    '',
    'The Akira ransomware gang attacked hospitals (CVE-2023-20269).',
  ];
  await writeFile(path, lines.join('\n'));
  const { status, out } = await runProgram(['classify', path], { DATA_DIR: join(folder, 'never-made') });
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    file: path,
    category: 'ransomware',
    sectors: ['healthcare'],
    threat_actors: ['Akira'],
  });
  expect(await readdir(folder)).not.toContain('never-made');
});
