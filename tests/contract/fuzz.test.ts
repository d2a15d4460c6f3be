/** No query, however it is made, may bring down a handler or leave the error envelope (standard §1). */
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '../../src/api/index.ts';
import { errorEnvelope } from '../../src/contract/error.ts';
import { makeCursor } from '../../src/http/cursor.ts';
import { type RunningProduct, startProduct } from '../support/running-app.ts';
import { known } from '../support/seed.ts';

let app: RunningProduct;
/** An article that there is. */
let articleId: string;
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
beforeAll(async () => {
  app = await startProduct();
  const { data } = (await (await app.get('/api/v1/articles?limit=1')).json()) as { data: { id: string }[] };
  articleId = data[0]!.id;
});
afterAll(async () => {
  agent.destroy();
  await app.close();
});

interface Seen {
  status: number;
  id: unknown;
  type: unknown;
  body: string;
}

/** Sends a path as it is; the client library would tidy it up. */
function send(path: string): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    const headers = { authorization: `Bearer ${app.keys.pro}` };
    const asked = request({ hostname, port, path, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { 'x-request-id': id, 'content-type': type } = answer.headers;
        resolve({ status: answer.statusCode!, id, type, body: Buffer.concat(chunks).toString() });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

const escaped = (text: string) => encodeURIComponent(text.toWellFormed());
const visible = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
});

/** Legal values too: an illegal neighbour would keep the handler from being reached. */
const legal = [
  ...Object.values(known),
  ...[
    'ipv4,url',
    'mitre-attack',
    'high',
    'commercial',
    'finance',
    'all',
    'json',
    'csv',
    'txt',
    'ndjson',
    'list',
  ],
  ...[
    'true',
    '0',
    '1',
    '7',
    '10000',
    '2020-01-01',
    '2999-12-31T23:59:59Z',
    'published:asc',
    'severity',
    'modified',
  ],
  ...[
    'modified_at',
    'fetched_at',
    'iocs,cves',
    'id,title',
    'malware',
    'critical,low',
    '6.5',
    'T1566',
    'lazarus',
    'url',
  ],
];

const hostile = [
  ...['', '+', '%', '%00', '%ff', '%zz', '%c0%af', '%ed%a0%80', '%F0%9F', '%0d%0aX:1', '%2500', '%u0041'],
  ...[
    '-1',
    '0',
    '1e999',
    '-0',
    '0x10',
    '1.5',
    '9'.repeat(400),
    '9007199254740993',
    'NaN',
    'Infinity',
    escaped('٣'),
  ],
  ...[
    '2026-99-99',
    '0000-00-00',
    '9999-12-31T23:59:60Z',
    '+275760-09-13',
    '-271821-04-20',
    '2026-01-01T00:00:00-18:01',
  ],
  ...[
    ',',
    ',,,',
    'all,',
    'null',
    'undefined',
    '[]',
    '{}',
    '[object+Object]',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    "'",
    '"',
    "';--",
    '" OR 1=1',
    '%25',
    '_',
    '\\',
    '\\\\',
    '*',
    '^',
    '(',
    '((((',
    'NEAR(',
    'a AND',
    '{x}',
    '-a',
    '"""',
  ].map(escaped),
  ...[
    'hxxp://',
    'http://[',
    'http://[::1',
    '[::]',
    '::ffff:1.2.3.4',
    '1.2.3.4/33',
    '::/129',
    '@',
    'a@',
    '@a.b',
    'a..b',
    '.',
    '..',
  ].map(escaped),
  ...[
    'xn--',
    'xn--a.com',
    'xn--zzzzzzzz.xn--',
    'İ.com',
    'ß.de',
    '中.中',
    '\u202e.com',
    '\u0000',
    '\ufeff',
    '🦠',
    'e\u0301',
    '\u200d',
  ].map(escaped),
  ...[
    'x'.repeat(2048),
    'x'.repeat(5000),
    'a.'.repeat(1000),
    'a,'.repeat(1000),
    '%22'.repeat(600),
    '['.repeat(1500),
  ],
  ...[
    escaped('中'.repeat(1000)),
    escaped('a '.repeat(240)),
    escaped('"a" '.repeat(100)),
    `T${'1'.repeat(4)}.${'9'.repeat(3)}`,
  ],
];

const asked = {
  type: 'all',
  category: 'all',
  confidence: 'all',
  industry: 'all',
  id: 'all',
  article: 'all',
  source: 'all',
  threat_type: 'all',
  malware_family: 'all',
  state: 'all',
  min_risk: 'all',
  max_age: 'all',
  include_retracted: 'all',
};
const sorted = { sort: 'published:desc', time_field: 'published_at' };
const byPublication = { sort: 'published:desc' };
const whole = fc.constantFrom(0, -1, 1, 2 ** 53 - 1, -(2 ** 53) + 1, 4_102_444_800_000_000);

/** Positions that somebody made up, rightly bound to the plain lists. */
const cursor = fc.oneof(
  fc.tuple(whole, whole).map((position) => makeCursor(position, asked)),
  fc.tuple(whole, whole, whole, whole).map((position) => makeCursor(position, sorted)),
  fc.tuple(whole, whole, whole).map((position) => makeCursor(position, byPublication)),
  fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
);

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...legal).map(escaped) },
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: visible },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map(escaped) },
  { weight: 1, arbitrary: cursor },
);

const uuid = fc.oneof(
  fc.uuid(),
  fc.constant('KNOWN'),
  fc.constantFrom('x', '%00', '%zz', '..', '%2e%2e', '%2f', 'a'.repeat(300)),
  visible,
);

/** One endpoint with a query of its own names, others, repeats and separators that nobody asked for. */
/** A stream of events has no end to wait for. */
const ending = endpoints.filter(({ media }) => !media?.includes('text/event-stream'));

const query = fc.constantFrom(...ending).chain(({ path, query: shape }) => {
  const names = Object.keys(shape?.shape ?? {});
  const name = fc.oneof(
    { weight: 8, arbitrary: names.length > 0 ? fc.constantFrom(...names) : visible },
    {
      weight: 1,
      arbitrary: fc.constantFrom('api_key', '__proto__', 'q[]', 'type[0]', 'LIMIT', '', 'constructor'),
    },
    { weight: 1, arbitrary: visible },
  );
  const pair = fc.oneof(
    { weight: 9, arbitrary: fc.tuple(name, value).map((two) => two.join('=')) },
    { weight: 1, arbitrary: fc.oneof(name, visible, fc.constantFrom('', '&', '?', '=', '==')) },
  );
  const pairs = fc.array(pair, { maxLength: 6 });
  return fc.tuple(uuid, pairs).map(([id, list]) => `${path.replace(/\{\w+\}/, id)}?${list.join('&')}`);
});

test('the made-up cursors reach the store', async () => {
  for (const path of [
    `iocs?cursor=${makeCursor([1, 1], asked)}`,
    `articles?cursor=${makeCursor([1, 1, 1, 1], sorted)}`,
    `cves?cursor=${makeCursor([1, 1, 1], byPublication)}`,
  ])
    expect([path, (await send(`/api/v1/${path}`)).status]).toEqual([path, 200]);
});

test('no query of any endpoint is answered by 500, and every refusal is the envelope', async () => {
  const statuses = new Map<number, number>();
  const one = async (path: string) => {
    const { status, id, type, body } = await send(path.replace('/KNOWN?', `/${articleId}?`));
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    expect([path, status < 500]).toEqual([path, true]);
    if (status < 400) return;
    expect(type).toBe('application/json; charset=utf-8');
    const { error } = errorEnvelope.parse(JSON.parse(body));
    expect(error.request_id).toBe(id);
    expect(error.message.length).toBeLessThan(500);
    if (status === 400) expect(error.code).toBe('invalid_parameter');
  };
  // Four at a time: the server is asked side by side, as it is in life.
  await fc.assert(
    fc.asyncProperty(fc.tuple(query, query, query, query), async (paths) => {
      await Promise.all(paths.map(one));
    }),
    { numRuns: 800, endOnFailure: true },
  );
  const asked = [...statuses.values()].reduce((sum, n) => sum + n);
  expect(asked).toBeGreaterThanOrEqual(3000);
  // Both sides of the door were tried.
  expect(statuses.get(200)).toBeGreaterThan(asked / 10);
  expect(statuses.get(400)).toBeGreaterThan(asked / 10);
});
