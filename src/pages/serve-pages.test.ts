import { mkdir, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { problem } from '../http/problem.ts';
import { buildServer } from '../http/server.ts';
import { readPages } from './read-pages.ts';
import { servePages } from './serve-pages.ts';

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const script = 'export const a = 1;'.repeat(50);

/** A server with pages and without endpoints, and the address of a folder's file that is no page. */
async function serve({ built = true } = {}): Promise<string> {
  const folder = await temporaryFolder();
  if (built) {
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Shell</title>');
    await writeFile(join(folder, 'theme.js'), '1');
    await writeFile(join(folder, 'assets', 'main-abc.js'), script);
    await writeFile(join(folder, 'assets', 'main-abc.js.br'), brotliCompressSync(script));
  }
  const app = buildServer<null, null>({
    routes: [],
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
  servePages(app, readPages(folder), { https: true });
  onTestFinished(() => app.close());
  return await app.listen({ host: '127.0.0.1', port: 0 });
}

test('every address that a browser may show gets the shell, with a policy that lets nothing in from elsewhere', async () => {
  const url = await serve();
  for (const path of ['/', '/item/0', '/cves/CVE-2026-1', '/?search=x', '/index.html/', '/%00']) {
    const answer = await fetch(url + path, { headers: html });
    expect([path, answer.status, await answer.text()]).toEqual([path, 200, expect.stringContaining('Shell')]);
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
  }
});

test('programs get the error envelope for what is not there, and so does a missing file', async () => {
  const url = await serve();
  for (const [path, headers] of [
    ['/no-such', { accept: '*/*' }],
    ['/api/v1/no-such', html],
    ['/taxii2/no-such', html],
    ['/metrics', html],
    ['/assets/main-old.js', html],
    ['/assets/../../package.json', html],
    ['/assets/%2e%2e%2findex.html', html],
  ] as const) {
    const answer = await fetch(url + path, { headers });
    expect([path, answer.status], path).toEqual([path, path.includes('..') ? expect.any(Number) : 404]);
    const text = await answer.text();
    expect(text).not.toContain('soc-defenders');
    if (answer.status === 404) expect(JSON.parse(text).error.code).toBe('not_found');
  }
  expect((await fetch(`${url}/`, { method: 'POST', headers: html })).status).toBe(404);
});

test('a file named by its content may be kept for ever, any other is asked for again', async () => {
  const url = await serve();
  const asset = await fetch(`${url}/assets/main-abc.js`);
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect([asset.headers.get('content-type'), await asset.text()]).toEqual([
    'text/javascript; charset=utf-8',
    script,
  ]);
  const theme = await fetch(`${url}/theme.js`);
  expect(theme.headers.get('cache-control')).toBe('no-cache');
  const etag = theme.headers.get('etag')!;
  const again = await fetch(`${url}/theme.js`, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await fetch(`${url}/theme.js`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '1', '']);
});

test('a file goes out as it was packed, to clients that unpack it', async () => {
  const url = await serve();
  const raw = (coding: string) =>
    new Promise<{ coding: string | undefined; body: Buffer }>((resolve, reject) => {
      get(`${url}/assets/main-abc.js`, { headers: { 'accept-encoding': coding } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ coding: answer.headers['content-encoding'], body: Buffer.concat(parts) }),
        );
      }).on('error', reject);
    });
  const packed = await raw('gzip, br');
  expect([packed.coding, brotliDecompressSync(packed.body).toString()]).toEqual(['br', script]);
  for (const coding of ['gzip', 'identity', 'br;q=0', '', 'brr'])
    expect(await raw(coding), coding).toEqual({ coding: undefined, body: Buffer.from(script) });
});

test('without built pages a browser is told what to do', async () => {
  const answer = await fetch(`${await serve({ built: false })}/`, { headers: html });
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run build:web')]);
});
