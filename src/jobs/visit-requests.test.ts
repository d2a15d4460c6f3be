import { readdir } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { body, status } from '../../tests/support/plays.ts';
import { startPolling } from '../../tests/support/polling.ts';
import { readConfig } from '../config.ts';
import { registerSources } from '../domain/sources/sources.store.ts';
import type { Feed, SourceRequest } from '../feeds/feed.ts';
import { feeds } from '../feeds/index.ts';
import { urlhaus } from '../feeds/urlhaus.ts';
import { sourceFacts } from '../source-facts.ts';
import { mirrored } from './visit-requests.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const memory = 'sqlite::memory:';
const shipped = [...feeds];

afterEach(() => {
  feeds.splice(0, feeds.length, ...shipped);
});

/** A source whose body is a list of hosts. */
const single: Feed = {
  ...urlhaus,
  id: 'paged',
  name: 'Paged',
  *parse({ text }) {
    for (const value of text.split(/\s+/).filter((word) => word.includes('.'))) {
      yield { kind: 'indicator', value, confidence: 80, lastSeen: now };
    }
  },
};

/** A source of numbered pages, each line of which is a host; its mark is the last page that was stored. */
const paged: Feed = {
  ...single,
  *requests({ url, mark }): Generator<SourceRequest, void, { text: string }> {
    for (let page = Number(mark ?? 0) + 1; ; page++) {
      const { text } = yield { url: `${url}/${page}`, mark: `${page}` };
      if (!text.includes('more')) return;
    }
  },
};

async function start(feed: Feed = paged) {
  feeds.splice(0, feeds.length, feed);
  const at = await startPolling(memory, [feed.id], now);
  const values = async () => {
    const rows = await at.store.read.selectFrom('indicator').select('value').orderBy('value').execute();
    return rows.map(({ value }) => value);
  };
  return { ...at, values };
}

describe('a visit of several requests', () => {
  test('stores every page and remembers the last', async () => {
    const { server, poll, source, values } = await start();
    server.plays('/paged/1', body('one-host.com more'));
    server.plays('/paged/2', body('two-host.com'));
    await poll();
    expect(await values()).toEqual(['one-host.com', 'two-host.com']);
    expect(await source('paged')).toMatchObject({ mark: '2', failures: 0, last_records: 2 });
  });

  test('that fails half-way keeps what it stored and goes on from there', async () => {
    const { server, poll, source, values } = await start();
    server.plays('/paged/1', body('one-host.com more'));
    server.plays('/paged/2', status(500));
    await poll();
    expect(await source('paged')).toMatchObject({ mark: '1', failures: 1, health: 'degraded' });
    server.plays('/paged/2', body('two-host.com'));
    await poll();
    expect(server.requests.map(({ path }) => path)).toEqual(['/paged/1', '/paged/2', '/paged/2']);
    expect(await values()).toEqual(['one-host.com', 'two-host.com']);
    expect(await source('paged')).toMatchObject({ mark: '2', failures: 0, health: 'healthy' });
  });

  test('passes over a file that is gone, where the source says that files may be', async () => {
    const files: Feed = {
      ...single,
      *requests({ url }): Generator<SourceRequest, void, { text: string }> {
        for (const name of ['a', 'b', 'c']) yield { url: `${url}/${name}`, mayBeMissing: true };
      },
    };
    const { server, poll, source, values } = await start(files);
    server.plays('/paged/a', body('one-host.com'));
    server.plays('/paged/c', body('two-host.com'));
    await poll();
    expect(await values()).toEqual(['one-host.com', 'two-host.com']);
    expect(await source('paged')).toMatchObject({ failures: 0 });
    server.plays('/paged/b', status(500));
    await poll();
    expect(await source('paged')).toMatchObject({ failures: 1 });
  });

  test('begins anew when the source moves', async () => {
    const { server, poll, source, store } = await start();
    server.plays('/paged/1', body('one-host.com'));
    await poll();
    expect(await source('paged')).toMatchObject({ mark: '1' });
    await registerSources(store.write, sourceFacts([paged], readConfig({})), now);
    expect(await source('paged')).toMatchObject({ mark: null, etag: null });
  });

  test('reads a large body from a file, a piece at a time, and leaves none behind', async () => {
    const hosts = Array.from({ length: 30_000 }, (_, at) => `host-${at}-of-many.com`);
    const large: Feed = {
      ...single,
      large: true,
      *parse({ pieces }) {
        let rest = '';
        for (const piece of pieces()) {
          const words = (rest + piece).split('\n');
          rest = words.pop()!;
          for (const value of words) yield { kind: 'indicator', value, confidence: 80, lastSeen: now };
        }
      },
    };
    const { server, poll, context, values } = await start(large);
    server.plays('/paged', body(`${hosts.join('\n')}\n`));
    await poll();
    expect(await values()).toHaveLength(hosts.length);
    expect(await readdir(`${context.config.DATA_DIR}/incoming`)).toEqual([]);
  });
});

test('a key travels in its header or in its address, and is never shown', async () => {
  const keyed: Feed = {
    ...single,
    key: {
      setting: 'thing',
      from: 'https://thing.org',
      needed: false,
      header: 'Auth-Key',
      address: (url, key) => `${url}/export/${key}/recent`,
    },
  };
  const { server, poll, source, context } = await start(keyed);
  context.config.file.source_keys = { thing: 'very-secret-key' };
  server.plays('/paged/export/very-secret-key/recent', status(403));
  await poll();
  expect(server.requests[0]!.headers['auth-key']).toBe('very-secret-key');
  const { last_error, url } = await source('paged');
  expect(last_error).toContain('403');
  expect(`${last_error} ${url}`).not.toContain('very-secret-key');
});

describe('a mirror', () => {
  const own = 'https://feeds.org/list.json';

  test.each([
    ['https://feeds.org/list.json', 'http://mirror.lan/feeds/list.json'],
    ['https://feeds.org/pages?a=1&b=2', 'http://mirror.lan/feeds/pages?a=1&b=2'],
    ['https://elsewhere.org/x', 'https://elsewhere.org/x'],
  ])('is asked for %s as %s', (url, expected) => {
    expect(mirrored(url, own, 'http://mirror.lan/feeds/')).toBe(expected);
  });

  test('that is not set changes nothing', () => {
    expect(mirrored(own, own, undefined)).toBe(own);
  });
});
