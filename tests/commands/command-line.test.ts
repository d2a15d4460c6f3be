import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { describeVariables } from '../../src/config.ts';
import { isWellFormed } from '../../src/domain/keys/format.ts';
import { readCsv } from '../../src/exports/checks/read-csv.ts';
import { feeds } from '../../src/feeds/index.ts';
import { type Ended, runProgram } from '../support/command-line.ts';

let folder: string;
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soc-defenders-cli-'));
  await writeFile(file('one.txt'), 'The server 45.137.20[.]10 and evil-update[.]com, see CVE-2024-21887.\n');
  await writeFile(file('two.html'), '<p>Payload d41d8cd98f00b204e9800998ecf8427f</p><p>10.0.0.1</p>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The program with a store of its own in a folder of that name. */
const at = (store: string) => (words: string, input?: string) =>
  runProgram(words.split(' '), { DATA_DIR: file(store) }, input);
const run = at('main');

/** Exit status 0, and what was printed. */
async function done(ended: Promise<Ended>): Promise<string> {
  const { status, out, err } = await ended;
  expect([status, err]).toEqual([0, expect.not.stringMatching(/error|Error/)]);
  return out;
}

/** A failure: the status, nothing on standard output, and a sentence without the inside of the program. */
async function failure(status: number, ended: Promise<Ended>): Promise<string> {
  const { status: seen, out, err } = await ended;
  expect([seen, out]).toEqual([status, '']);
  expect(err).toMatch(/\S+ \S+/);
  expect(err).not.toMatch(/\n\s+at |node:internal|Kysely/);
  return err;
}

describe('help', () => {
  test('of the program names every command and every setting', async () => {
    const help = await done(run('--help'));
    for (const { name, summary } of commands) expect(help).toContain(`${name.padEnd(14)} ${summary}`);
    for (const { name, meaning } of describeVariables())
      expect(help).toContain(`  ${name.padEnd(18)} ${meaning}`);
  });

  test('of every command names its options, whatever else is on the line or in the environment', async () => {
    const helps = await inTwos(commands, ({ name }) =>
      done(runProgram([...name.split(' '), '--nonsense', '--help'], { PORT: 'wrong' })),
    );
    for (const [n, { name, summary, options }] of commands.entries()) {
      expect(helps[n]).toContain(`Usage: soc-defenders ${name}`);
      expect(helps[n]).toContain(summary);
      for (const [option, { meaning }] of Object.entries(options)) {
        expect(helps[n]).toContain(`--${option}`);
        expect(helps[n]).toContain(meaning);
      }
    }
  });
});

/** As many processes at once as the machine is sure to have cores for. */
async function inTwos<T, R>(list: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let n = 0; n < list.length; n += 2)
    answers.push(...(await Promise.all(list.slice(n, n + 2).map(ask))));
  return answers;
}

test('wrong usage ends with 2 and a sentence that says what is legal', async () => {
  const wrong = Object.entries({
    nothing: 'There is no command "nothing"',
    'keys destroy': 'There is no command "keys destroy"',
    'doctor --nothing': '--nothing',
    'openapi extra': 'extra',
    'users create': '--email',
    'users create --email a@b.org --tier gold': 'free, pro',
    'keys create --email a@b.org --name x --expires-in-days 366': '1 to 365',
    'keys create --email a@b.org --name x --allowed-ip 10.0.0.0/33': '--allowed-ip',
    'feeds import urlhaus': 'an id and a file',
    'feeds import nobody x.csv': 'feeds list',
    'extract --format xml': 'jsonl, csv',
  });
  const sentences = await inTwos(wrong, ([words]) => failure(2, run(words)));
  for (const [n, [words, part]] of wrong.entries()) expect(sentences[n], words).toContain(part);
  const bare = await runProgram([]);
  expect([bare.status, bare.out]).toEqual([2, expect.stringContaining('Usage: soc-defenders')]);
});

test('a wrong setting ends with 1 and names the variable, before anything is made', async () => {
  const wrong = [{ PORT: 'abc' }, { CONFIG_FILE: 'package.json' }];
  const sentences = await inTwos(wrong, (settings: Record<string, string>) =>
    failure(1, runProgram(['migrate'], { DATA_DIR: file('never'), ...settings })),
  );
  for (const [n, settings] of wrong.entries()) expect(sentences[n]).toContain(Object.keys(settings)[0]);
  expect(await readdir(folder)).not.toContain('never');
});

test('accounts: made, listed, and refused with a reason', async () => {
  const [pro, free] = await Promise.all([
    done(run('users create --email Pro@Example.org --tier pro --role admin')),
    done(run('users create --email free@example.org --tier free --password-stdin', 'a long password\n')),
  ]);
  expect(JSON.parse(pro)).toMatchObject({
    email: 'pro@example.org',
    tier: 'pro',
    role: 'admin',
    password: expect.any(String),
  });
  expect(JSON.parse(free)).toMatchObject({ tier: 'free', role: 'member' });
  expect(JSON.parse(free)).not.toHaveProperty('password');
  const [twice, short] = await Promise.all([
    failure(1, run('users create --email pro@example.org')),
    failure(1, run('users create --email x@example.org --password-stdin', 'short')),
  ]);
  expect(twice).toContain('already');
  expect(short).toContain('10 characters');
  const [json, table] = await Promise.all([done(run('users list --json')), done(run('users list'))]);
  const emails = (JSON.parse(json) as { email: string }[]).map((one) => one.email);
  expect(emails.toSorted()).toEqual(['free@example.org', 'pro@example.org']);
  expect(table).toMatch(/^EMAIL +USERNAME +TIER[\s\S]*free@example\.org/);
});

test('keys: printed once and alone, listed without their secret, revoked for good', async () => {
  const [printed, nobody] = await Promise.all([
    done(run('keys create --email pro@example.org --name feed --expires-in-days 30 --allowed-ip 10.0.0.0/8')),
    failure(1, run('keys create --email nobody@example.org --name x')),
  ]);
  const key = printed.slice(0, -1);
  expect(printed).toBe(`${key}\n`);
  expect(isWellFormed(key)).toBe(true);
  expect(nobody).toContain('users create');
  const [json, table] = await Promise.all([
    done(run('keys list --email PRO@example.org --json')),
    done(run('keys list --email pro@example.org')),
  ]);
  for (const list of [json, table]) {
    expect(list).not.toContain(key);
    expect(list).toContain(key.slice(0, 12));
  }
  const [one] = JSON.parse(json) as { id: string }[];
  expect(one).toMatchObject({ name: 'feed', revoked_at: null, expires_at: expect.any(String) });
  expect(await done(run(`keys revoke --id ${one!.id} --reason lost`))).toBe(
    `Revoked ${one!.id}. Running servers refuse it within ten seconds.\n`,
  );
  const [unknown] = await Promise.all([
    failure(1, run('keys revoke --id nobody')),
    done(run(`keys revoke --id ${one!.id} --reason again`)),
  ]);
  expect(unknown).toContain('keys list');
  expect(JSON.parse(await done(run('keys list --email pro@example.org --json')))).toMatchObject([
    { revoked_at: expect.any(String), revoked_reason: 'lost' },
  ]);
});

describe('sources', () => {
  const sample = 'src/feeds/samples/securelist.xml';
  const source = at('sources');

  test('are listed with their health, for people and for programs', async () => {
    const [json, table] = await Promise.all([done(source('feeds list --json')), done(source('feeds list'))]);
    const rows = JSON.parse(json) as { id: string; health: string; off_reason: string | null }[];
    expect(rows.map((row) => row.id)).toEqual(feeds.map((feed) => feed.id));
    for (const { health, off_reason } of rows) {
      expect(health).toBe(off_reason === null ? 'waiting' : 'off');
    }
    expect(table).toMatch(/^ID +CATEGORY[\s\S]*securelist/);
  });

  test('take a recorded body, and the same one again without a change', async () => {
    const first = JSON.parse(await done(source(`feeds import securelist ${sample} --json`)));
    expect(first.articles).toMatchObject({ changed: 0, unchanged: 0 });
    expect(first.articles.added).toBeGreaterThan(2);
    expect(first.indicators.added).toBeGreaterThan(10);
    const again = await source(`feeds import securelist ${sample}`);
    expect([again.status, again.out]).toEqual([0, `0 new articles (${first.articles.added} as before)\n`]);
    expect(again.err).toContain('securelist');
  });

  test('refuse a body that is not theirs with 1 and a sentence', async () => {
    const [page, other] = await Promise.all([
      failure(1, source(`feeds import securelist ${file('two.html')}`)),
      failure(1, source(`feeds import feodo-tracker ${sample}`)),
    ]);
    expect(page).toMatch(/expected|HTML/i);
    expect(other).toMatch(/expected/i);
    expect(await failure(1, source('feeds import securelist nowhere.xml'))).toContain('nowhere.xml');
  });
});

describe('extract', () => {
  interface Line {
    file?: string;
    type: string;
    value: string;
    offset: number;
    confidence?: number;
    place?: string;
    reason?: string;
  }
  const lines = async (ended: Promise<Ended>) =>
    (await done(ended))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);

  test('reads standard input and files alike, one indicator a line', async () => {
    const text = 'The server 45.137.20[.]10 and evil-update[.]com, see CVE-2024-21887.\n';
    const found = await lines(run('extract', text));
    expect(found.map(({ type, value }) => [type, value])).toEqual([
      ['ipv4', '45.137.20.10'],
      ['domain', 'evil-update.com'],
      ['cve', 'CVE-2024-21887'],
    ]);
    for (const one of found) {
      expect(Object.keys(one)).toEqual(['type', 'value', 'offset', 'confidence', 'place']);
      expect(one.place).toBe('text');
    }
    expect(found[0]!.offset).toBe(text.indexOf('45.'));
    const [dash, fromFile] = await Promise.all([
      lines(run('extract -', text)),
      lines(run(`extract ${file('one.txt')}`)),
    ]);
    expect([dash, fromFile]).toEqual([found, found]);
  });

  test('names the file of each line where there are several', async () => {
    const found = await lines(run(`extract ${file('one.txt')} ${file('two.html')}`));
    expect(found.map((one) => [one.file, one.type])).toEqual([
      [file('one.txt'), 'ipv4'],
      [file('one.txt'), 'domain'],
      [file('one.txt'), 'cve'],
      [file('two.html'), 'md5'],
    ]);
  });

  test('with --dropped also says what was refused, and why', async () => {
    const found = await lines(run(`extract --dropped ${file('two.html')}`));
    expect(found).toContainEqual(
      expect.objectContaining({ type: 'ipv4', value: '10.0.0.1', reason: expect.any(String) }),
    );
  });

  test('writes CSV with a header', async () => {
    const csv = await done(run(`extract --format csv ${file('one.txt')} ${file('two.html')}`));
    const [header, ...rows] = readCsv(csv);
    expect(header).toEqual(['file', 'type', 'value', 'offset', 'confidence', 'place']);
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => row.length === 6)).toBe(true);
  });

  test('prints nothing for nothing, and fails for a file that is not there', async () => {
    expect(await done(run('extract', ''))).toBe('');
    expect(await failure(1, run(`extract ${file('nowhere.txt')}`))).toContain('nowhere.txt');
  });
});

test('openapi prints the document, on the public address', async () => {
  const document = JSON.parse(await done(runProgram(['openapi'], { PUBLIC_URL: 'https://intel.example/' })));
  expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://intel.example' }] });
  expect(Object.keys(document.paths)).toContain('/api/v1/iocs');
});

test('migrate may be repeated; doctor fails before it and is content after', async () => {
  const fresh = at('fresh');
  const findings = async () => {
    const { status, out } = await fresh('doctor --json');
    const report = JSON.parse(out) as {
      ok: boolean;
      findings: { check: string; ok: boolean; message: string }[];
    };
    expect(status).toBe(report.ok ? 0 : 1);
    // How full the disk of the machine is, is not for this test to say.
    return report.findings.filter((one) => one.check !== 'disk');
  };
  expect(await findings()).toContainEqual({
    check: 'store',
    ok: false,
    message: expect.stringContaining('migrate'),
  });
  expect(await done(fresh('migrate'))).toMatch(/^Done: 001-first/);
  expect(await done(fresh('migrate'))).toBe('The schema is up to date.\n');
  expect((await findings()).filter((one) => !one.ok)).toEqual([]);
  expect((await fresh('doctor')).out).toMatch(/^ok {4}runtime +Node\.js/);
});
