import { expect, test } from 'vitest';
import { proxyFor } from './proxy.ts';

const url = 'http://proxy.corp.example:3128';

test.each<[noProxy: string | undefined, target: string, direct: boolean]>([
  [undefined, 'https://feeds.example/', false],
  ['', 'https://feeds.example/', false],
  ['*', 'https://feeds.example/', true],
  ['corp.example', 'https://misp.corp.example/', true],
  ['corp.example', 'https://corp.example/', true],
  ['corp.example', 'https://evilcorp.example/', false],
  ['.corp.example', 'https://misp.corp.example/', true],
  ['*.corp.example', 'https://misp.corp.example/', true],
  ['corp.example:8443', 'https://misp.corp.example:8443/', true],
  ['corp.example:8443', 'https://misp.corp.example/', false],
  ['localhost, 127.0.0.1 ,10.0.0.0/8', 'http://10.9.8.7/', true],
  ['localhost,127.0.0.1,::1', 'http://[::1]:3000/', true],
  ['localhost,127.0.0.1', 'http://feeds.example/', false],
])('NO_PROXY "%s": %s goes direct: %s', (noProxy, target, direct) => {
  const proxy = noProxy === undefined ? { url } : { url, noProxy };
  expect(proxyFor(new URL(target), proxy)).toEqual(direct ? undefined : new URL(url));
});

test('without a proxy everything goes direct', () => {
  expect(proxyFor(new URL('https://feeds.example/'), undefined)).toBeUndefined();
});

test('a NO_PROXY entry that means nothing is named', () => {
  expect(() => proxyFor(new URL('https://feeds.example/'), { url, noProxy: '10.0.0.0/40' })).toThrow(
    '10.0.0.0/40',
  );
});
