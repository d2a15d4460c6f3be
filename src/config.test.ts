import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeVariables, readConfig } from './config.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soc-defenders-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
function file(content: string): string {
  const path = join(folder, `file-${files++}`);
  writeFileSync(path, content);
  return path;
}

describe('without any variable', () => {
  test('the defaults are those of the documentation', () => {
    expect(readConfig({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      DATA_DIR: './data',
      DATABASE_URL: `sqlite:${resolve('data', 'soc-defenders.db')}`,
      DB_CACHE_MB: 256,
      LOG_LEVEL: 'info',
      FEEDS: 'on',
      DEFAULT_TIER: 'pro',
      AUTO_MIGRATE: true,
      TRUST_PROXY: false,
      API_KEY_IN_QUERY: true,
      file: {
        allowed_internal_addresses: [],
        limits: {
          free: {
            ioc_lookback_days: 1,
            article_lookback_days: 7,
            results: 100,
            keys: 3,
            requests_per_minute: 10,
            requests_per_day: 1000,
          },
          pro: {
            ioc_lookback_days: 365,
            article_lookback_days: 365,
            results: 10_000,
            keys: 50,
            requests_per_minute: 1000,
            requests_per_day: 1_000_000,
          },
        },
        sources: {},
      },
    });
  });

  test('an empty variable counts as one that is not there', () => {
    const names = describeVariables().map(({ name }) => name);
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}));
  });

  test('variables of other programs are passed over', () => {
    expect(readConfig({ PATH: '/bin', EDITOR: 'vi' })).toEqual(readConfig({}));
  });
});

describe('a given value', () => {
  test.each([
    [{ PORT: '8080' }, { PORT: 8080, PUBLIC_URL: 'http://localhost:8080' }],
    [{ PUBLIC_URL: 'https://ti.vortellio.com/' }, { PUBLIC_URL: 'https://ti.vortellio.com' }],
    [{ DATABASE_URL: 'postgres://u:p@db/x' }, { DATABASE_URL: 'postgres://u:p@db/x' }],
    [{ DATABASE_URL: 'sqlite:x.db' }, { DATABASE_URL: 'sqlite:x.db' }],
    [
      { AUTO_MIGRATE: 'false', API_KEY_IN_QUERY: 'false' },
      { AUTO_MIGRATE: false, API_KEY_IN_QUERY: false },
    ],
    [{ TRUST_PROXY: 'true' }, { TRUST_PROXY: true }],
    [{ TRUST_PROXY: '2' }, { TRUST_PROXY: 2 }],
    [{ TRUST_PROXY: '10.0.0.0/8,::1' }, { TRUST_PROXY: '10.0.0.0/8,::1' }],
  ])('%j', (environment, expected) => {
    expect(readConfig(environment)).toMatchObject(expected);
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'ti.vortellio.com'],
    ['PUBLIC_URL', 'ftp://ti.vortellio.com'],
    ['DATABASE_URL', 'mysql://db/x'],
    ['DATABASE_URL', 'data.db'],
    ['DATABASE_READ_URL', 'sqlite:x.db'],
    ['DB_CACHE_MB', '4'],
    ['DB_CACHE_MB', 'much'],
    ['LOG_LEVEL', 'verbose'],
    ['FEEDS', 'true'],
    ['DEFAULT_TIER', 'gold'],
    ['SECRET_KEY', 'too short'],
    ['HTTPS_PROXY', 'proxy'],
    ['AUTO_MIGRATE', 'yes'],
    ['API_KEY_IN_QUERY', '1'],
  ])('%s=%s is refused in a sentence that names the variable', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: `));
  });

  test('every wrong variable is named, not only the first', () => {
    expect(() => readConfig({ PORT: 'x', FEEDS: 'x' })).toThrow(/^PORT: .*\nFEEDS: /);
  });

  test('a secret is never repeated in the sentence that refuses it', () => {
    expect(() => readConfig({ SECRET_KEY: 'hunter2', PORT: 'x' })).not.toThrow('hunter2');
    expect(() => readConfig({ DATABASE_URL: 'mysql://u:hunter2@db' })).not.toThrow('hunter2');
  });
});

describe('a secret in a file', () => {
  test.each([
    ['SECRET_KEY', 'k'.repeat(40)],
    ['DATABASE_URL', 'postgres://u:p@db/x'],
    ['DATABASE_READ_URL', 'postgres://u:p@db2/x'],
  ] as const)('%s_FILE', (name, value) => {
    expect(readConfig({ [`${name}_FILE`]: file(`${value}\n`) })[name]).toBe(value);
    expect(readConfig({ [name]: '', [`${name}_FILE`]: file(value) })[name]).toBe(value);
  });

  test('the variable itself wins', () => {
    const given = 'g'.repeat(40);
    expect(readConfig({ SECRET_KEY: given, SECRET_KEY_FILE: file('f'.repeat(40)) }).SECRET_KEY).toBe(given);
  });

  test('a file that is not there stops the start: nothing is made up instead', () => {
    const path = join(folder, 'missing');
    expect(() => readConfig({ SECRET_KEY_FILE: path })).toThrow(`SECRET_KEY_FILE: ${path} can't be read`);
  });

  test('an empty file stops the start as well', () => {
    expect(() => readConfig({ SECRET_KEY_FILE: file('\n') })).toThrow(/^SECRET_KEY_FILE: /);
  });

  test('other settings are not read from files', () => {
    expect(readConfig({ PORT_FILE: file('8080') }).PORT).toBe(3000);
  });
});

describe('CONFIG_FILE', () => {
  const read = (content: unknown) => readConfig({ CONFIG_FILE: file(JSON.stringify(content)) }).file;

  test('what it leaves out keeps its default', () => {
    const standard = readConfig({}).file;
    expect(
      read({
        limits: { free: { results: 50 }, pro: { requests_per_minute: 5 } },
        sources: { urlhaus: { enabled: false } },
      }),
    ).toEqual({
      ...standard,
      limits: {
        free: { ...standard.limits.free, results: 50 },
        pro: { ...standard.limits.pro, requests_per_minute: 5 },
      },
      sources: { urlhaus: { enabled: false } },
    });
  });

  test.each([
    [{ limit: {} }, /^CONFIG_FILE: .*limit/],
    [{ limits: { free: { results: 0 } } }, /^CONFIG_FILE: limits\.free\.results: /],
    [{ limits: { free: { results: 1.5 } } }, /^CONFIG_FILE: limits\.free\.results: /],
    [{ limits: { pro: { keys: 0 } } }, /^CONFIG_FILE: limits\.pro\.keys: /],
    [{ limits: { pro: { requests_per_day: -1 } } }, /^CONFIG_FILE: limits\.pro\.requests_per_day: /],
    [{ limits: { gold: {} } }, /^CONFIG_FILE: limits: .*gold/],
    [{ allowed_internal_addresses: '10.0.0.0/8' }, /^CONFIG_FILE: allowed_internal_addresses: /],
    [{ sources: { urlhaus: { url: 'nowhere' } } }, /^CONFIG_FILE: sources\.urlhaus\.url: /],
    [[], /^CONFIG_FILE: /],
    [null, /^CONFIG_FILE: /],
  ])('%j is refused in a sentence that names the place', (content, sentence) => {
    expect(() => read(content)).toThrow(sentence);
  });

  test('a file that is no JSON, or not there, is named', () => {
    const path = file('{');
    expect(() => readConfig({ CONFIG_FILE: path })).toThrow(`CONFIG_FILE: ${path} is no readable JSON file`);
    expect(() => readConfig({ CONFIG_FILE: join(folder, 'missing') })).toThrow(/^CONFIG_FILE: .*ENOENT/);
  });
});

test('every variable has a sentence for the documentation', () => {
  for (const { name, meaning } of describeVariables()) {
    expect(name).toMatch(/^[A-Z_]+$/);
    expect(meaning.length).toBeGreaterThan(5);
  }
});
