import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { problem } from './problem.ts';
import { routeFor } from './route.ts';
import { buildServer } from './server.ts';

const route = routeFor<null, null>();
const words = 'a line of an answer, '.repeat(200);

const answers = Object.entries({ long: words, short: 'short' }).map(([name, said]) =>
  route({
    method: 'GET',
    path: `/answers/${name}`,
    summary: `A ${name} answer`,
    tag: 'Test',
    auth: 'none',
    response: z.object({ words: z.string() }),
    handler: async ({ header }) => {
      header('Vary', 'Cookie');
      return { words: said };
    },
  }),
);

async function serve(): Promise<string> {
  const app = buildServer<null, null>({
    routes: answers,
    deps: null,
    cookie: { name: 'session', secure: false },
    checkKey: () => {
      throw problem('invalid_api_key');
    },
    keyInQuery: false,
    log: () => {},
    publicUrl: 'https://intel.example',
    trustProxy: false,
    bodyLimit: 1000,
    now: () => new Date(),
  });
  onTestFinished(() => app.close());
  return await app.listen({ host: '127.0.0.1', port: 0 });
}

/** As it comes over the line. */
function raw(url: string, headers: Record<string, string>) {
  return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    get(url, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

test('a long answer goes out packed to clients that ask for it, and is the same answer', async () => {
  const url = `${await serve()}/answers/long`;
  const plain = await raw(url, {});
  expect(JSON.parse(plain.body.toString())).toEqual({ words });
  expect(plain.headers).not.toHaveProperty('content-encoding');
  expect(plain.headers.vary).toBe('Cookie, Accept-Encoding');
  for (const [coding, unpack] of [
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
    ['zstd', zstdDecompressSync],
  ] as const) {
    const packed = await raw(url, { 'accept-encoding': coding });
    expect(packed.headers).toMatchObject({
      'content-encoding': coding,
      'content-length': String(packed.body.length),
      vary: 'Cookie, Accept-Encoding',
    });
    expect(packed.body.length).toBeLessThan(plain.body.length / 5);
    expect(unpack(packed.body).toString()).toBe(plain.body.toString());
  }
});

test('a short answer goes out as it is', async () => {
  const short = await raw(`${await serve()}/answers/short`, { 'accept-encoding': 'gzip, br, zstd' });
  expect(JSON.parse(short.body.toString())).toEqual({ words: 'short' });
  expect(short.headers).not.toHaveProperty('content-encoding');
});
