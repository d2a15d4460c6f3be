import { expect, test } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import { FeedError } from '../../feeds/feed.ts';
import { feedBody } from '../../feeds/feed-body.ts';
import { parseSyndication } from '../../feeds/syndication.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

function rss(items: string, head = '<?xml version="1.0"?>'): string {
  return `${head}<rss version="2.0"><channel><title>t</title><link>https://paper.org/</link>${items}</channel></rss>`;
}

function item(inside: string, link = 'https://paper.org/1'): string {
  return `<item><link>${link}</link>${inside}</item>`;
}

function parsed(body: string): unknown[] {
  try {
    return [
      ...parseSyndication(feedBody(Buffer.from(body), 'application/rss+xml', 'https://paper.org/feed')),
    ];
  } catch (error) {
    expect(error).toBeInstanceOf(FeedError);
    return [];
  }
}

onEveryStore('hostile articles', (kind) => {
  /** What answers and pages are made of, after the body went through parser and pipeline. */
  async function stored(body: string | Uint8Array, contentType = 'application/rss+xml') {
    const store = await kind.open();
    const facts = { slug: 'paper', name: 'p', category: 'news', tier: 2, everyMinutes: 15 } as const;
    await registerSources(store.write, [{ ...facts, url: 'https://paper.org/feed', ...shipped }], now);
    const [source] = await readSources(store.read);
    const records = parseSyndication(feedBody(Buffer.from(body), contentType, 'https://paper.org/feed'));
    await ingest(records, { store, clock: { now: () => now }, source: source! });
    return await store.read
      .selectFrom('article as a')
      .innerJoin('article_text as t', 't.article_id', 'a.id')
      .select(['a.title', 'a.summary', 'a.author', 'a.image_url', 'a.url', 'a.language', 'a.published_at'])
      .select('t.body')
      .orderBy('a.id')
      .execute();
  }

  test('leave no markup behind: what is stored of them is text', async () => {
    const attack = '<img src=x onerror="alert(1)"><script>alert(2)</script><svg onload=alert(3)>';
    const [row] = await stored(
      rss(
        item(`<title><![CDATA[Big ${attack} news]]></title>
          <author>a@b.c (Eve ${'&lt;script&gt;alert(4)&lt;/script&gt;'})</author>
          <description><![CDATA[Teaser ${attack} end]]></description>
          <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>Text ${attack}</p>
            <iframe src="javascript:alert(5)"></iframe><a href="javascript:alert(6)">link</a> rest]]></content:encoded>`),
      ),
    );
    expect(row!.title).toBe('Big news');
    for (const text of [row!.title, row!.summary, row!.author ?? '', row!.body])
      expect(text).not.toMatch(/<\s*[a-z!/]|javascript:|onerror|alert\([^)]*\)\s*<|alert\((?:1|3|5|6)\)/i);
    expect(row!.body).toContain('Text');
  });

  test('have addresses of the web or none', async () => {
    const rows = await stored(
      rss(
        item('<title>a</title>', 'javascript:alert(1)') +
          item('<title>b</title>', 'data:text/html,x') +
          item('<title>c</title><enclosure url="javascript:alert(1)" type="image/png" length="1"/>'),
      ),
    );
    expect(rows).toMatchObject([{ title: 'c', url: 'https://paper.org/1', image_url: null }]);
  });

  test('that expand or include something are refused or left as they are, at once', async () => {
    const names = Array.from({ length: 10 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`);
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">${names.join('')}]>`;
    const reading = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    for (const [head, entity] of [
      [bomb, '&e10;'],
      [reading, '&x;'],
    ]) {
      const body = rss(item(`<title>t ${entity}</title>`), head);
      expect(leastCost(1000, () => parsed(body))).toBeLessThan(1000);
      const rows = await stored(body).catch((error) => {
        expect(error).toBeInstanceOf(FeedError);
        return [];
      });
      expect(JSON.stringify(rows)).not.toMatch(/root:|haha/);
    }
  });

  test('under a wrong charset are read as far as that goes, and hold no broken characters in the store', async () => {
    const latin = Buffer.from(rss(item('<title>Caf\xe9 \x00\x1b[31m</title>')), 'latin1');
    for (const type of [
      'application/rss+xml; charset=utf-8',
      'text/xml; charset=no-such',
      'text/xml; charset=utf-16le',
    ]) {
      const rows = await stored(latin, type).catch((error) => {
        expect(error).toBeInstanceOf(FeedError);
        return [];
      });
      for (const { title } of rows) {
        expect(title).toMatch(/^Caf/);
        expect(title.isWellFormed()).toBe(true);
        expect(title).not.toMatch(/[\u0000-\u001f]/);
      }
    }
  });

  test.each([
    ['Tue, 18 Feb 2025 18:37 EST', Date.parse('2025-02-18T23:37:00Z')],
    ['yesterday', now],
    ['9999-99-99', now],
    ['2199-01-01T00:00:00Z', now],
    ['', now],
  ])('dated %j have the date that this can mean', async (date, at) => {
    const [row] = await stored(rss(item(`<title>t</title><pubDate>${date}</pubDate>`)));
    expect(Number(row!.published_at)).toBe(at);
  });

  test('are bounded in every field', async () => {
    const long = 'x'.repeat(2_000_000);
    const [row] = await stored(
      rss(
        item(
          `<title>${long}</title><author>${long}</author><description>${long}</description><language>${long}</language>`,
        ),
      ),
    );
    expect(row!.title.length).toBeLessThanOrEqual(300);
    expect(row!.summary.length).toBeLessThanOrEqual(300);
    expect((row!.author ?? '').length).toBeLessThanOrEqual(200);
    expect(row!.body.length).toBeLessThanOrEqual(400_000);
  });
});
