import { expect, it } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { ArticleRecord } from '../../contract/record.ts';
import type { ReferenceRecord } from '../../contract/reference-record.ts';
import type { Store } from '../../db/store.ts';
import { writeReferences } from '../attack/reference.store.ts';
import { identifyArticle, type PreparedArticle, prepareArticle } from './prepare.ts';
import { prepareApart } from './prepare-thread.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const source = { category: 'news' as const, hosts: ['paper.org'], kev: new Set(['CVE-2026-40001']) };

const unread = (text: string, page?: { content: string; text: string }) => {
  const url = 'https://paper.org/1';
  const html = `<p>${text}</p>`;
  const record: ArticleRecord = { kind: 'article', externalId: url, url, title: 'Harbour note', html };
  return { record, identity: identifyArticle(record)!, page };
};

onEveryStore('articles that are read in a thread of their own', (kind) => {
  it('are read as they would be here, in their order', async () => {
    const store = await kind.open();
    const page = { content: '<p>The page names quay[.]com.</p>', text: 'The page names quay[.]com.' };
    const articles = [
      unread('CVE-2026-40001 is used by LockBit against hxxp://198.51.99[.]7/a'),
      unread('Teaser', page),
    ];
    const here = articles.map((one) => prepareArticle(one, source, now));
    expect((await read(store, articles)).map(plain)).toEqual(here.map(plain));
  });

  it('name what the store knows at that time', async () => {
    const store = await kind.open();
    const actors = async () =>
      (await read(store, [unread('Velvet Kelpie was seen.')]))[0]!.classification.threatActors;
    expect(await actors()).toEqual([]);
    await learn(store, 'Velvet Kelpie');
    expect(await actors()).toEqual(['Velvet Kelpie']);
    await learn(store, 'Copper Heron');
    expect(await actors()).toEqual([]);
  });

  it('wait for each other, and one that can not be read takes none with it', async () => {
    const store = await kind.open();
    const broken = { ...unread('x'), identity: { ...unread('x').identity, url: 'no address' } };
    const [first, second, third] = await Promise.allSettled([
      read(store, [unread('one')]),
      read(store, [broken]),
      read(store, [unread('three')]),
    ]);
    expect(first).toMatchObject({ value: [{ text: 'one' }] });
    expect(second).toMatchObject({ reason: { message: expect.stringContaining('Invalid URL') } });
    expect(third).toMatchObject({ value: [{ text: 'three' }] });
  });
});

/** The bytes of the identity as numbers: a buffer comes back as plain bytes. */
function plain(article: PreparedArticle) {
  return { ...article, uid: [...article.uid] };
}

async function read(store: Store, articles: ReturnType<typeof unread>[]) {
  const { prepared } = await prepareApart(store.write, { articles, source, now });
  return await prepared;
}

async function learn(store: Store, name: string): Promise<void> {
  const catalogue = 'threat-actor';
  const id = '11111111-2222-4333-8444-555555555555';
  const records: ReferenceRecord[] = [
    { kind: 'reference', about: 'actor', catalogue, id, name, aliases: [] },
    { kind: 'reference', about: 'catalogue', catalogue, ids: [id] },
  ];
  const context = { dialect: store.dialect, source: 'misp-galaxy' };
  await store.write.transaction().execute((trx) => writeReferences(trx, context, records));
}
