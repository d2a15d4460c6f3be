/** Reads the pages of articles of which feeds carry only extracts: as robots.txt allows, one request of a host at a time. */
import { htmlToText } from '../domain/articles/html-text.ts';
import { pageMarkup } from '../domain/articles/page-markup.ts';
import { claimPage, type DuePage, freeHost, settlePage } from '../domain/articles/pages.store.ts';
import type { ReadPage } from '../domain/articles/prepare.ts';
import { takePage } from '../domain/articles/take-page.ts';
import { readSources } from '../domain/sources/sources.store.ts';
import type { Feed } from '../feeds/feed.ts';
import { cleanText } from '../lib/clean-text.ts';
import { decodeHtml } from '../lib/decode-html.ts';
import { FetchError } from '../lib/fetch-error.ts';
import { readableHtml } from '../lib/readable-html.ts';
import { readRobots } from '../lib/robots.ts';
import { feedOf } from './feed-of.ts';
import { fetchPage, fetchRobots, OtherHost, Refusal } from './fetch-page.ts';
import type { Job, JobContext } from './job.ts';
import { productToken } from './outgoing.ts';

const atOnce = 4;
const minute = 60_000;
const day = 24 * 60 * minute;
/** Between two requests of one host. */
const leastPauseMs = 2000;
const mostAttempts = 3;
/** After the first and the second failure. */
const backOffMs = [10 * minute, 60 * minute];
/** RFC 9309 section 2.4. */
const robotsGoodMs = day;
/** How long a page waits for a host whose robots.txt can't be read. */
const longestWaitMs = 7 * day;
/** A shorter reader view is not the article. */
const leastText = 200;

export const readPages: Job = {
  id: 'read-pages',
  everyMs: 1000,
  async run(context) {
    if (context.config.FEEDS === 'off') return false;
    const lanes = await Promise.all(Array.from({ length: atOnce }, () => readDue(context)));
    return lanes.some((visits) => visits > 0);
  },
};

/** Whether the pages of a source's articles are read: as the operator says, else as its entry says. */
export function readsPages(feed: Feed, config: JobContext['config']): boolean {
  return config.file.sources[feed.id]?.full_text ?? feed.fullText === 'page';
}

/** How many requests or decisions it came to. */
async function readDue(context: JobContext): Promise<number> {
  const { store, clock, signal } = context;
  for (let visits = 0; ; visits++) {
    const due = signal.aborted ? null : await claimPage(store.write, clock.now());
    if (!due) return visits;
    await visit(context, due);
  }
}

/** At most one request. Whatever happens, the host is given back and the page knows why it is where it is. */
async function visit(context: JobContext, due: DuePage): Promise<void> {
  const { store, clock, config, log, signal } = context;
  const { host, url } = due;
  const source = (await readSources(store.read)).find(({ id }) => id === due.sourceId)!;
  const feed = feedOf(source);
  let pauseMs = leastPauseMs;
  try {
    if (!feed || !readsPages(feed, config)) throw new Refusal('full text is switched off for this source');
    if (host.robots === null || host.robots_until <= clock.now()) return await askRobots(context, due);
    const robots = readRobots(host.robots, url, productToken);
    pauseMs = Math.max(pauseMs, robots.pauseMs);
    if (!robots.allows(url)) throw new Refusal(`robots.txt of ${host.host} does not allow it`);
    const answer = await fetchPage(context, due, robots);
    const page = await read(decodeHtml(answer.bytes, answer.contentType), due);
    const ownHosts = [feed.home, feed.url, answer.url].map((address) => new URL(address).hostname);
    await takePage(due, page, { store, source, ownHosts, now: clock.now() });
    log('info', 'page_read', { source: source.slug, url });
  } catch (failure) {
    if (!signal.aborted) await settle(context, due, failure);
    if (failure instanceof FetchError && failure.retryAfterSeconds !== undefined)
      pauseMs = Math.max(pauseMs, failure.retryAfterSeconds * 1000);
    log('warn', 'page_not_read', { source: source.slug, url, reason: reasonOf(failure) });
  }
  await freeHost(store.write, host, { free_at: clock.now() + pauseMs });
}

/** The page itself waits for the next round. */
async function askRobots(context: JobContext, due: DuePage): Promise<void> {
  const { store, clock, signal } = context;
  const { host } = due;
  try {
    const robots = await fetchRobots(context, due.url);
    const now = clock.now();
    const learned = { robots, robots_until: now + robotsGoodMs, robots_failures: 0 };
    await freeHost(store.write, host, { ...learned, free_at: now + leastPauseMs });
  } catch (failure) {
    const now = clock.now();
    if (signal.aborted) return await freeHost(store.write, host, { free_at: now });
    const failures = host.robots_failures + 1;
    const wait = (failure instanceof FetchError && failure.retryAfterSeconds) || 0;
    const pause = Math.min(Math.max(backOffMs[0]! * 2 ** Math.min(failures - 1, 10), wait * 1000), day);
    const reason = cleanText(`robots.txt can't be read: ${reasonOf(failure)}`, 500);
    const givenUp = now - due.queuedAt > longestWaitMs;
    await settlePage(store.write, due, { reason, ...(givenUp && { state: 'failed' }) });
    await freeHost(store.write, host, { robots_failures: failures, free_at: now + pause });
  }
}

/** The text for people is the reader view, where there is one; indicators are looked for in the whole page. */
async function read(html: string, { record }: DuePage): Promise<ReadPage> {
  const content = pageMarkup(html);
  const whole = htmlToText(content);
  if (whole.length < htmlToText(record.html).length) {
    throw new Error('the page says less than the feed: a bot wall, a log-in or a consent page');
  }
  const view = htmlToText((await readableHtml(html)) ?? '');
  return { content, text: view.length < leastText ? whole : view };
}

async function settle({ store, clock }: JobContext, due: DuePage, failure: unknown): Promise<void> {
  const now = clock.now();
  const attempts = due.attempts + 1;
  const reason = reasonOf(failure);
  if (failure instanceof Refusal || isForbidden(failure))
    return await settlePage(store.write, due, { state: 'refused', attempts, reason });
  if (attempts >= mostAttempts || isGone(failure))
    return await settlePage(store.write, due, { state: 'failed', attempts, reason });
  if (failure instanceof OtherHost) {
    const { href: url, host } = failure.target;
    return await settlePage(store.write, due, { attempts, reason, url, host, next_at: now });
  }
  const asked = (failure instanceof FetchError && failure.retryAfterSeconds) || 0;
  const next_at = now + Math.max(backOffMs[attempts - 1]!, asked * 1000);
  await settlePage(store.write, due, { attempts, reason, next_at });
}

function reasonOf(failure: unknown): string {
  return cleanText(failure instanceof Error ? failure.message : String(failure), 500);
}

function isForbidden(failure: unknown): boolean {
  return failure instanceof FetchError && [401, 402, 403, 451].includes(failure.httpStatus ?? 0);
}

/** Trying again would change nothing. */
function isGone(failure: unknown): boolean {
  if (!(failure instanceof FetchError)) return false;
  return (
    ['blocked_address', 'bad_url'].includes(failure.code) || [404, 410].includes(failure.httpStatus ?? 0)
  );
}
