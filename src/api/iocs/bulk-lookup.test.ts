import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import {
  type KeyName,
  password,
  type RunningProduct,
  startProduct,
} from '../../../tests/support/running-app.ts';
import { addressCount, known } from '../../../tests/support/seed.ts';
import { signIn } from '../../../tests/support/signed-in.ts';
import { bulkLookup } from '../../contract/bulk-lookup.ts';
import { lookup } from '../../contract/lookup.ts';
import type { IndicatorRecord } from '../../contract/record.ts';
import { writeCves } from '../../domain/cves/facts.store.ts';
import { ingest } from '../../domain/ingest/ingest.ts';
import { readSources } from '../../domain/sources/sources.store.ts';

const at = Date.now();
const clock = { now: () => at };
let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({}, clock);
  const source = (await readSources(app.store.read)).find(({ slug }) => slug === 'urlhaus')!;
  const said = (value: string, type?: 'ip_port'): IndicatorRecord => ({
    kind: 'indicator',
    value,
    confidence: 80,
    lastSeen: at - 3_600_000,
    ...(type && { type }),
  });
  const records = [said('203.99.0.0/16'), said('203.99.16.0/20'), said('203.99.17.5:4444', 'ip_port')];
  await ingest(records, { store: app.store, clock, source });
});
afterAll(() => app.close());

const path = '/api/v1/lookup/bulk';
const post = (body: unknown, query = '', key: KeyName | null = 'pro') =>
  app.get(path + query, {
    method: 'POST',
    key,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function bulk(body: unknown, query = '', key: KeyName = 'pro') {
  const answer = await post(body, query, key);
  expect(answer.status).toBe(200);
  return bulkLookup.parse(await answer.json());
}

async function single(ioc: string) {
  const answer = await app.get(`/api/v1/lookup?ioc=${encodeURIComponent(ioc)}`);
  return lookup.parse(await answer.json()).data;
}

test('a vulnerability of which we hold the record is found though nobody reports it, alone and among others', async () => {
  const { store } = app;
  const records = [
    { kind: 'vulnerability' as const, id: 'CVE-2023-4966', kev: { dateAdded: at, ransomware: true } },
  ];
  await store.write
    .transaction()
    .execute((trx) => writeCves(trx, { dialect: store.dialect, source: 'cisa-kev', now: at }, records));
  const one = await single('cve-2023-4966');
  expect(one).toMatchObject({
    found: true,
    state: 'active',
    confidence: null,
    reporting_sources: 0,
    risk: { model: 'cve-1', level: 'critical' },
  });
  const { meta, data } = await bulk({ values: ['CVE-2023-4966', 'CVE-2023-9999'] });
  expect(meta).toMatchObject({ found: 1, unknown: 1 });
  expect(data).toMatchObject([
    { found: true, state: 'active', risk: one.risk!.score, risk_level: 'critical' },
    { found: false, state: 'unknown', risk: null },
  ]);
  expect(data[0]!.top_reason).toContain('exploited');
});

describe('values', () => {
  test('have the same answer each as a look-up of it alone, in the order asked', async () => {
    const values = [
      ...Object.values(known),
      '203.99.17.5',
      '203.99.200.1',
      '203.98.0.1',
      '8.8.8.8',
      '9.9.9.9',
      '192.168.0.7',
      'nobody-reported-this.org',
    ];
    const { data, meta } = await bulk({ values });
    expect(data.map(({ value }) => value)).toEqual(values);
    for (const row of data) {
      const one = await single(row.value);
      expect(row, row.value).toMatchObject({
        id: one.id,
        normalised: one.ioc_value,
        type: one.ioc_type,
        found: one.found,
        state: one.state,
        risk: one.risk?.score ?? null,
        risk_level: one.risk?.level ?? null,
        confidence: one.confidence,
        threat_type: one.threat_type,
        malware_family: one.malware_family,
        tags: one.tags,
        first_seen: one.first_seen,
        last_seen: one.last_seen,
        reporting_sources: one.reporting_sources,
        allow_list: one.allow_list,
        hunting: null,
        error: null,
      });
    }
    expect(meta).toMatchObject({ asked: values.length, invalid: 0, duplicates: 0, left_out: {} });
    expect(meta.found + meta.unknown).toBe(values.length);
  });

  test('say what counts most for the risk, or what holds it down', async () => {
    const { data } = await bulk({ values: [known.ipv4, '8.8.8.8', 'nobody-reported-this.org'] });
    const { risk } = await single(known.ipv4);
    expect(data.map((row) => row.top_reason)).toEqual([risk!.reasons[0]!.text, 'Public DNS resolver.', null]);
    expect(JSON.stringify(data[2])).not.toMatch(/\b(safe|clean|benign|harmless)\b/i);
  });

  test('that are no indicators keep their place and say why', async () => {
    const long = 'a'.repeat(2049);
    const { data, meta } = await bulk({ values: ['hello', known.domain, ' ', long, 'a\0b', '\ud800'] });
    expect(data.map((row) => row.error?.code ?? row.type)).toEqual([
      'not_an_indicator',
      'domain',
      'empty',
      'too_long',
      'not_an_indicator',
      'not_an_indicator',
    ]);
    expect(data[3]!.value).toBe(long);
    expect(data[0]).toMatchObject({ found: false, state: null, risk: null, normalised: null });
    expect(meta).toMatchObject({ asked: 6, found: 1, unknown: 0, invalid: 5, duplicates: 0 });
  });

  test('that come several times are answered once, with every spelling', async () => {
    const spellings = ['Login-Portal-Verify[.]com', known.domain, known.domain, 'hello', 'hello'];
    const { data, meta } = await bulk({ values: spellings });
    expect(data.map(({ value, also_asked_as: also }) => [value, also])).toEqual([
      ['Login-Portal-Verify[.]com', [known.domain]],
      ['hello', []],
    ]);
    expect(meta).toMatchObject({ asked: 5, found: 1, invalid: 1, duplicates: 3 });
  });

  test('come with queries where they are asked for', async () => {
    const { data } = await bulk(
      { values: [known.ipv4, 'nobody-reported-this.org', 'hello'] },
      '?include=hunting',
    );
    const { hunting } = await single(known.ipv4);
    expect(data[0]!.hunting).toEqual(hunting);
    expect(data[1]!.hunting!.splunk_query).toContain('nobody-reported-this.org');
    expect(data[2]!.hunting).toBeNull();
  });

  test('may be a thousand', async () => {
    const values = Array.from(
      { length: 1000 },
      (_, n) => `45.137.${20 + Math.floor(n / 50)}.${10 + (n % 50)}`,
    );
    const { data, meta } = await bulk({ values }, '', 'free');
    expect(data.map(({ value }) => value)).toEqual(values);
    expect(meta.found).toBe(addressCount);
  });
});

describe('a text', () => {
  const report = `The loader asks hxxps://login-portal-verify[.]com/a.php and ${known.ipv4}, later login-portal-verify.com.
    It ran on 10.0.0.7, see example.com. Sample: ${known.sha256}. ${known.cve} was used.`;

  test('is searched for indicators, in their order and as they are written there', async () => {
    const { data, meta } = await bulk({ text: report });
    expect(data.map(({ value, normalised }) => [value, normalised])).toEqual([
      ['hxxps://login-portal-verify[.]com/a.php', 'https://login-portal-verify.com/a.php'],
      ['login-portal-verify[.]com', 'login-portal-verify.com'],
      [known.ipv4, known.ipv4],
      [known.sha256, known.sha256],
      [known.cve, known.cve],
    ]);
    expect(data.map(({ found }) => found)).toEqual([false, true, true, true, true]);
    expect(meta.left_out).toEqual({ private_address: 1, example: 1 });
  });

  test('that is a list means what it says', async () => {
    const { data } = await bulk({ text: `10.0.0.7\n${known.ipv4}` });
    expect(data.map(({ value, allow_list }) => [value, allow_list])).toEqual([
      ['10.0.0.7', 'private and reserved addresses'],
      [known.ipv4, null],
    ]);
  });

  test('with more than a thousand says how many are left', async () => {
    const lines = Array.from({ length: 1200 }, (_, n) => `host-${n}.northwind-${n}.com`);
    const { data, meta } = await bulk({ text: lines.join('\n') });
    expect(data).toHaveLength(1000);
    expect(meta).toMatchObject({ asked: 1200, duplicates: 0, left_out: { over_limit: 200 } });
  });

  test('without any is answered by nothing', async () => {
    expect((await bulk({ text: 'Nothing of note.' })).data).toEqual([]);
  });
});

describe('who asks', () => {
  test('may be a person who is signed in', async () => {
    const page = await signIn(app.url, 'free@example.org', password);
    const answer = await page.fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ values: [known.ipv4] }),
    });
    expect(bulkLookup.parse(await answer.json()).meta.found).toBe(1);
  });

  test('pays for five requests', async () => {
    const remaining = async (answer: Response) => {
      await answer.arrayBuffer();
      return Number(answer.headers.get('x-ratelimit-remaining'));
    };
    const before = await remaining(await app.get('/api/v1/lookup?ioc=8.8.8.8'));
    expect(before - (await remaining(await post({ values: ['8.8.8.8'] })))).toBe(5);
  });
});

test.each([
  {},
  { values: [] },
  { values: ['a.com'], text: 'a.com' },
  { values: Array.from({ length: 1001 }, () => 'a') },
  { values: [1] },
  { values: 'a.com' },
  { text: '' },
  { text: 'x'.repeat(250_001) },
  [],
])('400: %#', async (body) => {
  expect(await refusal(await post(body))).toMatchObject({ status: 400, code: 'invalid_parameter' });
});

test('a stranger is asked for a key', async () => {
  expect(await refusal(await post({ values: ['8.8.8.8'] }, '', null))).toMatchObject({
    code: 'missing_api_key',
  });
});
