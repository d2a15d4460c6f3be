import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { readConfig } from './config.ts';
import type { Feed } from './feeds/feed.ts';
import { urlhaus } from './feeds/urlhaus.ts';
import { sourceFacts } from './source-facts.ts';

const key = { setting: 'thing', from: 'https://thing.org/keys', needed: true } as const;
const plain: Feed = { ...urlhaus, id: 'thing', url: 'https://thing.org/feed' };

async function facts(feed: Feed, settings: object = {}, environment: Record<string, string> = {}) {
  const file = join(await temporaryFolder(), 'settings.json');
  await writeFile(file, JSON.stringify(settings));
  return sourceFacts([feed], readConfig({ CONFIG_FILE: file, ...environment }))[0]!;
}

test('a source is on and asked one request at a time', async () => {
  expect(await facts(plain)).toMatchObject({
    off: null,
    paceHost: 'thing.org',
    url: 'https://thing.org/feed',
  });
});

test('the address of a mirror is the operator’s own matter: no pace is kept for it', async () => {
  const url = 'http://mirror.lan/x';
  expect(await facts(plain, { sources: { thing: { url } } })).toMatchObject({ url, paceHost: null });
  expect(await facts(plain, { sources: { thing: { mirror: url } } })).toMatchObject({ paceHost: null });
});

test('without the key that it needs a source is off, and says which key and where people get one', async () => {
  const { off } = await facts({ ...plain, key });
  expect(off).toEqual({
    reason: 'needs a key: set source_keys.thing; people get one at https://thing.org/keys',
    firmly: true,
  });
  expect(await facts({ ...plain, key }, { sources: { thing: { enabled: true } } })).toMatchObject({ off });
  expect(await facts({ ...plain, key }, { source_keys: { thing: 'k' } })).toMatchObject({ off: null });
});

test('a key may lie in a file of its own', async () => {
  const file = join(await temporaryFolder(), 'key');
  await writeFile(file, 'secret\n');
  expect(await facts({ ...plain, key }, { source_keys: { thing: { file } } })).toMatchObject({ off: null });
  await expect(facts({ ...plain, key }, { source_keys: { thing: { file: `${file}-not` } } })).rejects.toThrow(
    /source_keys\.thing: .* can't be read/,
  );
});

test('a source with an open address is on without the key', async () => {
  expect(await facts({ ...plain, key: { ...key, needed: false } })).toMatchObject({ off: null });
});

test('what forbids commercial use is off in commercial use, unless the operator says otherwise', async () => {
  const feed = { ...plain, terms: { ...plain.terms, commercial: false } };
  expect(await facts(feed)).toMatchObject({ off: null });
  expect((await facts(feed, {}, { USE: 'commercial' })).off).toMatchObject({ firmly: true });
  const licensed = { sources: { thing: { enabled: true } } };
  expect(await facts(feed, licensed, { USE: 'commercial' })).toMatchObject({ off: null });
});

test('what is off as shipped says why, and a settings file outweighs it', async () => {
  const feed = { ...plain, offBecause: 'no longer maintained' };
  expect((await facts(feed)).off).toEqual({ reason: 'no longer maintained', firmly: false });
  expect(await facts(feed, { sources: { thing: { enabled: true } } })).toMatchObject({ off: null });
  expect((await facts(plain, { sources: { thing: { enabled: false } } })).off).toMatchObject({
    firmly: true,
  });
});
