import tls from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { body, redirect } from '../../tests/support/plays.ts';
import { selfSigned } from '../../tests/support/self-signed.ts';
import {
  type SourceServer,
  type SourceServerOptions,
  sourceServer,
} from '../../tests/support/source-server.ts';
import { type SafeFetchOptions, safeFetch } from './safe-fetch.ts';

const userAgent = 'test';
const open: SourceServer[] = [];

async function start(options?: SourceServerOptions): Promise<SourceServer> {
  const server = await sourceServer(options);
  open.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const loopback = async () => [{ address: '127.0.0.1', family: 4 }];

describe('internal addresses', () => {
  test.each([
    '127.0.0.1',
    'localhost',
    '0x7f.1',
    '[::ffff:127.0.0.1]',
    '[::1]',
    '0.0.0.0',
    '127.0.0.1.nip.example',
  ])('are not reached: %s', async (host) => {
    const server = await start();
    server.plays('/', body('inside'));
    const options: SafeFetchOptions = { userAgent };
    if (host.endsWith('.example')) options.resolve = loopback;
    const fetching = safeFetch(`http://${host}:${server.port}/`, options);
    await expect(fetching).rejects.toMatchObject({
      code: 'blocked_address',
      message: expect.stringMatching(/allowed internal/),
    });
    expect(server.requests).toEqual([]);
  });

  test('the metadata service is not reached by address, by name or by redirect', async () => {
    const server = await start();
    server.plays('/feed', redirect('http://169.254.169.254/latest/meta-data/'));
    const allowInternal = [`127.0.0.1:${server.port}`];
    const resolve = async (host: string) =>
      host === 'metadata.example' ? [{ address: 'fd00:ec2::254', family: 6 }] : loopback();
    for (const url of [`${server.url}/feed`, 'http://169.254.169.254/', 'http://metadata.example/']) {
      await expect(safeFetch(url, { userAgent, allowInternal, resolve })).rejects.toMatchObject({
        code: 'blocked_address',
      });
    }
  });

  test('a redirect to another port of an allowed host is refused', async () => {
    const [source, inside] = [await start(), await start()];
    inside.plays('/admin', body('secret'));
    source.plays('/feed', redirect(`${inside.url}/admin`));
    const fetching = safeFetch(`${source.url}/feed`, {
      userAgent,
      allowInternal: [`127.0.0.1:${source.port}`],
    });
    await expect(fetching).rejects.toMatchObject({
      code: 'blocked_address',
      message: expect.stringContaining(`port ${inside.port}`),
    });
    expect(source.requests.length).toBe(1);
    expect(inside.requests).toEqual([]);
  });

  test('one internal address among public ones is enough to refuse a name', async () => {
    const server = await start();
    const resolve = async () => [{ address: '93.184.215.14', family: 4 }, ...(await loopback())];
    await expect(
      safeFetch(`http://feeds.example:${server.port}/`, { userAgent, resolve }),
    ).rejects.toMatchObject({ code: 'blocked_address' });
    expect(server.requests).toEqual([]);
  });

  test('a name is resolved once per request, and what was checked is what is connected', async () => {
    const server = await start();
    server.plays('/', body('inside'));
    const asked: string[] = [];
    const answers = [[{ address: '10.11.12.13', family: 4 }], await loopback()];
    const resolve = async (host: string) => {
      asked.push(host);
      return answers.shift() ?? [];
    };
    const options = { userAgent, resolve, allowInternal: ['127.0.0.1'] };
    await expect(safeFetch(`http://rebind.example:${server.port}/`, options)).rejects.toMatchObject({
      code: 'blocked_address',
    });
    expect(asked).toEqual(['rebind.example']);
    await safeFetch(`http://rebind.example:${server.port}/`, options);
    expect(asked).toEqual(['rebind.example', 'rebind.example']);
  });

  test('a name that turns internal between two hops is refused at the second', async () => {
    const server = await start();
    server.plays('/first', redirect('/second'));
    server.plays('/second', body('inside'));
    const answers = [await loopback(), [{ address: '10.0.0.1', family: 4 }]];
    const fetching = safeFetch(`http://rebind.example:${server.port}/first`, {
      userAgent,
      resolve: async () => answers.shift() ?? [],
      allowInternal: ['127.0.0.1'],
    });
    await expect(fetching).rejects.toMatchObject({ code: 'blocked_address' });
    expect(server.requests.map(({ path }) => path)).toEqual(['/first']);
  });

  test.each(['127.0.0.1', '127.0.0.0/8', 'misp.example', '.example'])(
    'are reached where the operator allows them: %s',
    async (entry) => {
      const server = await start();
      server.plays('/', body('ours'));
      const fetching = safeFetch(`http://misp.example:${server.port}/`, {
        userAgent,
        resolve: loopback,
        allowInternal: [entry],
      });
      expect(await fetching).toMatchObject({ status: 'fetched' });
    },
  );

  test('a permission that cannot be read is an error of the caller', async () => {
    await expect(
      safeFetch('http://x.example/', { userAgent, allowInternal: ['10.0.0.0/99'] }),
    ).rejects.toThrow(RangeError);
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i is followed and the last address handed back', async (code) => {
    const server = await start();
    server.plays('/old', redirect('new?x=1', code));
    server.plays('/new', body('moved'));
    const answer = await safeFetch(`${server.url}/old`, { userAgent, allowInternal: ['127.0.0.1'] });
    expect(answer).toMatchObject({ status: 'fetched', url: `${server.url}/new?x=1` });
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  test('five are followed and a sixth is not', async () => {
    const server = await start();
    for (let hop = 0; hop < 6; hop++) server.plays(`/${hop}`, redirect(`/${hop + 1}`));
    server.plays('/6', body('end'));
    const options = { userAgent, allowInternal: ['127.0.0.1'] };
    await expect(safeFetch(`${server.url}/0`, options)).rejects.toMatchObject({ code: 'too_many_redirects' });
    expect(server.requests.length).toBe(6);
    expect(await safeFetch(`${server.url}/1`, options)).toMatchObject({ status: 'fetched' });
  });

  test('a loop ends', async () => {
    const server = await start();
    server.plays('/loop', redirect('/loop'));
    const fetching = safeFetch(`${server.url}/loop`, { userAgent, allowInternal: ['127.0.0.1'] });
    await expect(fetching).rejects.toMatchObject({ code: 'too_many_redirects' });
  });

  test.each([
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    'javascript:alert(1)',
    'http://',
    'gopher://x.example',
  ])('only http and https are followed: %s', async (location) => {
    const server = await start();
    server.plays('/odd', redirect(location));
    const fetching = safeFetch(`${server.url}/odd`, { userAgent, allowInternal: ['127.0.0.1'] });
    await expect(fetching).rejects.toMatchObject({ code: 'bad_redirect' });
  });

  test('keys and user info stay with their origin and do not come back', async () => {
    const [source, other] = [await start(), await start()];
    source.plays('/feed', redirect('/same'));
    source.plays('/same', redirect(`${other.url}/away`));
    other.plays('/away', redirect(`${source.url}/back`));
    source.plays('/back', body('end'));
    await safeFetch(`http://me:word@127.0.0.1:${source.port}/feed`, {
      userAgent,
      allowInternal: ['127.0.0.1'],
      headers: { 'Auth-Key': 'k3y', Cookie: 'a=b', 'Accept-Language': 'en' },
      etag: '"1"',
    });
    const [first, same, back] = source.requests;
    const credentials = { authorization: `Basic ${btoa('me:word')}`, 'auth-key': 'k3y', cookie: 'a=b' };
    expect(first!.headers).toMatchObject(credentials);
    expect(same!.headers).toMatchObject(credentials);
    for (const { headers } of [other.requests[0]!, back!]) {
      expect(headers).toMatchObject({
        'user-agent': userAgent,
        'accept-language': 'en',
        'if-none-match': '"1"',
      });
      for (const name of Object.keys(credentials)) expect(headers).not.toHaveProperty(name);
    }
  });

  test('user info survives an absolute redirect within its origin; foreign user info is not sent', async () => {
    const [source, other] = [await start(), await start()];
    source.plays('/feed', redirect(`${source.url}/same`));
    source.plays('/same', redirect(`http://root:toor@127.0.0.1:${other.port}/away`));
    other.plays('/away', body('end'));
    const address = `http://me:word@127.0.0.1:${source.port}/feed`;
    await safeFetch(address, { userAgent, allowInternal: ['127.0.0.1'] });
    expect(source.requests[1]!.headers.authorization).toBe(`Basic ${btoa('me:word')}`);
    expect(other.requests[0]!.headers).not.toHaveProperty('authorization');
  });
});

describe('https', () => {
  test('is checked: a certificate that nobody vouches for is refused', async () => {
    const server = await start({ tls: selfSigned() });
    const fetching = safeFetch(`${server.url}/`, { userAgent, allowInternal: ['127.0.0.1'] });
    await expect(fetching).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(/NODE_EXTRA_CA_CERTS/),
    });
    expect(server.requests).toEqual([]);
  });

  test('never leads to http, but http may lead to https', async () => {
    const identity = selfSigned();
    tls.setDefaultCACertificates([...tls.getCACertificates('default'), identity.cert]);
    const [secure, plain] = [await start({ tls: identity }), await start()];
    const options = { userAgent, allowInternal: ['127.0.0.1'] };
    secure.plays('/feed', redirect(`${plain.url}/feed`));
    plain.plays('/feed', redirect(`${secure.url}/end`));
    secure.plays('/end', body('end'));

    await expect(safeFetch(`${secure.url}/feed`, options)).rejects.toMatchObject({ code: 'bad_redirect' });
    expect(plain.requests).toEqual([]);
    expect(await safeFetch(`${plain.url}/feed`, options)).toMatchObject({ url: `${secure.url}/end` });
  });
});
