/** Whatever comes in place of a structured body, its parser yields records or throws `FeedError`, in words and soon. */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driveRequests } from '../../tests/support/drive-requests.ts';
import { parseCost } from '../../tests/support/parse-cost.ts';
import { ownSource } from '../contract/own-source.ts';
import { abuseipdb } from './abuseipdb.ts';
import { alienvaultOtx } from './alienvault-otx.ts';
import { type Feed, FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { ownFeed } from './kinds/own-feed.ts';
import { malwareBazaar } from './malware-bazaar.ts';
import { mispFeeds } from './misp-feeds.ts';
import { phishtank } from './phishtank.ts';
import { sslbl } from './sslbl.ts';
import { threatfoxFull } from './threatfox.ts';
import { tweetfeed } from './tweetfeed.ts';
import { urlhausFull } from './urlhaus.ts';

const own = (definition: object) =>
  ownFeed(ownSource.parse({ id: 'own', name: 'Own', url: 'https://a.example/feed', ...definition }));
const sampleOf = (feed: Feed) => readFileSync(new URL(`samples/${feed.sample}`, import.meta.url), 'utf8');

const indicator = {
  type: 'indicator',
  id: 'indicator--1',
  modified: '2026-11-10T00:00:00.000Z',
  valid_from: '2026-11-02T00:00:00Z',
  pattern:
    "[domain-name:value = 'bad.example' AND network-traffic:dst_port = 443] OR [file:hashes.MD5 = 'ab']",
  object_marking_refs: ['marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9'],
  labels: ['a'],
};
const objects = [
  indicator,
  {
    type: 'relationship',
    relationship_type: 'indicates',
    source_ref: 'indicator--1',
    target_ref: 'malware--1',
  },
  { type: 'malware', id: 'malware--1', name: 'X' },
];

/** Each with a body of its own, small enough that changes meet what matters. */
const sources: [string, Feed, string][] = [
  ...[
    malwareBazaar,
    sslbl,
    phishtank,
    tweetfeed,
    abuseipdb,
    alienvaultOtx,
    mispFeeds[1]!,
    urlhausFull,
    threatfoxFull,
  ].map((feed): [string, Feed, string] => [feed.id, feed, sampleOf(feed)]),
  ['stix', own({ kind: 'stix' }), JSON.stringify({ type: 'bundle', objects })],
  ['taxii', own({ kind: 'taxii' }), JSON.stringify({ more: true, next: 'a', objects })],
  ['csv by name', own({ kind: 'csv', columns: { value: 'a', type: 'b' } }), 'b,a\nipv4,192.0.2.7\n'],
  ['csv by number', own({ kind: 'csv', columns: { value: 2 }, delimiter: ';' }), 'b;192.0.2.7\n'],
  ['txt', own({ kind: 'txt' }), '192.0.2.7\nbad.example # x\n'],
  [
    'json',
    own({ kind: 'json', entries: 'data', fields: { value: 'a.b', tags: 't' } }),
    '{"data":[{"a":{"b":"bad.example"},"t":["x"]}]}',
  ],
];

/** Reads the body to its end; anything but a record or a `FeedError` fails the test. */
function read(feed: Feed, bytes: Uint8Array): void {
  try {
    for (const record of feed.parse(feedBody(bytes, '', feed.url))) {
      if (record.kind !== 'indicator') expect(record.kind).toBe('skipped');
      else {
        expect(typeof record.value).toBe('string');
        expect(record.confidence).toBeGreaterThanOrEqual(0);
        expect(record.confidence).toBeLessThanOrEqual(100);
      }
    }
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
}

function visit(feed: Feed, text: string): void {
  if (!feed.requests) return;
  try {
    const asked = driveRequests(feed, { mark: text.slice(0, 40) }, () => text);
    for (const { url } of asked) expect(new URL(url).origin).toBe(new URL(feed.url).origin);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
}

describe.each(sources)('%s', (_, feed, sample) => {
  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        read(feed, bytes);
        visit(feed, Buffer.from(bytes).toString());
      }),
    );
  });

  it('survives a valid body with any piece replaced', () => {
    const change = fc.tuple(fc.nat(4000), fc.nat(30), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce((old, [at, length, piece]) => {
          const start = at % (old.length + 1);
          return old.slice(0, start) + piece + old.slice(start + length);
        }, sample);
        read(feed, Buffer.from(text));
        visit(feed, text);
      }),
    );
  });

  it('survives a valid body with any value in place of another', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.nat(200), (value, place) => {
        let n = 0;
        const text = sample.replace(/(?<=:\s?)(?:"[^"]*"|\d+|\[|\{|null|true)/g, (old) =>
          n++ === place && old.length > 1 ? JSON.stringify(value) : old,
        );
        read(feed, Buffer.from(text));
        visit(feed, text);
      }),
    );
  });

  it.each<[string, string | Uint8Array]>([
    [
      'a page',
      '<!DOCTYPE html>\n<html><head><title>Just a moment...</title></head>\n<pre>192.0.2.1</pre></html>',
    ],
    ['an archive', gzipSync(Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * n) % 251)))],
  ])('says that %s is not its body', (_, body) => {
    const parse = () => [...feed.parse(feedBody(Buffer.from(body), '', feed.url))];
    expect(parse).toThrow(FeedError);
    expect(parse).toThrow(/^expected .+/);
  });

  it.each([
    ['comments', '#\n'],
    ['quotes', '"'],
    ['commas', ','],
    ['white space', ' \t'],
    ['opened lists', '['],
    ['opened objects', '{"a":'],
    ['short lines', '1.2.3.4:5\n'],
  ])('needs little time for half a megabyte of %s', (_, piece) => {
    const bodies = ['', sample.slice(0, 2000)].map((head) => head + piece.repeat(500_000 / piece.length));
    expect(parseCost(feed, 3000, bodies)).toBeLessThan(3000);
  });
});
