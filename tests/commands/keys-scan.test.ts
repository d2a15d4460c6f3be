import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeKey } from '../../src/domain/keys/format.ts';
import { runProgram } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const [inCode, inGit, inModules, atEnd] = [makeKey(), makeKey(), makeKey(), makeKey()];

async function folder() {
  const root = await temporaryFolder();
  for (const name of ['src', '.git', 'node_modules/x']) await mkdir(join(root, name), { recursive: true });
  await writeFile(join(root, 'src', 'client.py'), `import os\n\nKEY = "${inCode}"  # ${inCode}\n`);
  await writeFile(join(root, '.env'), `KEY=${inCode.slice(0, -1)}!\nEND=${atEnd}`);
  await writeFile(join(root, '.git', 'config'), inGit);
  await writeFile(join(root, 'node_modules', 'x', 'index.js'), inModules);
  return root;
}

const scan = (...words: string[]) => runProgram(['keys', 'scan', ...words]);
const prefix = (key: string) => key.slice(0, 12);

test('keys are found by place and prefix, with status 1; the keys themselves are never printed', async () => {
  const root = await folder();
  const { status, out, err } = await scan(root);
  expect(out.trimEnd().split('\n')).toEqual([
    `${root}/.env:2:5  ${prefix(atEnd)}`,
    `${root}/src/client.py:3:8  ${prefix(inCode)}`,
    `${root}/src/client.py:3:59  ${prefix(inCode)}`,
  ]);
  expect(err).toContain('3 keys found');
  expect(status).toBe(1);
  for (const key of [inCode, atEnd]) expect(out + err).not.toContain(key.slice(12));
});

test('folders that are usually left out are read when they are named; each key is a JSON line', async () => {
  const root = await folder();
  const { out } = await scan('--json', join(root, '.git'), join(root, 'node_modules'));
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { file: join(root, '.git', 'config'), line: 1, column: 1, key_prefix: prefix(inGit) },
    { file: join(root, 'node_modules', 'x', 'index.js'), line: 1, column: 1, key_prefix: prefix(inModules) },
  ]);
});

test('nothing found is status 0; no path, or one that is not there, is wrong usage', async () => {
  const root = await temporaryFolder();
  await writeFile(join(root, 'notes.txt'), 'keys begin with sk_live_');
  expect(await scan(root)).toMatchObject({ status: 0, out: '' });
  expect((await scan()).status).toBe(2);
  expect((await scan(join(root, 'nothing'))).status).toBe(2);
});

test('UTF-16 files and small binary files are read; binary files above 50 MiB are not', async () => {
  const root = await temporaryFolder();
  await writeFile(join(root, 'a.txt'), Buffer.from(`\ufeffx\n${inCode}`, 'utf16le'));
  await writeFile(join(root, 'b.bin'), Buffer.concat([Buffer.alloc(100_000), Buffer.from(inGit)]));
  const image = await open(join(root, 'c.img'), 'w');
  await image.write(inModules, 4096);
  await image.truncate(51 * 1_048_576);
  await image.close();
  const { out } = await scan('--json', root);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { file: join(root, 'a.txt'), line: 2, column: 1, key_prefix: prefix(inCode) },
    { file: join(root, 'b.bin'), line: 1, column: 100_001, key_prefix: prefix(inGit) },
  ]);
});

test('--check says what the store knows of each key', async () => {
  const root = await temporaryFolder();
  const settings = { DATA_DIR: join(root, 'data'), LOG_LEVEL: 'silent' };
  const run = async (...words: string[]) => {
    const { status, out, err } = await runProgram(words, settings, 'correct horse battery');
    expect([status, err]).toEqual([0, '']);
    return out.trimEnd();
  };
  const email = ['--email', 'a@vortellio.com'];
  await run('users', 'create', ...email, '--password-stdin');
  const active = await run('keys', 'create', ...email, '--name', 'one');
  const revoked = await run('keys', 'create', ...email, '--name', 'two');
  const listed = JSON.parse(await run('keys', 'list', ...email, '--json')) as { id: string; name: string }[];
  await run('keys', 'revoke', '--id', listed.find((key) => key.name === 'two')!.id);
  await writeFile(join(root, 'keys.txt'), [active, revoked, makeKey()].join('\n'));
  const { out } = await runProgram(['keys', 'scan', '--check', '--json', join(root, 'keys.txt')], settings);
  const states = out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { state: string }).state);
  expect(states).toEqual(['active', 'revoked', 'unknown']);

  const audit = await run('audit', 'list', '--json');
  expect((JSON.parse(audit) as { action: string; actor: string }[]).slice(0, 3)).toMatchObject([
    { action: 'key_revoked', actor: 'command line' },
    { action: 'key_created', actor: 'command line' },
    { action: 'key_created', actor: 'command line' },
  ]);
  expect(await run('audit', 'list', '--limit', '1')).toMatch(
    /^AT +ACTION.*\n.*key_revoked {2}command line.*$/,
  );
  expect(audit).not.toContain(active.slice(12));
});
