import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { walkFiles } from './walk-files.ts';

const unreadable = (path: string, reason: string) => {
  throw new Error(`${path}: ${reason}`);
};

async function tree() {
  const root = await temporaryFolder();
  for (const folder of ['b/deep', 'a', 'node_modules/x', 'b/node_modules'])
    await mkdir(join(root, folder), { recursive: true });
  for (const file of ['z', 'a/1', 'a/2', 'b/deep/3', 'node_modules/x/4', 'b/node_modules/5'])
    await writeFile(join(root, file), '');
  await symlink(root, join(root, 'a', 'circle'));
  await symlink(join(root, 'z'), join(root, 'link'));
  return root;
}

async function walked(root: string, start: string, without: string[]) {
  const paths = await Array.fromAsync(walkFiles(join(root, start), { without, unreadable }));
  return paths.map((path) => relative(root, path));
}

test('every file comes once, in order, without links', async () => {
  const root = await tree();
  expect(await walked(root, '', [])).toEqual([
    'z',
    'a/1',
    'a/2',
    'b/deep/3',
    'b/node_modules/5',
    'node_modules/x/4',
  ]);
});

test('folders of some names are left out, wherever they are, but not where the walk starts', async () => {
  const root = await tree();
  expect(await walked(root, '', ['node_modules'])).toEqual(['z', 'a/1', 'a/2', 'b/deep/3']);
  expect(await walked(root, 'node_modules', ['node_modules'])).toEqual(['node_modules/x/4']);
});

test('a file, or a link to one, is all there is; what is not there is an error', async () => {
  const root = await tree();
  expect(await walked(root, 'a/1', [])).toEqual(['a/1']);
  expect(await walked(root, 'link', [])).toEqual(['link']);
  await expect(walked(root, 'nothing', [])).rejects.toThrow('ENOENT');
});
