import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { ArticleRecord, IndicatorRecord, SourceRecord } from '../../contract/record.ts';
import { lastChange } from '../../db/change.ts';
import type { Store } from '../../db/store.ts';
import { evidenceOf } from '../iocs/evidence-of.store.ts';
import { identify } from '../iocs/identity.ts';
import { searchIocs } from '../iocs/ioc-search.store.ts';
import { articlesNaming, iocByUid } from '../iocs/iocs.store.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { ingest } from './ingest.ts';

const none = { added: 0, changed: 0, unchanged: 0 };
const now = Date.parse('2026-11-20T12:00:00Z');
const hour = 3_600_000;
const facts = (slug: string, category: 'threat-feed' | 'news') => ({
  slug,
  name: slug,
  category,
  tier: 1,
  url: `https://${slug}.org/`,
  everyMinutes: 5,
  ...shipped,
});

onEveryStore('ingest', (kind) => {
  let store: Store;
  let time: number;

  beforeEach(async () => {
    store = await kind.open();
    time = now;
    const sources = [facts('feed', 'threat-feed'), facts('paper', 'news'), facts('echo', 'news')];
    await registerSources(store.write, sources, now);
  });

  async function take(slug: string, records: Iterable<SourceRecord>) {
    const source = (await readSources(store.read)).find((each) => each.slug === slug)!;
    return await ingest(records, { store, clock: { now: () => time }, source });
  }

  /** Everything that is stored, and the change sequence. */
  async function contents() {
    const indicators = ['indicator', 'evidence', 'indicator_count'] as const;
    const articles = ['article', 'article_text', 'article_label', 'article_indicator'] as const;
    const tables = [...indicators, ...articles, 'cve', 'position'] as const;
    const rows = await Promise.all(tables.map((table) => store.read.selectFrom(table).selectAll().execute()));
    return Object.fromEntries(
      tables.map((table, at) => [table, rows[at]!.map((row) => JSON.stringify(row)).sort()]),
    );
  }

  const articles = () => store.read.selectFrom('article').selectAll().orderBy('id').execute();

  async function labels(): Promise<string[]> {
    const rows = await store.read.selectFrom('article_label').select(['kind', 'value']).execute();
    return rows.map(({ kind, value }) => `${kind} ${value}`).sort();
  }

  describe('the same records again', () => {
    const feed: SourceRecord[] = [
      ...Array.from({ length: 30 }, (_, n) => address(`45.148.1.${n}`)),
      address('45.148.1.1', { lastSeen: now - 2 * hour, tags: ['other'] }),
      { kind: 'vulnerability', id: 'CVE-2026-10001', title: 'A hole', cwes: ['CWE-79'] },
      { kind: 'skipped', reason: 'a comment' },
    ];
    const paper: SourceRecord[] = [
      story('one', 'A breach', `<p>It talks to 45.148.1.7 by CVE-2026-10001 (T1566.001).</p>`),
      story('two', 'Another', '<p>Nothing to see at collector-vmx[.]com.</p>'),
    ];

    test('write nothing at all: no row, no change number', async () => {
      const first = await take('feed', feed);
      await take('paper', paper);
      const before = await contents();
      time += hour;
      const again = await take('feed', feed);
      const reread = await take('paper', paper);
      expect(await contents()).toEqual(before);
      expect(first).toMatchObject({ indicators: { added: 30 }, cves: { added: 1 } });
      expect(again).toEqual({
        records: feed.length,
        indicators: { added: 0, changed: 0, unchanged: 31 },
        ...{ articles: none, lists: none, references: none },
        cves: { ...none, unchanged: 1 },
        skipped: { 'a comment': 1 },
      });
      expect(reread.articles).toEqual({ added: 0, changed: 0, unchanged: 2 });
    });

    test('give no change number where one indicator is reported in several batches', async () => {
      const reports = Array.from({ length: 4500 }, (_, n) =>
        address(`45.148.1.${n % 9}`, {
          lastSeen: now - n * 1000,
          confidence: 20 + (n % 70),
          tags: [`t${n % 5}`],
        }),
      );
      await take('feed', reports);
      const { evidence: _, ...before } = await contents();
      await take('feed', reports);
      const { evidence, ...after } = await contents();
      expect(after).toEqual(before);
      expect(evidence).toHaveLength(9);
    });

    test('write nothing when an undated list is read again on the same day', async () => {
      const undated: IndicatorRecord[] = [{ kind: 'indicator', value: 'undated-host.com', confidence: 50 }];
      await take('feed', undated);
      const before = await contents();
      time += 6 * hour;
      await take('feed', undated);
      expect(await contents()).toEqual(before);
    });

    test('write nothing in another order', async () => {
      await take('feed', feed);
      const before = await lastChange(store.read);
      await take('feed', [...feed].reverse());
      expect(await lastChange(store.read)).toBe(before);
    });
  });

  describe('an article', () => {
    const told = '<p>Lazarus Group attacks banks by T1566.001 and CVE-2026-10001.</p>';
    const retold = '<p>It was a hospital, by T1059.001 and CVE-2026-20002.</p>';

    test('that was rewritten gets a new modified_at and its labels anew, and stays one row', async () => {
      await take('paper', [story('one', 'A report', told)]);
      const [before] = await articles();
      expect(await labels()).toEqual(expect.arrayContaining(['cve cve-2026-10001', 'technique t1566.001']));
      time += hour;
      const { articles: tally } = await take('paper', [story('one', 'A report', retold)]);
      const [after, ...others] = await articles();
      expect(tally).toEqual({ added: 0, changed: 1, unchanged: 0 });
      expect(others).toEqual([]);
      expect(after!.change).toBeGreaterThan(before!.change);
      expect(after).toMatchObject({ id: before!.id, fetched_at: now, cves: '["CVE-2026-20002"]' });
      const now2 = await labels();
      expect(now2).toEqual(expect.arrayContaining(['cve cve-2026-20002', 'technique t1059.001']));
      expect(now2.filter((label) => /10001|1566|lazarus/.test(label))).toEqual([]);
    });

    test('is one whatever tracking its address carries', async () => {
      const plain = story('one', 'A report', told);
      await take('paper', [{ ...plain, externalId: 'a', url: `${plain.url}?utm_source=rss&fbclid=1#top` }]);
      await take('paper', [{ ...plain, externalId: 'b', url: `${plain.url.replace('https', 'http')}/` }]);
      const rows = await articles();
      expect(rows).toHaveLength(1);
      expect(rows[0]!.url).not.toContain('utm_');
    });

    test('that moved to another address keeps its row by the publisher’s id, and is then unchanged', async () => {
      const old = story('one', 'A report', told);
      const moved = { ...old, url: 'https://paper.org/2026/one' };
      await take('paper', [old]);
      await take('paper', [moved]);
      const rows = await articles();
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ url: moved.url });
      const before = await contents();
      expect((await take('paper', [moved])).articles).toEqual({ added: 0, changed: 0, unchanged: 1 });
      expect(await contents()).toEqual(before);
    });

    test('of another publisher with the same id is another one', async () => {
      await take('paper', [story('one', 'A report', told)]);
      await take('echo', [{ ...story('one', 'A report', told), url: 'https://echo.org/one' }]);
      expect(await articles()).toHaveLength(2);
    });

    test('that two publishers carry is one, and does not change hands at each poll', async () => {
      const mine = story('one', 'A report', told);
      const theirs = { ...mine, title: 'A report, in our words' };
      await take('paper', [mine]);
      await take('echo', [theirs]);
      const before = await contents();
      await take('paper', [mine]);
      await take('echo', [theirs]);
      expect(await contents()).toEqual(before);
      expect(await articles()).toHaveLength(1);
    });

    test('without a web address is left out and counted', async () => {
      const result = await take('paper', [{ ...story('one', 'x', told), url: 'javascript:alert(1)' }]);
      expect(result.skipped).toEqual({ article_without_address: 1 });
      expect(await articles()).toEqual([]);
    });

    test('and a feed that name the same indicator are two evidences, and the article is related', async () => {
      await take('feed', [address('45.148.1.7', { confidence: 90 })]);
      await take('paper', [story('one', 'A report', '<p>The server is 45.148.1[.]7 as before.</p>')]);
      const [row] = await iocByUid(store.read, identify('ipv4', '45.148.1.7'));
      expect(row).toMatchObject({ sources: 2, occurrences: 2 });
      expect(await evidenceOf(store.read, row!.uid)).toHaveLength(2);
      expect(await articlesNaming(store.read, row!.id)).toMatchObject([{ title: 'A report' }]);
    });

    test('that names an indicator no more is no longer related to it', async () => {
      await take('paper', [story('one', 'A report', '<p>The server is 45.148.1[.]7 as before.</p>')]);
      const [row] = await iocByUid(store.read, identify('ipv4', '45.148.1.7'));
      await take('paper', [story('one', 'A report', '<p>We were wrong.</p>')]);
      expect(await articlesNaming(store.read, row!.id)).toEqual([]);
    });
  });

  test('what is no indicator is counted by reason and not stored', async () => {
    const values = '10.0.0.1 127.0.0.1 192.0.2.7 2001:db8::1 printer.local host.example.com ???'.split(' ');
    const result = await take(
      'feed',
      values.map((value) => ({ kind: 'indicator', value, confidence: 50 }) as const),
    );
    expect(result).toMatchObject({
      records: values.length,
      indicators: { added: 0, changed: 0, unchanged: 0 },
      skipped: { private_or_reserved_address: 4, not_an_indicator: 1 },
    });
    expect(Object.values(result.skipped).reduce((sum, n) => sum + n)).toBe(values.length);
    expect((await contents()).indicator).toEqual([]);
  });

  test('times in the future become now, and a shift moves all of them', async () => {
    await take('feed', [address('45.148.1.1', { firstSeen: now + hour, lastSeen: now + 2 * hour })]);
    const [row] = await iocByUid(store.read, identify('ipv4', '45.148.1.1'));
    expect(row).toMatchObject({ first_seen: now, last_seen: now });
    const source = (await readSources(store.read))[0]!;
    const old = address('45.148.1.2', { firstSeen: now - 9 * hour, lastSeen: now - 8 * hour });
    await ingest([old], { store, clock: { now: () => now }, source, shift: 7 * hour });
    const [moved] = await iocByUid(store.read, identify('ipv4', '45.148.1.2'));
    expect(moved).toMatchObject({ first_seen: now - 2 * hour, last_seen: now - hour });
  });

  describe('records that fail in the middle', () => {
    const many = Array.from({ length: 4500 }, (_, n) => address(`45.${n >> 8}.${n & 255}.9`));

    test('leave whole batches, and the rest comes with the next reading', async () => {
      function* brokenOff() {
        yield* many.slice(0, 4100);
        throw new Error('cut off');
      }
      await expect(take('feed', brokenOff())).rejects.toThrow('cut off');
      expect((await contents()).indicator).toHaveLength(4000);
      const result = await take('feed', many);
      expect(result.indicators).toEqual({ added: 500, changed: 0, unchanged: 4000 });
      expect((await contents()).evidence).toHaveLength(4500);
      const [first, last] = await Promise.all(
        ['45.0.0.9', '45.17.147.9'].map((value) => searchIocs(store, value, { limit: 1 })),
      );
      expect([first![0]?.value, last![0]?.value]).toEqual(['45.0.0.9', '45.17.147.9']);
    });

    test('in the store leave the batches before, and nothing of their own', async () => {
      const poison = many.with(2500, address('45.200.1.1', { threatType: 'poison' }));
      const drop = await refuseEvidence(store);
      await expect(take('feed', poison)).rejects.toThrow(/no room/);
      const rows = await contents();
      expect(rows.indicator).toHaveLength(2000);
      expect(rows.evidence).toHaveLength(2000);
      const { total } = await store.read
        .selectFrom('indicator_count')
        .select(({ fn }) => fn.sum('n').as('total'))
        .executeTakeFirstOrThrow();
      expect(Number(total)).toBe(2000);
      await drop();
      expect((await take('feed', poison)).indicators).toMatchObject({ added: 2500, unchanged: 2000 });
    });
  });
});

/** Makes the store fail where evidence says `poison`; the answer undoes that. */
async function refuseEvidence({ dialect, write }: Store): Promise<() => Promise<unknown>> {
  if (dialect === 'sqlite') {
    await sql`create trigger poison before insert on evidence when new.threat_type = 'poison'
      begin select raise(abort, 'no room'); end`.execute(write);
    return () => sql`drop trigger poison`.execute(write);
  }
  await sql`create function no_room() returns trigger language plpgsql as
    $$ begin if new.threat_type = 'poison' then raise 'no room'; end if; return new; end $$`.execute(write);
  await sql`create trigger poison before insert on evidence for each row execute function no_room()`.execute(
    write,
  );
  return () => sql`drop trigger poison on evidence`.execute(write);
}

function address(value: string, facts: Partial<IndicatorRecord> = {}): IndicatorRecord {
  return { kind: 'indicator', value, confidence: 80, lastSeen: now - hour, ...facts };
}

function story(id: string, title: string, html: string): ArticleRecord {
  return {
    kind: 'article',
    externalId: id,
    url: `https://paper.org/${id}`,
    title,
    html,
    publishedAt: now - hour,
  };
}
