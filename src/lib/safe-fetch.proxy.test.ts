import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { body } from '../../tests/support/plays.ts';
import { type ProxyServer, proxyServer } from '../../tests/support/proxy-server.ts';
import { selfSigned } from '../../tests/support/self-signed.ts';
import { type SourceServer, sourceServer } from '../../tests/support/source-server.ts';
import { safeFetch } from './safe-fetch.ts';

const userAgent = 'test';
let origin: SourceServer;
const proxies: ProxyServer[] = [];

beforeAll(async () => {
  const identity = selfSigned('feeds.example');
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), identity.cert]);
  origin = await sourceServer({ tls: identity });
  origin.plays('/feed', body('tunnelled'));
});
afterAll(() => origin.close());
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
});

async function start(tunnels?: 'open' | 'refuse' | 'stall'): Promise<ProxyServer> {
  const proxy = await proxyServer(origin.port, tunnels);
  proxies.push(proxy);
  return proxy;
}

const noResolver = () => Promise.reject(new Error('the proxy resolves names, not we'));

test('https goes through a tunnel, and the proxy resolves the name', async () => {
  const proxy = await start();
  const options = { userAgent, proxy: { url: proxy.url }, resolve: noResolver };
  const answer = await safeFetch('https://feeds.example/feed', options);
  expect(answer).toMatchObject({ status: 'fetched', bytes: Buffer.from('tunnelled') });
  expect(proxy.asked).toEqual(['CONNECT feeds.example:443']);
});

test('inside the tunnel the certificate is still checked', async () => {
  const proxy = await start();
  const fetching = safeFetch('https://other.example/feed', { userAgent, proxy: { url: proxy.url } });
  await expect(fetching).rejects.toMatchObject({
    code: 'network',
    message: expect.stringMatching(/certificate/),
  });
});

test('http asks the proxy for the whole address', async () => {
  const proxy = await start();
  const answer = await safeFetch('http://feeds.example/list?x=1', {
    userAgent,
    proxy: { url: proxy.url },
    resolve: noResolver,
  });
  expect(answer).toMatchObject({ bytes: Buffer.from('through the proxy') });
  expect(proxy.asked).toEqual(['GET http://feeds.example/list?x=1']);
});

test('credentials of the proxy go to the proxy and not to the source', async () => {
  const proxy = await start();
  const url = proxy.url.replace('//', '//me:word@');
  await safeFetch('https://feeds.example/feed', { userAgent, proxy: { url } });
  expect(proxy.credentials).toEqual([`Basic ${btoa('me:word')}`]);
  expect(origin.requests.at(-1)!.headers).not.toHaveProperty('proxy-authorization');
});

test('NO_PROXY goes direct, under the rules for direct connections', async () => {
  const proxy = await start();
  const settings = { url: proxy.url, noProxy: 'feeds.example' };
  const options = { userAgent, proxy: settings, resolve: async () => [{ address: '127.0.0.1', family: 4 }] };
  const address = `https://feeds.example:${origin.port}/feed`;
  await expect(safeFetch(address, options)).rejects.toMatchObject({ code: 'blocked_address' });
  const answer = await safeFetch(address, { ...options, allowInternal: ['feeds.example'] });
  expect(answer).toMatchObject({ bytes: Buffer.from('tunnelled') });
  expect(proxy.asked).toEqual([]);
});

test.each([
  'http://127.0.0.1/',
  'http://[::ffff:10.0.0.1]/',
  'https://169.254.169.254/',
  'http://localhost/',
  'http://localhost./',
  'http://x.localhost/',
  'http://metadata.google.internal/',
  'http://intranet/',
  'http://nas.local/',
  'http://router.home.arpa/',
])('the proxy is never asked for an internal host: %s', async (address) => {
  const proxy = await start();
  const fetching = safeFetch(address, { userAgent, proxy: { url: proxy.url } });
  await expect(fetching).rejects.toMatchObject({ code: 'blocked_address' });
  expect(proxy.asked).toEqual([]);
});

test('the proxy is asked for an internal host that the operator allows', async () => {
  const proxy = await start();
  await safeFetch('http://misp.lan/', { userAgent, proxy: { url: proxy.url }, allowInternal: ['misp.lan'] });
  expect(proxy.asked).toEqual(['GET http://misp.lan/']);
});

test('a proxy that refuses is named as the reason, without its credentials', async () => {
  const proxy = await start('refuse');
  const url = proxy.url.replace('//', '//me:word@');
  const fetching = safeFetch('https://feeds.example/feed', { userAgent, proxy: { url } });
  await expect(fetching).rejects.toMatchObject({
    code: 'network',
    message: expect.stringMatching(/HTTPS_PROXY/),
  });
  await expect(fetching).rejects.toMatchObject({ message: expect.not.stringContaining('word') });
});

test('a proxy that never opens the tunnel ends after the first-byte time and leaves no connection', async () => {
  const proxy = await start('stall');
  const options = { userAgent, proxy: { url: proxy.url }, firstByteMs: 60 };
  const fetching = safeFetch('https://feeds.example/feed', options);
  await expect(fetching).rejects.toMatchObject({ code: 'timeout' });
  await proxy.idle();
});

test('a proxy that never opens the tunnel does not keep a fetch from being stopped', async () => {
  const proxy = await start('stall');
  const options = { userAgent, proxy: { url: proxy.url }, totalMs: 60 };
  await expect(safeFetch('https://feeds.example/feed', options)).rejects.toMatchObject({ code: 'timeout' });
});

test.each(['socks5://127.0.0.1:1080', 'not a url', '', 'proxy.example:3128', 'http://'])(
  'a proxy that cannot be read is an error and never a direct connection: "%s"',
  async (url) => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const options = { userAgent, proxy: { url }, resolve, allowInternal: ['feeds.example'] };
    await expect(safeFetch(`https://feeds.example:${origin.port}/feed`, options)).rejects.toThrow(RangeError);
    expect(asked).toEqual([]);
  },
);

test('a proxy that is down is named as the reason', async () => {
  const proxy = await start();
  await proxy.close();
  const fetching = safeFetch('https://feeds.example/feed', { userAgent, proxy: { url: proxy.url } });
  await expect(fetching).rejects.toMatchObject({
    code: 'network',
    message: expect.stringMatching(/HTTPS_PROXY.*ECONNREFUSED/),
  });
});

test('no connection is left after an answer through a tunnel', async () => {
  const proxy = await start();
  await safeFetch('https://feeds.example/feed', { userAgent, proxy: { url: proxy.url } });
  await proxy.idle();
});
