import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { body } from '../../tests/support/plays.ts';
import { startPolling } from '../../tests/support/polling.ts';
import { claimSource, leaseMs } from '../domain/sources/sources.store.ts';
import type { Feed } from '../feeds/feed.ts';
import { feeds } from '../feeds/index.ts';
import { pollFeeds } from './poll-feeds.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const memory = 'sqlite::memory:';
const shipped = [...feeds];

afterEach(() => {
  feeds.splice(0, feeds.length, ...shipped);
});

/** A source whose parser yields one address, unless it is told otherwise. */
function feed(id: string, parse: Feed['parse'] = () => [indicator(id)]): Feed {
  return { ...shipped[0]!, id, name: id, every: 60, parse };
}

function indicator(id: string) {
  const value = `${id}-host.com`;
  return { kind: 'indicator', value, confidence: 80, lastSeen: now } as const;
}

/** Polls these sources once, each of which answers with something. */
async function polled(
  sources: Feed[],
  before: (at: Awaited<ReturnType<typeof startPolling>>) => unknown = () => {},
) {
  feeds.splice(0, feeds.length, ...sources);
  const slugs = sources.map(({ id }) => id);
  const at = await startPolling(memory, slugs, now);
  for (const slug of slugs) at.server.plays(`/${slug}`, body('something'));
  await before(at);
  await at.poll();
  const values = await at.store.read.selectFrom('indicator').select('value').orderBy('value').execute();
  return { ...at, values: values.map(({ value }) => value) };
}

test('every source that is due is visited, however many there are, and then none is due', async () => {
  const sources = Array.from({ length: 20 }, (_, n) => feed(`s${String(n).padStart(2, '0')}`));
  const { values, server, context } = await polled(sources);
  expect(values).toEqual(sources.map(({ id }) => `${id}-host.com`));
  expect(await pollFeeds.run(context)).toBe(false);
  expect(server.requests).toHaveLength(20);
});

test('a parser that breaks is the failure of its source alone, with words and a stack for us', async () => {
  const broken = feed('broken', () => {
    throw new TypeError('x is not a function');
  });
  const late = feed('late', function* () {
    yield indicator('late');
    throw new RangeError('out of range');
  });
  const { values, source, logged } = await polled([broken, feed('fine'), late, feed('good')]);
  expect(values).toEqual(['fine-host.com', 'good-host.com']);
  expect(await source('broken')).toMatchObject({
    failures: 1,
    last_error: 'reading or storing failed, see the log: x is not a function',
    lease_owner: null,
  });
  expect(await source('late')).toMatchObject({ failures: 1, health: 'degraded' });
  expect(await source('fine')).toMatchObject({ failures: 0, health: 'healthy' });
  expect(logged.filter((line) => line === 'error source_failed')).toHaveLength(2);
});

test('a store that refuses one source’s rows is the failure of that source alone', async () => {
  const { values, source } = await polled([feed('refused'), feed('fine')], ({ store }) =>
    sql`create trigger full before insert on indicator when new.value like 'refused%'
      begin select raise(abort, 'no room'); end`.execute(store.write),
  );
  expect(values).toEqual(['fine-host.com']);
  expect(await source('refused')).toMatchObject({
    failures: 1,
    last_error: expect.stringContaining('no room'),
  });
});

test('a store that can’t even note a visit leaves the lease to run out, and the others are visited', async () => {
  const { values, source, logged, context, time } = await polled(
    [feed('stuck'), ...Array.from({ length: 9 }, (_, n) => feed(`fine${n}`))],
    ({ store }) =>
      sql`create trigger full before update on source when new.slug = 'stuck' and new.lease_owner is null
        begin select raise(abort, 'no room'); end`.execute(store.write),
  );
  expect(values).toHaveLength(10);
  expect(logged).toContain('error source_visit_lost');
  expect(await source('stuck')).toMatchObject({ lease_owner: 'test' });
  const next = await claimSource(context.store, 'next', time.now + 2 * leaseMs);
  expect(next?.slug).toBe('stuck');
});

test('a store that is gone fails the run only when every lane has ended', async () => {
  const { context } = await polled([feed('fine')]);
  await sql`alter table source rename to lost`.execute(context.store.write);
  await expect(pollFeeds.run(context)).rejects.toThrow(/no such table/);
  await sql`alter table lost rename to source`.execute(context.store.write);
  expect(await pollFeeds.run(context)).toBe(false);
});

test('a source that this version has no parser for says so', async () => {
  const { source, poll } = await polled([feed('gone')]);
  feeds.splice(0, 1);
  await poll();
  expect(await source('gone')).toMatchObject({ last_error: expect.stringContaining('no parser') });
});

test('FEEDS=off asks nobody', async () => {
  const { server } = await polled([feed('fine')], ({ context }) => {
    context.config.FEEDS = 'off';
  });
  expect(server.requests).toEqual([]);
});

test('a stop in the middle of a visit is no failure: the source is due again at once', async () => {
  const stop = new AbortController();
  const { source, time } = await polled([feed('fine')], ({ context, server }) => {
    context.signal = stop.signal;
    server.plays('/fine', () => stop.abort());
  });
  expect(await source('fine')).toMatchObject({
    failures: 0,
    last_error: null,
    lease_owner: null,
    next_at: time.now,
  });
});
