import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  body,
  bomb,
  cutOff,
  drip,
  generated,
  type Packing,
  packed,
  raw,
  redirect,
  reset,
  silence,
  stalled,
  status,
  truncated,
} from '../../tests/support/plays.ts';
import { type SourceServer, sourceServer } from '../../tests/support/source-server.ts';
import { FetchError } from './fetch-error.ts';
import { type SafeFetchOptions, safeFetch } from './safe-fetch.ts';

let server: SourceServer;
beforeAll(async () => {
  server = await sourceServer();
});
afterAll(() => server.close());

function get(path: string, options: Partial<SafeFetchOptions> = {}) {
  return safeFetch(server.url + path, {
    userAgent: 'test (+https://project.example)',
    allowInternal: [`127.0.0.1:${server.port}`],
    ...options,
  });
}

async function failure(fetching: Promise<unknown>): Promise<FetchError> {
  const error: unknown = await fetching.catch((thrown: unknown) => thrown);
  if (!(error instanceof FetchError)) throw error;
  return error;
}

const text = 'indicator\n203.0.113.7\n';

describe('a good answer', () => {
  test('brings bytes, type, address and validators', async () => {
    server.plays(
      '/feed',
      body(text)
        .withEtag('W/"7"')
        .withLastModified('Thu, 12 Feb 2026 09:00:00 GMT')
        .withHeaders({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'max-age=900' }),
    );
    expect(await get('/feed')).toEqual({
      status: 'fetched',
      bytes: Buffer.from(text),
      contentType: 'text/csv; charset=utf-8',
      url: `${server.url}/feed`,
      etag: 'W/"7"',
      lastModified: 'Thu, 12 Feb 2026 09:00:00 GMT',
      maxAgeSeconds: 900,
    });
  });

  test('is asked for by GET, under our name, with the encodings we read and without a body', async () => {
    server.plays('/polite', body(text));
    await get('/polite?days=3', {
      headers: { 'User-Agent': 'other', 'Accept-Encoding': 'lzma', Host: 'other', 'Auth-Key': 'k' },
    });
    const { method, path, headers } = server.requests.at(-1)!;
    expect([method, path]).toEqual(['GET', '/polite?days=3']);
    expect(headers).toMatchObject({
      'user-agent': 'test (+https://project.example)',
      host: `127.0.0.1:${server.port}`,
      'accept-encoding': 'gzip, br, zstd',
      'auth-key': 'k',
    });
    expect(headers).not.toHaveProperty('if-none-match');
    expect(headers).not.toHaveProperty('content-length');
  });

  test('may be empty', async () => {
    server.plays('/empty', body(''));
    expect(await get('/empty')).toMatchObject({ status: 'fetched', bytes: Buffer.alloc(0) });
  });

  test.each<Packing>(['gzip', 'br', 'zstd', 'deflate'])('is unpacked: %s', async (packing) => {
    server.plays('/packed', packed(packing, text));
    expect(await get('/packed')).toMatchObject({ bytes: Buffer.from(text) });
  });

  test('keeps the type the source claims, even a wrong one: what is inside is for the feed to judge', async () => {
    server.plays('/page', body('<html>log in</html>').withHeaders({ 'content-type': 'text/html' }));
    expect(await get('/page')).toMatchObject({ contentType: 'text/html' });
  });
});

describe('asking again', () => {
  test('with the last validators gets "not modified" and no body', async () => {
    server.plays('/etag', body(text).withEtag('"1"').withHeaders({ 'cache-control': 'max-age=60' }));
    expect(await get('/etag', { etag: '"1"' })).toEqual({ status: 'not_modified', maxAgeSeconds: 60 });
    expect(await get('/etag', { etag: '"0"' })).toMatchObject({ status: 'fetched', etag: '"1"' });

    const date = 'Thu, 12 Feb 2026 09:00:00 GMT';
    server.plays('/date', body(text).withLastModified(date));
    expect(await get('/date', { lastModified: date })).toEqual({ status: 'not_modified' });
  });

  test('keeps the validators over a redirect', async () => {
    server.plays('/moved', redirect('/etag', 301));
    server.plays('/etag', body(text).withEtag('"1"'));
    expect(await get('/moved', { etag: '"1"' })).toEqual({ status: 'not_modified' });
  });

  test('"not modified" to a question without validators is a failure', async () => {
    server.plays('/liar', status(304));
    expect(await failure(get('/liar'))).toMatchObject({ code: 'bad_status', httpStatus: 304 });
  });
});

describe('a refusal', () => {
  test('429 says how long to stay away', async () => {
    server.plays('/busy', status(429, { 'retry-after': '120' }));
    const error = await failure(get('/busy'));
    expect(error).toMatchObject({ code: 'rate_limited', httpStatus: 429, retryAfterSeconds: 120 });
    expect(error.message).toContain(`${server.url}/busy`);
  });

  test('503 may say so by date', async () => {
    const inTwoMinutes = new Date(Date.now() + 120_000).toUTCString();
    server.plays('/down', status(503, { 'retry-after': inTwoMinutes }));
    const error = await failure(get('/down'));
    expect(error).toMatchObject({ code: 'bad_status', httpStatus: 503 });
    expect(error.retryAfterSeconds).toBeGreaterThan(100);
    expect(error.retryAfterSeconds).toBeLessThanOrEqual(121);
  });

  test.each([204, 206, 300, 401, 403, 404, 410, 500])('status %i is an error that names it', async (code) => {
    server.plays('/status', status(code));
    const error = await failure(get('/status'));
    expect(error).toMatchObject({ code: 'bad_status', httpStatus: code });
    expect(error.message).toContain(`status ${code}`);
    expect(error.retryAfterSeconds).toBeUndefined();
  });

  test('a source that recovers is read again', async () => {
    server.plays('/flaky', status(500), reset(), body(text));
    await failure(get('/flaky'));
    await failure(get('/flaky'));
    expect(await get('/flaky')).toMatchObject({ status: 'fetched' });
  });
});

describe('time', () => {
  test('a source that never answers ends after the first-byte time', async () => {
    server.plays('/silent', silence());
    const error = await failure(get('/silent', { firstByteMs: 50 }));
    expect(error.code).toBe('timeout');
    expect(error.message).toContain('0.05 s');
  });

  test.each([
    ['stops in the middle', stalled('indicator\n')],
    ['drips for ever', drip()],
    ['never answers', silence()],
  ])('a source that %s ends after the total time', async (_kind, play) => {
    server.plays('/slow', play);
    expect((await failure(get('/slow', { totalMs: 80 }))).code).toBe('timeout');
  });

  test('a resolver that never answers ends after the first-byte time', async () => {
    const resolve = () => new Promise<never>(() => {});
    const error = await failure(
      safeFetch('http://feeds.example/', { userAgent: 'test', resolve, firstByteMs: 50 }),
    );
    expect(error.code).toBe('timeout');
  });

  test('the total time covers all redirects together', async () => {
    server.plays('/round', redirect('/round'));
    const error = await failure(get('/round', { totalMs: 100, maxRedirects: 1_000_000 }));
    expect(error.code).toBe('timeout');
  });

  test('the caller can stop it, before and while it runs', async () => {
    server.plays('/stalled', stalled('indicator\n'));
    expect((await failure(get('/stalled', { signal: AbortSignal.abort() }))).code).toBe('aborted');
    const stop = new AbortController();
    server.plays('/stop', (request, response) => {
      stalled('indicator\n')(request, response);
      stop.abort();
    });
    expect((await failure(get('/stop', { signal: stop.signal }))).code).toBe('aborted');
  });
});

describe('size', () => {
  test.each([
    ['plain', {}, { maxBytes: 1 << 20 }],
    ['packed', { 'content-encoding': 'br' }, { maxPackedBytes: 1 << 20 }],
  ])('a %s body that announces too much is not waited for', async (_kind, headers, limit) => {
    server.plays('/large', stalled('', { ...headers, 'content-length': (1 << 20) + 1 }));
    expect((await failure(get('/large', { ...limit, totalMs: 5000 }))).code).toBe('too_large');
  });

  test('a body that does not announce its size is cut at the limit', async () => {
    server.plays('/chunked', generated(3 << 20));
    const error = await failure(get('/chunked', { maxBytes: 1 << 20 }));
    expect(error.code).toBe('too_large');
    expect(error.message).toContain('1 MiB');
    expect(await get('/chunked', { maxBytes: 3 << 20 })).toMatchObject({ status: 'fetched' });
  });

  test('what is packed has its own limit on the wire', async () => {
    server.plays('/packed', packed('gzip', text));
    expect((await failure(get('/packed', { maxPackedBytes: 10 }))).code).toBe('too_large');
  });

  test.each<Packing>(['gzip', 'br', 'zstd', 'deflate'])('a %s bomb is stopped', async (packing) => {
    server.plays('/bomb', bomb(packing, 2 ** 31));
    expect((await failure(get('/bomb', { maxBytes: 1 << 20 }))).code).toBe('too_large');
  });
});

describe('damage', () => {
  test.each<Packing>(['gzip', 'br', 'zstd', 'deflate'])(
    'a truncated %s body is an error',
    async (packing) => {
      server.plays('/truncated', truncated(packing, text.repeat(1000)));
      expect((await failure(get('/truncated'))).code).toBe('bad_encoding');
    },
  );

  test.each([
    ['shorter than announced', cutOff('indicator\n', 1000)],
    ['chunked without an end', cutOff('indicator\n')],
    ['cut before the answer', reset()],
    ['not HTTP', raw('SSH-2.0-OpenSSH_9.9\r\n')],
    ['with two lengths', raw('HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd')],
    ['with endless headers', raw(`HTTP/1.1 200 OK\r\n${`X: ${'y'.repeat(1000)}\r\n`.repeat(100)}\r\n`)],
  ])('an answer %s is an error and not a short body', async (_kind, play) => {
    server.plays('/cut', play);
    expect((await failure(get('/cut'))).code).toBe('network');
  });

  test('a closed port and an unknown name are told apart', async () => {
    const gone = await sourceServer();
    await gone.close();
    const options = { userAgent: 'test', allowInternal: ['127.0.0.1'] };
    const refused = await failure(safeFetch(gone.url, options));
    expect(refused).toMatchObject({ code: 'network', message: expect.stringContaining('ECONNREFUSED') });
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const unknown = await failure(safeFetch('http://gone.example/', { ...options, resolve }));
    expect(unknown).toMatchObject({ code: 'network', message: expect.stringContaining('does not exist') });
    const nobody = await failure(safeFetch('http://gone.example/', { ...options, resolve: async () => [] }));
    expect(nobody.code).toBe('network');
  });
});

describe('what may be asked', () => {
  test.each(['ftp://127.0.0.1/', 'file:///etc/passwd', 'javascript:1', 'feeds.example', '', 'http://'])(
    'only http and https: "%s"',
    async (address) => {
      expect((await failure(safeFetch(address, { userAgent: 'test' }))).code).toBe('bad_url');
    },
  );

  test('a key with a line break at its end is refused before it is sent', async () => {
    const before = server.requests.length;
    const error = await failure(get('/feed', { headers: { 'auth-key': 'k3y\nx: y' }, secrets: ['k3y'] }));
    expect(error.code).toBe('bad_request');
    expect(server.requests.length).toBe(before);
  });

  test('user info of the address is sent as credentials', async () => {
    server.plays('/private', body(text));
    await safeFetch(`http://me:word@127.0.0.1:${server.port}/private`, {
      userAgent: 'test',
      allowInternal: ['127.0.0.1'],
    });
    expect(server.requests.at(-1)!.headers.authorization).toBe(`Basic ${btoa('me:word')}`);
  });
});

describe('secrets', () => {
  const secrets = ['abc123def456'];

  test('stay out of errors: path, query, user info', async () => {
    server.plays('/export/abc123def456/recent', status(403));
    const error = await failure(get('/export/abc123def456/recent?api_key=zzz', { secrets }));
    expect(error.message).toContain('/export/***/recent?api_key=***');
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toMatch(/abc123def456|zzz/);
  });

  test('stay out of the address that is handed back', async () => {
    server.plays('/export/abc123def456/recent', body(text));
    expect(await get('/export/abc123def456/recent', { secrets })).toMatchObject({
      url: `${server.url}/export/***/recent`,
    });
  });
});
