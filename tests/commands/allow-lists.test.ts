/** The allow-lists from the command line, each step in a process of its own over one store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram } from '../support/command-line.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soc-defenders-allow-lists-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...words: string[]) => runProgram(['allow-lists', ...words], { DATA_DIR: folder });

test('values are added, overridden, looked for and removed', async () => {
  const added = await run('add', 'Partner-Northwind[.]com', '203.0.113.7', '--note', 'our partner');
  expect([added.status, added.out]).toEqual([0, 'partner-northwind.com\n203.0.113.7\n']);
  await run('add', '--never', '8.8.8.8');
  const checked = await run('check', 'files.partner-northwind.com', '8.8.8.8', '45.148.244.119');
  const [partner, resolver, other] = checked.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(partner).toMatchObject({ type: 'domain', verdict: { list: 'operator', state: 'benign' } });
  expect(resolver).toMatchObject({ verdict: null, overridden: true, listed: [{ list: 'core-resolvers' }] });
  expect(other).toMatchObject({ verdict: null, overridden: false, listed: [] });
  const own = JSON.parse((await run('list', '--own', '--json')).out);
  expect(own).toMatchObject([
    { value: '8.8.8.8', effect: 'never', added_by: 'command line' },
    { value: '203.0.113.7', effect: 'allow', note: 'our partner' },
    { value: 'partner-northwind.com' },
  ]);
  expect(await run('remove', '8.8.8.8', 'no-such-northwind.com')).toMatchObject({
    status: 1,
    out: '8.8.8.8\n',
    err: expect.stringContaining('There is no entry no-such-northwind.com'),
  });
});

test('lists are switched off and on', async () => {
  expect((await run('disable', 'core-resolvers')).out).toBe('core-resolvers is off.\n');
  expect((await run('list')).out).toMatch(/core-resolvers +resolver +benign +5 +\d+ +0 +off/);
  await run('enable', 'core-resolvers');
  expect((await run('list')).out).toMatch(/core-resolvers +resolver +benign +5 +\d+ +0 +on/);
  expect(await run('disable', 'no-such-list')).toMatchObject({
    status: 1,
    err: expect.stringContaining('no-such-list'),
  });
});

test.each([
  [['add', 'co.uk'], 'public suffix'],
  [['add'], 'at least one value'],
  [['check', 'two words'], 'none of the known kinds'],
  [['enable'], 'at least one id'],
])('wrong usage ends with 2 and says why: %s', async (words, reason) => {
  expect(await run(...words)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(reason) });
});
