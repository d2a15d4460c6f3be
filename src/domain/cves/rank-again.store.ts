/** Ranks vulnerabilities again that the news has changed, and those that were stored before there were ranks. */
import { lockChanges } from '../../db/change.ts';
import type { Database, Store } from '../../db/store.ts';
import { writeListing } from './cve-listing.store.ts';
import { cveNumber } from './cve-number.ts';
import { newsMs, rankCves } from './cve-rank.store.ts';
import { readFacts } from './facts.store.ts';
import { joinVulnerability } from './join-vulnerability.ts';

/** Rows of one transaction: ingest, which shares the writer, waits no longer than they take. */
const rowsPerPart = 500;

/** Where a walk that came to the end stands. */
const done = Number.MAX_SAFE_INTEGER;

/** Positions of these walks. A walk that is cut off goes on where it stopped. */
const listedTo = 'cves_listed';
const newsTo = 'cves_in_news';
const agedTo = 'cves_in_news_at';

/** One part of what was stored before this version. Returns whether there was anything. */
export async function listEarlier(store: Store, now: number): Promise<boolean> {
  if ((await position(store.write, listedTo)) === done) return false;
  return await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    const rows = await trx
      .selectFrom('cve')
      .select('id')
      .where('id', '>', await position(trx, listedTo))
      .orderBy('id')
      .limit(rowsPerPart)
      .execute();
    const ids = rows.map(({ id }) => Number(id));
    const facts = await readFacts(trx, store.dialect, ids);
    const list = ids.map((id) => ({ id, joined: joinVulnerability(facts.get(id) ?? []) }));
    await writeListing(trx, { dialect: store.dialect, now }, list);
    await setPosition(trx, listedTo, ids.length < rowsPerPart ? done : ids.at(-1)!);
    return ids.length > 0;
  });
}

/** Counts a part of the articles that are new or changed since the last call. Returns whether there may be more. */
export async function rankNews(store: Store, now: number): Promise<boolean> {
  if ((await changedArticles(store.write, 1)).length === 0) return false;
  return await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    const rows = await changedArticles(trx, rowsPerPart);
    await rankCves(trx, { dialect: store.dialect, now }, named(rows));
    if (rows.length > 0) await setPosition(trx, newsTo, Number(rows.at(-1)!.change));
    return rows.length === rowsPerPart;
  });
}

async function changedArticles(db: Database, most: number) {
  return await db
    .selectFrom('article')
    .select(['change', 'cves'])
    .where('change', '>', await position(db, newsTo))
    .orderBy('change')
    .limit(most)
    .execute();
}

/** Counts a part of the articles that have become too old since the last call. Returns whether there may be more. */
export async function rankAgedNews(store: Store, now: number): Promise<boolean> {
  if (now - (await position(store.write, agedTo)) < ageingMs) return false;
  return await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    const from = ((await position(trx, agedTo)) || now) - newsMs;
    const rows = await trx
      .selectFrom('article')
      .select(['published_at', 'cves'])
      .where('published_at', '>=', from)
      .where('published_at', '<', now - newsMs)
      .orderBy('published_at')
      .limit(rowsPerPart)
      .execute();
    await rankCves(trx, { dialect: store.dialect, now }, named(rows));
    const cut = rows.length === rowsPerPart;
    // Articles of the very same moment as the last one come again, but never a part that is all of one moment.
    const last = Math.max(Number(rows.at(-1)?.published_at), from + 1);
    await setPosition(trx, agedTo, cut ? last + newsMs : now);
    return cut;
  });
}

/** Ageing is looked at once a minute: nobody sees a point of risk go by the second. */
const ageingMs = 60_000;

function named(articles: readonly { cves: string }[]): number[] {
  const ids = articles.flatMap(({ cves }) => JSON.parse(cves) as string[]).map(cveNumber);
  return [...new Set(ids)].filter((id) => id !== null);
}

async function position(db: Database, name: string): Promise<number> {
  const row = await db
    .selectFrom('position')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return Number(row.value);
}

async function setPosition(trx: Database, name: string, value: number): Promise<void> {
  await trx.updateTable('position').set({ value }).where('name', '=', name).execute();
}
