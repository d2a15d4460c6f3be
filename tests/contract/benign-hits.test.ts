/** What everybody uses is falsely reported: it must leave in no list of ours, and a look-up must say why. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulkLookup } from '../../src/contract/bulk-lookup.ts';
import type { IocList } from '../../src/contract/ioc.ts';
import type { AllowListRecord } from '../../src/contract/record.ts';
import { readEntry } from '../../src/domain/allow-lists/read-entry.ts';
import { warningLists as known } from '../../src/domain/allow-lists/warning-lists.data.ts';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { detect } from '../../src/domain/iocs/detect.ts';
import { inadmissible } from '../../src/domain/iocs/inadmissible.ts';
import { readSources } from '../../src/domain/sources/sources.store.ts';
import { feedBody } from '../../src/feeds/feed-body.ts';
import { warningLists } from '../../src/feeds/warning-lists.ts';
import { chunks } from '../../src/lib/chunks.ts';
import { type RunningProduct, startProduct } from '../support/running-app.ts';
import { sharedData } from '../support/shared-data.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

/** All that a source with the highest reliability of its kind can say against a value. */
async function accuse(source: string, values: readonly string[]) {
  const { store } = app;
  const accuser = (await readSources(store.write)).find(({ slug }) => slug === source)!;
  const now = Date.now();
  const records = values.map((value) => ({
    kind: 'indicator' as const,
    value,
    confidence: 100,
    threatType: 'botnet_cc',
    lastSeen: now,
  }));
  await ingest(records, { store, clock: { now: () => now }, source: accuser });
}

async function load(lists: readonly AllowListRecord[]) {
  const { store } = app;
  const source = (await readSources(store.write)).find(({ slug }) => slug === 'misp-warning-lists')!;
  await ingest(lists, { store, clock: { now: Date.now }, source });
}

const formats = ['txt', 'csv', 'cef', 'syslog', 'sigma', 'openioc'] as const;
const paths: Record<(typeof formats)[number], string> = {
  txt: '?format=txt',
  csv: '?format=csv',
  cef: '/cef?',
  syslog: '/cef?format=syslog',
  sigma: '/sigma?',
  openioc: '/openioc?',
};

/** Those of the values that an answer of up to 10,000 rows names. */
async function namedIn(path: string, values: ReadonlySet<string>): Promise<string[]> {
  const answer = await app.get(`/api/v1/iocs${path}&limit=10000`);
  expect(answer.status).toBe(200);
  const words = (await answer.text()).split(/[\s"'<>|,;=]+/);
  return words.filter((word) => values.has(word));
}

async function expectHarmless(values: readonly string[]) {
  const all = new Set(values);
  for (const format of formats) expect([format, await namedIn(paths[format], all)]).toEqual([format, []]);
  const usual = (await (await app.get('/api/v1/iocs?limit=10000')).json()) as IocList;
  const risky = (await (await app.get('/api/v1/iocs?limit=10000&state=all&min_risk=30')).json()) as IocList;
  for (const { data, meta } of [usual, risky]) {
    expect(meta.total).toBe(data.length);
    expect(data.filter(({ value }) => all.has(value)).map(({ value }) => value)).toEqual([]);
  }
  for (const part of chunks(values, 1000)) {
    const answer = await app.get('/api/v1/lookup/bulk', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ values: part }),
    });
    for (const row of bulkLookup.parse(await answer.json()).data) {
      expect(row).toMatchObject({ found: true, risk_level: 'low', confidence: 'low' });
      expect(['benign', 'sinkhole']).toContain(row.state);
      expect([row.value, row.allow_list, row.top_reason]).toEqual([
        row.value,
        expect.any(String),
        expect.any(String),
      ]);
    }
  }
}

const list = (id: string, match: AllowListRecord['match'], ...values: string[]): AllowListRecord => ({
  kind: 'allow-list',
  id,
  name: known.find((each) => each.id === id)!.title,
  description: '',
  version: '1',
  match,
  values,
});

describe('values of our own', () => {
  const cdn = ['203.99.1.7', '203.99.1.0/26'];
  const harmless = [
    '8.8.8.8',
    '2620:fe::fe',
    'd41d8cd98f00b204e9800998ecf8427e',
    'shop-vortellio.com',
    '45.90.1.1',
  ];

  test('that lists and resolvers hold leave nowhere, and say why', async () => {
    await load([
      list('cloudflare', 'cidr', '203.99.0.0/16'),
      list('cloudflare-top10k', 'hostname', 'shop-vortellio.com'),
      list('microsoft-office365-ip', 'cidr', '45.90.0.0/20'),
    ]);
    await accuse('threatfox', [...cdn, ...harmless, '45.148.244.1']);
    await expectHarmless([...cdn, ...harmless]);
    expect(await namedIn(paths.txt, new Set(['45.148.244.1']))).toEqual(['45.148.244.1']);
  });

  test('a shared address that a second, independent source names as well is believed by half', async () => {
    await accuse('cert-polska-warning-list', ['203.99.1.7']);
    expect(await namedIn(paths.txt, new Set(cdn))).toEqual(['203.99.1.7']);
    const { data } = (await (await app.get('/api/v1/iocs?type=ipv4&min_risk=50')).json()) as IocList;
    expect(data.find(({ value }) => value === '203.99.1.7')).toMatchObject({
      state: 'active',
      risk: { score: 50, level: 'medium' },
    });
    // Of the same operator, which has one vote.
    await accuse('feodo-tracker', ['203.99.1.0/26']);
    expect(await namedIn(paths.txt, new Set(['203.99.1.0/26']))).toEqual([]);
  });
});

const wanted = [
  ...[
    'cloudflare-top1k',
    'cloudflare-top5k',
    'cloudflare-top10k',
    'tranco10k',
    'cisco_top1000',
    'alexa',
    'moz-top500',
  ],
  ...[
    'public-dns-v4',
    'public-dns-v6',
    'cloudflare',
    'akamai',
    'fastly',
    'microsoft-office365',
    'microsoft-office365-ip',
  ],
  ...['empty-hashes', 'eicar.com', 'common-ioc-false-positive', 'ti-falsepositives'],
];
const real = wanted.flatMap((id) => {
  const bytes = sharedData(`warninglists/${id}.json`) ?? sharedData(`warninglists/${id}.head.json`);
  if (!bytes) return [];
  return [
    ...warningLists.parse(feedBody(bytes, '', `https://m.example/lists/${id}/list.json`)),
  ] as AllowListRecord[];
});

describe.runIf(real.length > 0)('the real lists (skipped where they are not there)', () => {
  test('hold nothing that leaves after one false report of each of their values', {
    timeout: 300_000,
  }, async () => {
    await load(real);
    const values = new Set<string>();
    for (const { match, values: entries } of real)
      for (const entry of entries) {
        const read = readEntry(match, entry);
        for (const text of typeof read === 'string' ? [] : [read].flat()) {
          const ioc = detect(text.replace(/^\./, ''));
          // `3::` is the ssdeep hash of nothing, and an address to us.
          if (ioc && !inadmissible(ioc) && !ioc.value.startsWith('3::')) values.add(ioc.value);
        }
      }
    expect(values.size).toBeGreaterThan(20_000);
    await accuse('threatfox', [...values]);
    await expectHarmless([...values]);
  });
});
