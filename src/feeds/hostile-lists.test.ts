/** Whatever comes in place of a list, its parser yields true values or throws `FeedError`, in words and soon. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCost } from '../../tests/support/parse-cost.ts';
import { normaliseObservable } from '../domain/iocs/normalise-observable.ts';
import { alienvaultReputation } from './alienvault-reputation.ts';
import { blocklistDe } from './blocklist-de.ts';
import { c2Tracker } from './c2-tracker.ts';
import { certPolskaWarningList } from './cert-polska-warning-list.ts';
import { dataplane } from './dataplane.ts';
import { dshield } from './dshield.ts';
import { type Feed, FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { ipsum } from './ipsum.ts';
import { maltrail } from './maltrail.ts';
import { openPhish } from './openphish.ts';
import { phishunt } from './phishunt.ts';
import { redFlagDomains } from './red-flag-domains.ts';
import { spamhausAsnDrop } from './spamhaus-asn-drop.ts';
import { spamhausDrop } from './spamhaus-drop.ts';
import { sslblAddresses } from './sslbl-addresses.ts';
import { torExitNodes } from './tor-exit-nodes.ts';
import { vxVault } from './vx-vault.ts';

/** One source of every form. */
const lists: Feed[] = [
  alienvaultReputation,
  blocklistDe[1]!,
  c2Tracker,
  certPolskaWarningList,
  dataplane[0]!,
  dshield,
  ipsum,
  maltrail,
  openPhish,
  phishunt,
  redFlagDomains,
  spamhausAsnDrop,
  ...spamhausDrop,
  sslblAddresses,
  torExitNodes,
  vxVault,
];

/** Reads the body to its end: every value must be in canonical form, every error a `FeedError`. */
function read(feed: Feed, bytes: Uint8Array, url = feed.url): void {
  try {
    for (const record of feed.parse(feedBody(bytes, '', url))) {
      if (record.kind === 'skipped') continue;
      if (record.kind !== 'indicator' || !record.type) throw new Error(`a ${record.kind} without a type`);
      expect(normaliseObservable(record.type, record.value)).toEqual({
        type: record.type,
        value: record.value,
      });
    }
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
}

describe.each(lists)('$id', (feed) => {
  const sample = readFileSync(new URL(`samples/${feed.sample}`, import.meta.url), 'utf8');

  it('survives any bytes from any address', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.webUrl(), (bytes, url) => read(feed, bytes, url)),
    );
  });

  it('survives its sample with any piece replaced', () => {
    const change = fc.tuple(fc.nat(4000), fc.nat(30), fc.string({ unit: 'binary', maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce((old, [at, length, piece]) => {
          const start = at % (old.length + 1);
          return old.slice(0, start) + piece + old.slice(start + length);
        }, sample);
        read(feed, Buffer.from(text));
      }),
    );
  });

  it.each<[string, string | Uint8Array]>([
    ['a page', '<!DOCTYPE html>\n<html><head><title>Just a moment...</title></head>\n192.0.2.1\n</html>'],
    ['a piece of a page', '<div>\nhttp://a.example/\n</div>'],
    ['an error as JSON', '{"message":"API rate limit exceeded","documentation_url":"x"}'],
    ['a line in words', '404: Not Found'],
    ['an archive', gzipSync('192.0.2.1\n'.repeat(100))],
  ])('says that %s is not its body', (_, body) => {
    const parse = () => [...feed.parse(feedBody(Buffer.from(body), '', feed.url))];
    expect(parse).toThrow(FeedError);
    expect(parse).toThrow(/^expected .+/);
  });

  it.each([
    ['comments', '#\n'],
    ['marks in a line', ' #'],
    ['white space', ' \t'],
    ['defanged dots', 'a[.]'],
    ['schemes', 'hxxp://'],
    ['bars', '1|'],
    ['opened tags', '<pre>'],
    ['closed tags', '</pre>'],
    ['brackets', '['],
    ['colons', '1:'],
    ['opened objects', '{"a":'],
    ['short lines', '1.2.3.4:5\n'],
  ])('needs little time for half a megabyte of %s', (_, piece) => {
    const heads = ['', '192.0.2.1\n', 'http://a.example/\n'];
    const bodies = heads.map((head) => head + piece.repeat(500_000 / piece.length));
    expect(parseCost(feed, 3000, bodies)).toBeLessThan(3000);
  });
});
