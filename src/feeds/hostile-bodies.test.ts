/** Whatever bytes a source sends, a parser yields records or throws `FeedError`, and soon. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCost } from '../../tests/support/least-cost.ts';
import { FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { feeds } from './index.ts';
import { newsFeeds } from './news.ts';

const valid: Record<string, string[]> = {
  urlhaus: [
    '# id,dateadded,url,url_status,last_online,threat,tags,urlhaus_link,reporter\r\n' +
      '"1","2026-02-26 12:05:20","http://bad.example/","online","","malware_download","elf","",""\r\n'.repeat(
        3,
      ),
    '{"1":[{"dateadded":"2024-03-19 11:34:09 UTC","url":"http://192.0.2.1/","url_status":"online","threat":"x","tags":["a"]}]}',
  ],
  threatfox: [
    '# "first_seen_utc","ioc_id","ioc_value","ioc_type","threat_type","malware_printable","confidence_level"\n' +
      '"2025-12-07 13:05:49", "9", "192.0.2.1:80", "ip:port", "botnet_cc", "X", "75"\n'.repeat(3),
    '{"query_status":"ok","data":[{"ioc":"2001:db8::1:80","ioc_type":"ip:port","malware":"x","tags":["a"]}]}',
  ],
  'feodo-tracker': [
    '# abuse.ch Feodo Tracker\n"first_seen_utc","dst_ip","dst_port","c2_status","last_online","malware"\n' +
      '"2024-03-26 23:30:07","192.0.2.1","1","online","2024-04-04","X"\n# END 1 entries',
    '[{"ip_address":"192.0.2.1","port":1,"status":"online","first_seen":"2023-05-23 17:51:44","last_online":null}]',
  ],
  'cisa-kev': [
    '{"count":1,"vulnerabilities":[{"cveID":"CVE-2025-0001","dateAdded":"2025-08-25","cwes":["CWE-1"]}]}',
  ],
  'misp-warning-lists': [
    '{"name":"List of known sinkholes","type":"cidr","version":2,"list":["192.0.2.1","192.0.2.0/24"]}',
  ],
  'ransomware-live': [
    '[{"victim":"V","group":"g","discovered":"2026-11-16 12:15:09.5","url":"https://www.ransomware.live/id/x","description":"<b>x</b>"}]',
  ],
  schneier: [
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><link>https://b.example/</link><item><title>T</title>' +
      '<link>https://b.example/1</link><author>a@b.example (A)</author><dc:date>2025-01-01</dc:date><description><![CDATA[<p>x</p>]]></description></item></channel></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/"><entry><id>1</id><link href="/1"/><content type="xhtml"><div><p>x</p></div></content></entry></feed>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><items/></channel><item rdf:about="https://b.example/1"><title>T</title></item></rdf:RDF>',
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":"https://b.example/1","content_text":"x","tags":["a"],"authors":[{"name":"A"}]}]}',
  ],
};
const parsers = feeds.filter(({ id }) => valid[id]);

/** Reads the body to its end; anything but a record or a `FeedError` fails the test. */
function read(feed: (typeof feeds)[number], bytes: Uint8Array, url: string): void {
  try {
    for (const record of feed.parse(feedBody(bytes, '', url))) expect(record.kind).toMatch(/^[a-z-]+$/);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
}

describe.each(parsers)('$id', (feed) => {
  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.webUrl(), (bytes, url) => read(feed, bytes, url)),
    );
  });

  it('survives a valid body with any piece replaced', () => {
    const change = fc.tuple(fc.nat(1000), fc.nat(30), fc.string({ unit: 'binary', maxLength: 12 }));
    const bodies = fc.constantFrom(...valid[feed.id]!);
    fc.assert(
      fc.property(bodies, fc.array(change, { minLength: 1, maxLength: 4 }), (body, changes) => {
        const text = changes.reduce((old, [at, length, piece]) => {
          const start = at % (old.length + 1);
          return old.slice(0, start) + piece + old.slice(start + length);
        }, body);
        read(feed, Buffer.from(text), '');
      }),
      { numRuns: 500 },
    );
  });

  it('survives JSON of any shape', () => {
    const keys = fc.constantFrom(
      'url',
      'ioc',
      'ioc_type',
      'vulnerabilities',
      'cveID',
      'items',
      'version',
      'data',
    );
    const shape = fc.dictionary(fc.oneof(keys, fc.string()), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(shape, fc.array(shape)), (value) =>
        read(feed, Buffer.from(JSON.stringify(value)), ''),
      ),
    );
  });
});

describe.each(newsFeeds)('the body of $id', (feed) => {
  const bytes = readFileSync(new URL(`samples/${feed.sample}`, import.meta.url));
  const text = bytes.toString();
  const count = (body: string) => [...feed.parse(feedBody(Buffer.from(body), '', feed.url))].length;
  const all = count(text);

  it('cut off anywhere is refused, unless all of its items were there', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), (end) => {
        let found = all;
        try {
          found = count(text.slice(0, end));
        } catch (error) {
          expect(error).toBeInstanceOf(FeedError);
        }
        expect(found).toBe(all);
      }),
      { numRuns: 8 },
    );
  });

  it('with pieces replaced gives articles or a FeedError', () => {
    const change = fc.tuple(fc.nat(text.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 12 }));
    fc.assert(
      fc.property(change, ([at, length, piece]) =>
        read(feed, Buffer.from(text.slice(0, at) + piece + text.slice(at + length)), feed.url),
      ),
      { numRuns: 8 },
    );
  });

  it.each([
    ['', 'empty body'],
    ['<!DOCTYPE html><html><title>Just a moment...</title>', 'titled “Just a moment...”'],
    ['{"error":"forbidden"}', 'damaged'],
    ['Service unavailable', 'the beginning of none'],
  ])('of the wrong kind is refused in words: %s', (body, words) => {
    expect(() => count(body)).toThrow(FeedError);
    expect(() => count(body)).toThrow(words);
  });
});

/** Long bodies of one repeated piece, between a head and a tail that make the parser look at it. */
const rss = (inside: string) =>
  `<rss version="2.0"><channel><item><link>https://b.example/</link>${inside}</item></channel></rss>`;
const field = (name: string) => (run: string) => rss(`<${name}>${run}</${name}>`);
const shapes: [string, string, (run: string) => string][] = [
  ['brackets in an author', '(', field('author')],
  ['dots in an author', '.', (run) => field('author')(`a@${run})`)],
  ['hyphens in an author', '-', (run) => field('author')(`${run}b x@y.example`)],
  ['tags in a title', '<b>', field('title')],
  ['escaped tags in a title', '&lt;b&gt;', field('title')],
  ['comments in a title', '<!--', field('title')],
  ['CDATA in a body', '<![CDATA[', field('description')],
  ['ampersands', '&', field('description')],
  ['white space in a link', ' ', field('link')],
  ['digits in a date', '1', field('pubDate')],
  ['categories', '<category>x</category>', rss],
  ['attributes', 'a="1" ', (run) => rss(`<b ${run}/>`)],
  ['opened tags', '<', rss],
  ['declarations before the root', '<?x?>', (run) => run + rss('')],
  ['comments before the root', '<!-- -->', (run) => run + rss('')],
  ['text before the root', '<b', (run) => run + rss('')],
];

describe('time', () => {
  it.each(shapes)('is bounded for half a megabyte of %s', (_, piece, shape) => {
    const feed = feeds.find(({ id }) => id === 'schneier')!;
    const bytes = Buffer.from(shape(piece.repeat(500_000 / piece.length)));
    expect(leastCost(2000, () => read(feed, bytes, 'https://b.example/'))).toBeLessThan(2000);
  });

  it.each([
    [
      'urlhaus',
      'id,dateadded,url,url_status,threat,tags\n',
      (n: number) => `1,2,${'http://'.repeat(n)},4,5,${','.repeat(9)}\n`,
    ],
    [
      'urlhaus',
      'id,dateadded,url,url_status,threat,tags\n',
      (n: number) => `1,2,"hxxp://${'[.]'.repeat(n)}",4,5,"${'a,'.repeat(n)}"\n`,
    ],
    ['feodo-tracker', '', (n: number) => '#\n'.repeat(n)],
  ])('is bounded for long fields and many comments: %s', (id, head, body) => {
    const feed = feeds.find((one) => one.id === id)!;
    const bytes = Buffer.from(head + body(100_000));
    expect(leastCost(2000, () => read(feed, bytes, ''))).toBeLessThan(2000);
  });
});
