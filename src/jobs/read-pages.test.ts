import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { body, redirect, reset, status } from '../../tests/support/plays.ts';
import { type Polling, startPolling } from '../../tests/support/polling.ts';
import { type SourceServer, sourceServer } from '../../tests/support/source-server.ts';
import type { ArticleRecord } from '../contract/record.ts';
import { ingest } from '../domain/ingest/ingest.ts';
import { readSources } from '../domain/sources/sources.store.ts';
import { feeds } from '../feeds/index.ts';
import { readPages } from './read-pages.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const minute = 60_000;
const shipped = [...feeds];
const html = { 'content-type': 'text/html; charset=utf-8' };

let at: Polling;
let site: SourceServer;

beforeEach(async () => {
  feeds.splice(0, feeds.length, {
    ...shipped[0]!,
    id: 'paper',
    name: 'Paper',
    category: 'news',
    fullText: 'page',
  });
  at = await startPolling('sqlite::memory:', ['paper'], now);
  site = at.server;
});

afterEach(() => {
  feeds.splice(0, feeds.length, ...shipped);
});

function story(path: string, facts: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    kind: 'article',
    externalId: path,
    url: `${site.url}/${path}`,
    title: `What happened at ${path}`,
    html: '<p>A short teaser of the story.</p>',
    publishedAt: now - minute,
    ...facts,
  };
}

async function bring(...records: ArticleRecord[]) {
  const source = (await readSources(at.store.read)).find(({ slug }) => slug === 'paper')!;
  const { store, time } = at;
  return await ingest(records, { store, source, readsPages: true, clock: { now: () => time.now } });
}

const paragraph =
  'The attackers came in through a forgotten server, stayed for weeks, and took what they found. ';

function article(more: string): string {
  return `<html><head><title>x</title></head><body><nav>Home 45.148.9.9</nav><article><h1>Story</h1>
    <p>${paragraph.repeat(6)}</p>${more}<p>${paragraph.repeat(6)}</p></article><footer>bye</footer></body></html>`;
}

/** Turns the clock until nothing is waiting for a host to be free. */
async function readAll(rounds = 6) {
  for (let n = 0; n < rounds; n++) {
    await readPages.run(at.context);
    at.time.now += 2000;
  }
}

async function page(path: string) {
  const row = await at.store.read
    .selectFrom('article_page as p')
    .innerJoin('article as a', 'a.id', 'p.article_id')
    .innerJoin('article_text as t', 't.article_id', 'a.id')
    .selectAll('p')
    .select(['a.title', 'a.summary', 'a.change', 'a.ioc_count', 't.body'])
    .where('a.url', 'like', `%/${path}`)
    .executeTakeFirst();
  return row!;
}

const values = async () =>
  (await at.store.read.selectFrom('indicator').select('value').orderBy('value').execute()).map(
    (row) => row.value,
  );

const asked = () => site.requests.map((request) => request.path);

test('an article of which the feed has a teaser gets the text and the indicators of its page', async () => {
  site.plays('/robots.txt', body('User-agent: *\nDisallow: /private'));
  site.plays('/one', body(article('<table><tr><td>45.148.10.7</td></tr></table>'), html));
  await bring(story('one'));
  const before = await page('one');
  expect(before).toMatchObject({ state: 'waiting', ioc_count: 0 });
  await readAll();
  const after = await page('one');
  expect(after).toMatchObject({ state: 'read', reason: null, ioc_count: 1, summary: before.summary });
  expect(after.body).toContain('forgotten server');
  expect(after.body).not.toMatch(/Home|bye/);
  expect(after.change).toBeGreaterThan(before.change);
  expect(await values()).toEqual(['45.148.10.7']);
  expect(asked()).toEqual(['/robots.txt', '/one']);
  expect(site.requests[1]!.headers['user-agent']).toMatch(/^SOC-Defenders\/\S+ \(\+https:/);
});

test('a page without anything that answers show gives no new modified_at, and is not read again', async () => {
  const weather = 'Nothing of note was seen by anybody, and everybody went home early because of it. '.repeat(
    9,
  );
  site.plays('/one', body(`<article><p>A short teaser of the story.</p><p>${weather}</p></article>`, html));
  await bring(story('one'));
  const { change } = await page('one');
  await readAll();
  const seen = expect.stringContaining('went home early');
  expect(await page('one')).toMatchObject({ state: 'read', change, body: seen });
  await bring(story('one'));
  await readAll();
  expect(asked()).toEqual(['/robots.txt', '/one']);
});

test('what the feed says later is joined with what the page said, and the page is read again', async () => {
  site.plays(
    '/one',
    body(article('<pre>45.148.10.7</pre>'), html),
    body(article('<pre>45.148.10.8</pre>'), html),
  );
  await bring(story('one'));
  await readAll();
  await bring(story('one', { title: 'Corrected: what happened at one' }));
  expect(await page('one')).toMatchObject({
    state: 'waiting',
    title: 'Corrected: what happened at one',
    ioc_count: 1,
    body: expect.stringContaining('forgotten server'),
  });
  await readAll();
  expect(await page('one')).toMatchObject({ state: 'read', body: expect.stringContaining('forgotten') });
  expect(await values()).toEqual(['45.148.10.7', '45.148.10.8']);
});

test('robots.txt is asked once a day and obeyed, for us by name', async () => {
  site.plays('/robots.txt', body('User-agent: soc-defenders\nDisallow: /two\n\nUser-agent: *\nDisallow: /'));
  site.plays('/one', body(article(''), html));
  site.plays('/two', body(article(''), html));
  await bring(story('one'), story('two'));
  await readAll();
  expect(await page('one')).toMatchObject({ state: 'read' });
  expect(await page('two')).toMatchObject({
    state: 'refused',
    reason: expect.stringMatching(/^robots\.txt of .* does not allow it$/),
  });
  expect(asked()).toEqual(['/robots.txt', '/one']);
  at.time.now += 25 * 60 * minute;
  site.plays('/three', body(article(''), html));
  await bring(story('three'));
  await readAll();
  expect(asked().slice(2)).toEqual(['/robots.txt', '/three']);
});

test('a host without robots.txt may be read; one that fails is waited for, and given up after a week', async () => {
  site.plays('/robots.txt', status(503));
  site.plays('/one', body(article(''), html));
  await bring(story('one'));
  await readAll();
  expect(asked()).toEqual(['/robots.txt']);
  expect(await page('one')).toMatchObject({
    state: 'waiting',
    attempts: 0,
    reason: expect.stringContaining("robots.txt can't be read"),
  });
  at.time.now += 11 * minute;
  site.plays('/robots.txt', status(404));
  await readAll();
  expect(await page('one')).toMatchObject({ state: 'read' });
  const other = await sourceServer();
  onTestFinished(other.close);
  at.context.config.file.allowed_internal_addresses.push(`127.0.0.1:${other.port}`);
  other.plays('/robots.txt', reset());
  await bring(story('two', { url: `${other.url}/two` }));
  for (let days = 0; days < 9; days++) {
    await readAll(1);
    at.time.now += 24 * 60 * minute;
  }
  expect(await page('two')).toMatchObject({ state: 'failed' });
  expect(other.requests.every(({ path }) => path === '/robots.txt')).toBe(true);
});

test('requests of one host come one at a time and two seconds apart, or as far apart as it asks', async () => {
  site.plays('/robots.txt', body('User-agent: *\nCrawl-delay: 10'));
  const paths = ['a', 'b', 'c'];
  for (const path of paths) site.plays(`/${path}`, body(article(''), html));
  await bring(...paths.map((path) => story(path)));
  const times: number[] = [];
  for (let n = 0; n < 40; n++) {
    const before = site.requests.length;
    await readPages.run(at.context);
    expect(site.requests.length - before).toBeLessThanOrEqual(1);
    if (site.requests.length > before) times.push(at.time.now - now);
    at.time.now += 1000;
  }
  expect(times).toEqual([0, 2000, 12_000, 22_000]);
});

test('a page that fails is tried three times, further apart each time, and then left with the reason', async () => {
  site.plays('/one', status(500));
  await bring(story('one'));
  const tries: number[] = [];
  for (let minutes = 0; minutes < 300; minutes++) {
    const before = asked().filter((path) => path === '/one').length;
    await readPages.run(at.context);
    if (asked().filter((path) => path === '/one').length > before) tries.push(minutes);
    at.time.now += minute;
  }
  expect(tries).toEqual([1, 11, 71]);
  expect(await page('one')).toMatchObject({
    state: 'failed',
    attempts: 3,
    reason: expect.stringContaining('status 500'),
    body: 'A short teaser of the story.',
  });
});

test('Retry-After holds for the page and for the whole host', async () => {
  site.plays('/one', status(429, { 'retry-after': '7200' }), body(article(''), html));
  site.plays('/two', body(article(''), html));
  await bring(story('one'), story('two'));
  await readAll();
  at.time.now = now + 60 * minute;
  await readAll();
  expect(asked()).toEqual(['/robots.txt', '/one']);
  at.time.now = now + 121 * minute;
  await readAll();
  expect(await page('one')).toMatchObject({ state: 'read' });
  expect(await page('two')).toMatchObject({ state: 'read' });
});

test.each([
  ['is gone', status(404), 'failed', 'status 404'],
  ['is behind a log-in', status(401), 'refused', 'status 401'],
  ['is no HTML', body('%PDF-1.7', { 'content-type': 'application/pdf' }), 'refused', 'not a web page'],
  ['leads where robots.txt forbids', redirect('/private/x'), 'refused', 'robots.txt'],
] as const)('a page that %s is asked once', async (_, play, state, reason) => {
  site.plays('/robots.txt', body('User-agent: *\nDisallow: /private'));
  site.plays('/one', play);
  await bring(story('one'));
  await readAll();
  at.time.now += 3 * 60 * minute;
  await readAll();
  expect(await page('one')).toMatchObject({ state, reason: expect.stringContaining(reason) });
  expect(asked()).toEqual(['/robots.txt', '/one']);
});

test('a page on another host is read by that host’s rules', async () => {
  const other = await sourceServer();
  onTestFinished(other.close);
  at.context.config.file.allowed_internal_addresses.push(`127.0.0.1:${other.port}`);
  other.plays('/robots.txt', body('User-agent: *\nAllow: /'));
  other.plays('/there', body(article(''), html));
  site.plays('/one', redirect(`${other.url}/there`));
  await bring(story('one'));
  await readAll();
  expect(await page('one')).toMatchObject({ state: 'read' });
  expect(other.requests.map(({ path }) => path)).toEqual(['/robots.txt', '/there']);
});

test('an article never leads us to an internal address', async () => {
  site.plays('/one', redirect('http://169.254.169.254/latest/meta-data'));
  await bring(story('one'), story('two', { url: 'http://127.0.0.1:1/two' }));
  await readAll();
  at.time.now += 11 * minute;
  await readAll();
  expect(await page('two')).toMatchObject({
    state: 'waiting',
    reason: expect.stringContaining('internal address'),
  });
  expect((await page('one')).reason).toContain('internal address');
});

test('a page that says less than the feed, or hostile markup, costs nothing but the attempt', async () => {
  site.plays('/wall', body('<html><body>Are you human?</body></html>', html));
  site.plays('/deep', body(`${'<div>'.repeat(200_000)}${article('<p>evil-deep[.]com</p>')}`, html));
  await bring(story('wall', { html: `<p>${paragraph}</p>` }), story('deep'));
  await readAll();
  expect(await page('wall')).toMatchObject({ state: 'waiting', reason: expect.stringContaining('bot wall') });
  expect((await page('wall')).body).toContain('forgotten server');
  expect(await page('deep')).toMatchObject({ state: 'read', ioc_count: 1 });
});

test('pages of a source that was switched to extracts are not read', async () => {
  await bring(story('one'));
  at.context.config.file.sources.paper = { full_text: false };
  await readAll();
  expect(await page('one')).toMatchObject({
    state: 'refused',
    reason: expect.stringContaining('switched off'),
  });
  expect(asked()).toEqual([]);
});
