import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { ArticleRecord } from '../../contract/record.ts';
import type { Store } from '../../db/store.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { ingest } from './ingest.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const count = 130;
const body = Array.from({ length: count }, (_, n) => story(n));

onEveryStore('a body of several batches of articles', (kind) => {
  it('is stored whole, in its order, and is then unchanged', async () => {
    const store = await paper(kind.open());
    const counted: number[] = [];
    const onBatch = ({ articles }: { articles: { added: number } }) => void counted.push(articles.added);
    const { articles, indicators } = await take(store, body, onBatch);
    expect(articles).toEqual({ added: count, changed: 0, unchanged: 0 });
    expect(indicators.added).toBe(count);
    expect(counted).toEqual([0, 50, 100, count]);
    const rows = await store.read.selectFrom('article').select('url').orderBy('change').execute();
    expect(rows).toEqual(body.map(({ url }) => ({ url })));
    expect((await take(store, body)).articles).toEqual({ added: 0, changed: 0, unchanged: count });
  });

  it('that the store refuses in the middle leaves the batches before, and the next reading brings the rest', async () => {
    const store = await paper(kind.open());
    const unblock = await refuse(store, body[75]!.url);
    await expect(take(store, body)).rejects.toThrow(/no.room/);
    expect(await stored(store)).toBe(50);
    await unblock();
    expect((await take(store, body)).articles).toEqual({ added: count - 50, changed: 0, unchanged: 50 });
    expect(await stored(store)).toBe(count);
  });
});

async function paper(opened: Promise<Store>): Promise<Store> {
  const store = await opened;
  const source = { slug: 'paper', name: 'Paper', category: 'news', tier: 2, everyMinutes: 15 } as const;
  await registerSources(store.write, [{ ...source, url: 'https://paper.org/feed', ...shipped }], now);
  return store;
}

async function take(
  store: Store,
  records: ArticleRecord[],
  onBatch?: Parameters<typeof ingest>[1]['onBatch'],
) {
  const [source] = await readSources(store.read);
  return await ingest(records, {
    store,
    clock: { now: () => now },
    source: source!,
    ...(onBatch && { onBatch }),
  });
}

async function stored(store: Store): Promise<number> {
  const { n } = await store.read
    .selectFrom('article')
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Makes the store fail where an article has that address; the answer undoes that. */
async function refuse({ dialect, write }: Store, url: string): Promise<() => Promise<unknown>> {
  if (dialect === 'sqlite') {
    await sql`create trigger poison before insert on article when new.url = ${sql.lit(url)}
      begin select raise(abort, 'no room'); end`.execute(write);
    return () => sql`drop trigger poison`.execute(write);
  }
  await sql`alter table article add constraint no_room check (url <> ${sql.lit(url)})`.execute(write);
  return () => sql`alter table article drop constraint no_room`.execute(write);
}

/** Each is a story of its own. */
function story(n: number): ArticleRecord {
  const url = `https://paper.org/${n}`;
  const words = Array.from({ length: 12 }, (_, at) => `w${(n * 7919 + at * 104_729).toString(36)}`).join(' ');
  const html = `<p>${words}</p><h2>Indicators of compromise</h2><p>quay${n}[.]com</p>`;
  return {
    kind: 'article',
    externalId: url,
    url,
    title: `Note ${words}`,
    html,
    publishedAt: now - n * 60_000,
  };
}
