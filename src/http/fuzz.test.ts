import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startExample } from '../../tests/support/example-server.ts';
import { errorEnvelope } from '../contract/error.ts';

let server: Awaited<ReturnType<typeof startExample>>;
beforeAll(async () => {
  server = await startExample({ trustProxy: true });
});
afterAll(() => server.app.close());

/** Sends a path and headers as they are; the client library would tidy them up. */
function send(method: string, path: string, headers: Record<string, string>, body = '') {
  return new Promise<{ status: number; id: string; body: string }>((resolve, reject) => {
    const url = new URL(server.origin);
    const options = { host: url.hostname, port: url.port, method, path, headers };
    const asked = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => {
        const id = String(answer.headers['x-request-id']);
        resolve({ status: answer.statusCode!, id, body: Buffer.concat(chunks).toString() });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function wellBehaved({ status, id, body }: { status: number; id: string; body: string }) {
  expect(status).toBeLessThan(500);
  if (status >= 400) expect(errorEnvelope.parse(JSON.parse(body)).error.request_id).toBe(id);
}

const bytes = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
});
const names = [
  'genre',
  'format',
  'limit',
  'offset',
  'rating',
  'since',
  'changed',
  'lent',
  'writer',
  'q',
  '__proto__',
];
const value = fc.oneof(
  bytes,
  fc.string({ unit: 'binary' }).map(encodeURIComponentLoosely),
  fc.constantFrom('-1', '1e999', '0', '%00', '%', '2026-99-99', '9'.repeat(30), ',', 'all,', '%ff'),
);
const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), bytes), value), { maxLength: 6 });

/** Lone surrogates have no escape. */
function encodeURIComponentLoosely(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

test('no query makes the server fail', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (pairs) => {
      const path = `/books?${pairs.map((pair) => pair.join('=')).join('&')}`;
      wellBehaved(await send('GET', path, { authorization: 'Bearer free' }));
    }),
    { numRuns: 300 },
  );
});

test('no path makes the server fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('', '/', '/books/', 'http://'), bytes, async (start, rest) => {
      wellBehaved(await send('GET', start + rest, { 'x-api-key': 'free' }));
    }),
    { numRuns: 300 },
  );
});

test('no header makes the server fail', async () => {
  const header = fc.constantFrom(
    'authorization',
    'x-api-key',
    'accept',
    'accept-version',
    'accept-encoding',
    'content-type',
    'cookie',
    'host',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'range',
    'if-none-match',
    'x-request-id',
    'forwarded',
  );
  const text = fc.string({
    unit: fc
      .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0xa0, max: 0xff }))
      .map((code) => String.fromCharCode(code)),
  });
  const method = fc.constantFrom('GET', 'POST', 'DELETE', 'PUT');
  await fc.assert(
    fc.asyncProperty(
      method,
      fc.dictionary(header, text),
      fc.constantFrom('/books', '/archive'),
      async (verb, headers, path) => {
        wellBehaved(await send(verb, path, headers));
      },
    ),
    { numRuns: 300 },
  );
});

test('no body makes the server fail', async () => {
  const body = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.record({ title: fc.jsonValue() }).map((one) => JSON.stringify(one)),
  );
  const headers = { authorization: 'Bearer pro', 'content-type': 'application/json' };
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      wellBehaved(await send('POST', '/books', headers, text));
    }),
    { numRuns: 200 },
  );
});
