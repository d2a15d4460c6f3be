/** Own indicators in, documents out, look-ups and copies of the store, all from the command line. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFormats } from '../../src/export-indicators.ts';
import { readCsv } from '../../src/exports/checks/read-csv.ts';
import { runProgram } from '../support/command-line.ts';
import { startProcess, until } from '../support/product-process.ts';

let folder: string;
const file = (name: string) => join(folder, name);
const run = (words: string, store = 'main', input = '') =>
  runProgram(words.split(' '), { DATA_DIR: file(store) }, input);

async function done(words: string, store?: string, input?: string): Promise<string> {
  const { status, out, err } = await run(words, store, input);
  expect([words, status, err]).toEqual([words, 0, expect.any(String)]);
  return out;
}

const csv = `value,type,confidence,tags,last_seen,malware_family
45.137.20.10,ipv4,high,c2;ours,2026-11-20T00:00:00Z,QakBot
"http://evil-update.com/a,b",url,medium,,,
evil-update.com,domain,90,,,
10.0.0.1,ipv4,high,,,
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soc-defenders-own-'));
  await writeFile(file('own.csv'), csv);
  await writeFile(file('own.txt'), 'evil-one[.]com\nhxxp://evil-two[.]com/x\n');
  await done(`import ${file('own.csv')}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('import', () => {
  test('takes what a pipeline takes, leaves out what it would, and repeats change nothing', async () => {
    const first = JSON.parse(await done(`import ${file('own.csv')} --json`, 'twice')) as {
      indicators: object;
      skipped: Record<string, number>;
    };
    expect(first.indicators).toEqual({ added: 3, changed: 0, unchanged: 0 });
    expect(Object.values(first.skipped)).toEqual([1]);
    const again = JSON.parse(await done(`import ${file('own.csv')} --json`, 'twice')) as typeof first;
    expect(again.indicators).toMatchObject({ added: 0 });
  });

  test.each(['csv', 'stix'])(
    'what export --format %s wrote comes in again with the same values',
    async (format) => {
      const path = file(`back.${format}`);
      await done(`export --format ${format} --output ${path}`);
      await done(`import ${path}`, `back-${format}`);
      const values = async (store: string) =>
        readCsv(await done('export --format csv', store))
          .map((row) => row[2])
          .sort();
      expect(await values(`back-${format}`)).toEqual(await values('main'));
    },
    120_000,
  );

  test('says what is wrong with a file', async () => {
    await writeFile(file('empty.csv'), 'a,b\n1,2\n');
    const { status, err } = await run(`import ${file('empty.csv')} --format stix`, 'wrong');
    expect([status, err]).toEqual([1, expect.stringContaining('expected')]);
    expect((await run('import /nowhere/x.csv', 'wrong')).err).toContain('there is no such file');
    expect((await run(`import ${file('own.csv')} --format xml`, 'wrong')).status).toBe(2);
  });
});

describe('export', () => {
  test('has every format of the list, and JSON', async () => {
    expect(fileFormats.map(({ id }) => id)).toEqual([
      ...['json', 'csv', 'txt', 'ndjson', 'stix', 'misp', 'cef', 'syslog', 'openioc', 'sigma'],
    ]);
    const { data } = JSON.parse(await done('export --format json')) as { data: { value: string }[] };
    const [, ...rows] = readCsv(await done('export --format csv'));
    expect(rows.map((row) => row[2])).toEqual(data.map(({ value }) => value));
    expect(data).toHaveLength(3);
  });

  test('takes the parameters of the API, and says what it left out', async () => {
    expect(await done('export --format txt --type ipv4')).toBe('45.137.20.10\n');
    expect(await done('export --format cef --type domain --cef-profile mapping')).toMatch(
      /\|src=evil-update\.com /,
    );
    const { err } = await run('export --format openioc --type ipv4,domain --max-rows 1');
    expect(err).toMatch(/^left out: (?:ipv4|domain)=1$/m);
    const wrong = await run('export --format txt --type nonsense');
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('type')]);
  });

  test('a file is whole or not there', async () => {
    await done(`export --format stix --output ${file('out.json')}`);
    expect(JSON.parse(await readFile(file('out.json'), 'utf8'))).toHaveProperty('type', 'bundle');
    expect((await run(`export --format stix --output ${folder}/no/such/out.json`)).status).toBe(1);
  });
});

test('doctor --exports writes every format from the whole store and finds what comes out sound', async () => {
  const { status, out } = await run('doctor --exports --json');
  const { ok, exports } = JSON.parse(out) as { ok: boolean; exports: { format: string; rows: number }[] };
  expect([status === 0, exports.map(({ format }) => format)]).toEqual([ok, fileFormats.map(({ id }) => id)]);
  for (const one of exports) expect(one).toMatchObject({ problems: [], rows: 3, bytes: expect.any(Number) });
  expect((await run('doctor --exports')).out).toMatch(/^ok {4}stix +3 rows, \d+ bytes, \d+\.\d s$/m);
  expect((await run('doctor --exports', 'never-made')).out).not.toMatch(/stix/);
});

test('lookup answers one line each, also for values on standard input', async () => {
  const lines = (await done('lookup 45[.]137.20.10 198.51.100.1')).trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { data: { found: boolean } }).data.found)).toEqual([
    true,
    false,
  ]);
  const piped = await run('lookup -', 'main', 'evil-update.com\n\nno indicator\n');
  expect([piped.status, piped.out.trimEnd().split('\n').length]).toEqual([1, 1]);
  expect(piped.err).toContain('none of the known kinds');
});

describe('backup and restore', () => {
  test('bring back the store as it was, keep the one that it replaces, and need the server to be down', async () => {
    await done(`import ${file('own.csv')}`, 'life');
    const server = startProcess(['serve'], {
      DATA_DIR: file('life'),
      PORT: '0',
      FEEDS: 'off',
      LOG_LEVEL: 'info',
    });
    await until(() => server.said().includes('"listening"') || server.printed().includes('http'), server);
    await done(`backup ${file('copy.db')}`, 'life');
    const busy = await run(`restore ${file('copy.db')}`, 'life');
    expect([busy.status, busy.err]).toEqual([1, expect.stringContaining('stop it first')]);
    await server.end('SIGTERM');
    await done(`import ${file('own.txt')}`, 'life');
    expect(await done('export --format txt', 'life')).toContain('evil-one.com');
    await done(`restore ${file('copy.db')}`, 'life');
    const after = await done('export --format txt', 'life');
    expect(after).toContain('evil-update.com');
    expect(after).not.toContain('evil-one.com');
    expect(await done('doctor', 'life')).toMatch(/^ok +store/m);
  });

  test('a copy that is damaged or none is refused, and the store stays', async () => {
    await writeFile(file('broken.db'), 'no store at all');
    const { status, err } = await run(`restore ${file('broken.db')}`, 'main');
    expect([status, err]).toEqual([1, expect.stringContaining('the backup is not used')]);
    expect(await done('export --format txt --type domain')).toBe('evil-update.com\n');
  });

  test('PostgreSQL has its own tools', async () => {
    const settings = { DATA_DIR: file('pg'), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' };
    const { status, err } = await runProgram(['backup', file('x.db')], settings);
    expect([status, err]).toEqual([1, expect.stringContaining('pg_dump')]);
  });
});
