import { afterEach, beforeEach, expect, test } from 'vitest';
import { body, drip, generated, redirect, status } from '../../tests/support/plays.ts';
import { type SourceServer, sourceServer } from '../../tests/support/source-server.ts';
import { Pictures } from './pictures.ts';

const gif = Buffer.from('GIF89a\x01\x00\x01\x00');
const minute = 60_000;

let server: SourceServer;
let time: number;
let pictures: Pictures;

beforeEach(async () => {
  server = await sourceServer();
  time = 0;
  const allowInternal = [`127.0.0.1:${server.port}`];
  const limits = { userAgent: 'test', allowInternal, totalMs: 1000 };
  pictures = new Pictures(limits, { now: () => time });
});
afterEach(() => server.close());

const get = (path: string) => pictures.get(server.url + path);

test('a picture is fetched once for all who ask at once or within a day', async () => {
  server.plays('/a.gif', body(gif, { 'content-type': 'text/html' }));
  const all = await Promise.all([get('/a.gif'), get('/a.gif'), get('/a.gif')]);
  for (const picture of all) expect(picture).toEqual({ type: 'image/gif', bytes: gif });
  time += 23 * 60 * minute;
  await get('/a.gif');
  expect(server.requests).toHaveLength(1);
  time += 61 * minute;
  await get('/a.gif');
  expect(server.requests).toHaveLength(2);
});

test.each([
  ['missing', status(404)],
  ['an SVG', body('<svg xmlns="http://www.w3.org/2000/svg"/>', { 'content-type': 'image/svg+xml' })],
  ['a page that says it is a picture', body('<html>', { 'content-type': 'image/png' })],
  ['too large', generated(2 ** 21 + 1)],
  ['never done', drip()],
  ['a way inside', redirect('http://127.0.0.1:1/x.gif')],
])('what is %s is none, and is not asked for again for ten minutes', async (_, play) => {
  server.plays('/x', play);
  expect(await get('/x')).toBeNull();
  expect(await get('/x')).toBeNull();
  expect(server.requests).toHaveLength(1);
  server.plays('/x', body(gif));
  time += 10 * minute;
  expect(await get('/x')).toMatchObject({ type: 'image/gif' });
});

test('an internal address is never asked', async () => {
  expect(await pictures.get('http://127.0.0.1:1/x.gif')).toBeNull();
  expect(await pictures.get('http://169.254.169.254/x.gif')).toBeNull();
  expect(await pictures.get('file:///etc/passwd')).toBeNull();
});

test('what is kept has a bound: the picture that nobody asked for longest goes first', async () => {
  const large = Buffer.concat([gif, Buffer.alloc(2 ** 21 - gif.length)]);
  const paths = Array.from({ length: 17 }, (_, n) => `/${n}.gif`);
  for (const path of paths) server.plays(path, body(large));
  for (const path of paths.slice(0, 16)) await get(path);
  await get('/0.gif');
  await get('/16.gif');
  expect(server.requests).toHaveLength(17);
  await get('/0.gif');
  expect(server.requests).toHaveLength(17);
  await get('/1.gif');
  expect(server.requests).toHaveLength(18);
});

test('six are fetched at once; more wait, and beyond sixty the answer is none', async () => {
  const held: (() => void)[] = [];
  const arrivals = Promise.withResolvers<void>();
  for (let n = 0; n < 80; n++)
    server.plays(`/${n}`, (_request, response) => {
      held.push(() => response.end(gif));
      if (held.length === 6) arrivals.resolve();
      if (held.length > 6) response.end(gif);
    });
  const all = Array.from({ length: 80 }, (_, n) => get(`/${n}`));
  await arrivals.promise;
  expect(held).toHaveLength(6);
  for (const answer of held) answer();
  const answers = await Promise.all(all);
  expect(answers.filter(Boolean)).toHaveLength(66);
});
