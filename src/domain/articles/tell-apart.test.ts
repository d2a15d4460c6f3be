import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleRecord, SourceRecord } from '../../contract/record.ts';
import { identifyArticle } from './prepare.ts';
import { tellApart } from './tell-apart.ts';

function item(externalId: string, url: string, title: string, publishedAt = 0): ArticleRecord {
  return { kind: 'article', externalId, url, title, html: '', publishedAt };
}

const headlines = [
  'Gang hits hospital',
  'Bank loses millions',
  'Router flaw exploited',
  'Police seize servers',
];

function identities(records: Iterable<SourceRecord>) {
  return [...tellApart(records)]
    .filter((record) => record.kind === 'article')
    .map((record) => ({
      id: record.externalId,
      uid: Buffer.from(identifyArticle(record)!.uid).toString('hex'),
    }));
}

test('items with ids and addresses of their own are left as they are', () => {
  const items = headlines.map((title, n) => item(`id-${n}`, `https://x.org/${n}`, title));
  expect([...tellApart(items)]).toEqual(items);
});

test('an id that several addresses share is no id', () => {
  const found = identities(headlines.map((title, n) => item('same', `https://x.org/${n}`, title)));
  expect(new Set(found.map(({ id }) => id)).size).toBe(4);
  expect(new Set(found.map(({ uid }) => uid)).size).toBe(4);
});

test('an address that several headlines share is told apart by the headline, in every order', () => {
  const items = headlines.map((title) => item('same', 'https://x.org/', title));
  const found = identities(items);
  expect(new Set(found.map(({ uid }) => uid)).size).toBe(4);
  expect(new Set(found.map(({ id }) => id)).size).toBe(4);
  expect(identities(items.toReversed()).toReversed()).toEqual(found);
});

test('of several versions of one article only the newest counts', () => {
  const old = item('a', 'https://x.org/1?utm_source=feed', 'Gang hits hospital', 1);
  const fresh = item('a', 'https://x.org/1', 'Gang hits hospital, police say', 2);
  expect([...tellApart([old, fresh])]).toEqual([
    { kind: 'skipped', reason: 'older_version_of_an_article' },
    fresh,
  ]);
});

test('nothing is lost, whatever a feed does: as many records come out, other kinds untouched', () => {
  const record = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('a', 'b', ''),
        fc.constantFrom('https://x.org/', 'https://y.org/1', 'no address'),
        fc.constantFrom(...headlines),
      )
      .map(([id, url, title]) => item(id, url, title)),
    fc.constant<SourceRecord>({ kind: 'indicator', value: 'x', confidence: 1 }),
  );
  fc.assert(
    fc.property(fc.array(record, { maxLength: 30 }), (records) => {
      const out = [...tellApart(records)];
      expect(out).toHaveLength(records.length);
      expect(out.filter(({ kind }) => kind === 'indicator')).toHaveLength(
        records.filter(({ kind }) => kind === 'indicator').length,
      );
      const uids = out.flatMap((one) =>
        one.kind === 'article' ? (identifyArticle(one)?.uid.join() ?? []) : [],
      );
      expect(new Set(uids).size).toBe(uids.length);
      const urls = new Set(
        records.flatMap((one) => (one.kind === 'article' ? (identifyArticle(one)?.url ?? []) : [])),
      );
      expect(uids.length).toBeGreaterThanOrEqual(urls.size);
    }),
  );
});

test('other records never wait, and no more than a thousand articles are held back', () => {
  let read = 0;
  function* endless(): Generator<SourceRecord> {
    for (;;) {
      read++;
      yield read % 2 === 0
        ? { kind: 'skipped', reason: 'x' }
        : item(`${read}`, `https://x.org/${read}`, `t ${read}`);
    }
  }
  const out = tellApart(endless());
  expect(out.next().value).toEqual({ kind: 'skipped', reason: 'x' });
  expect(read).toBe(2);
  for (const record of out) if (record.kind === 'article') break;
  expect(read).toBeLessThan(2001);
});
