/** The daily loop of the news: filters in the address, keys, a large article; and hostile articles, of which nothing runs. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { WholeArticle } from '../../src/contract/article.ts';
import type { ArticleRecord } from '../../src/contract/record.ts';
import type { Store } from '../../src/db/store.ts';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { readSources } from '../../src/domain/sources/sources.store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { inBrowser } from './chromium.ts';
import { clipboard, openPage } from './open-page.ts';
import { startedSite } from './started-site.ts';

const script = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>{{7*7}}';
const many = 10_000;
const day = 86_400_000;

function article(slug: string, title: string, more: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    kind: 'article',
    externalId: slug,
    url: `https://news.example-press.org/${slug}`,
    title,
    html: `<p>${title}. The campaign was seen in several countries, and the operators used phishing.</p>`,
    publishedAt: Date.now() - 60_000,
    ...more,
  };
}

const addresses = Array.from(
  { length: many },
  (_, at) => `45.${60 + (at >> 14)}.${(at >> 6) & 255}.${((at & 63) << 1) + 1}`,
);

const records: ArticleRecord[] = [
  article('ransom', 'Ransomware gang Akira encrypts a hospital with CVE-2024-40711'),
  article('quiet', 'A conference about gardening tools', { publishedAt: Date.now() - 2 * day }),
  article('large', 'Command-and-control servers of a botnet', {
    html: `<p>The botnet is run from these addresses, all of them C2 servers:</p><ul>${addresses.map((ip) => `<li>${ip.replaceAll('.', '[.]')}</li>`).join('')}</ul>`,
  }),
  article('hostile', `${script} \u202e${'W'.repeat(300)}`, {
    summary: script + 'X'.repeat(900),
    imageUrl: 'javascript:window.ran=1',
    tags: [script.slice(0, 60)],
    author: script,
  }),
];

async function fill(store: Store): Promise<void> {
  const source = (await readSources(store.read)).find(({ slug }) => slug === 'bleepingcomputer')!;
  await ingest(records, { store, clock: systemClock, source });
  // What no feed could bring today a later version might: the page checks addresses itself.
  await store.write
    .updateTable('article')
    .set({ url: 'javascript:window.ran=1' })
    .where('title', 'like', '%onerror%')
    .execute();
}

inBrowser('the news', () => {
  const started = startedSite(false, { fill });
  const idOf = async (words: string) => {
    const { data } = await started.site.ask<{ data: { id: string; title: string }[] }>(
      '/api/v1/articles?limit=100',
    );
    return data.find(({ title }) => title.includes(words))!.id;
  };
  const open = (path: string, then: (page: Page) => Promise<void>, width = 1280) =>
    openPage(started, path, then, { width });

  test('a filter is in the address, and the address brings it back', async () => {
    await open('/', async (page) => {
      const stories = page.getByRole('region', { name: 'Stories' });
      await stories.getByText('gardening tools').waitFor();
      await page.getByRole('button', { name: /^Ransomware/ }).click();
      await stories.getByText('gardening tools').waitFor({ state: 'detached' });
      await page.waitForURL(/category=ransomware/);
      await page.reload();
      await stories.getByText('encrypts a hospital').waitFor();
      expect(await stories.getByText('gardening tools').count()).toBe(0);
      await page.getByRole('button', { name: 'Remove filter Category: Ransomware' }).click();
      await stories.getByText('gardening tools').waitFor();
      expect(new URL(page.url()).search).toBe('');
    });
  });

  test('on a phone filters are in a sheet that says what they leave, and its button stays in sight', async () => {
    await open(
      '/',
      async (page) => {
        const stories = page.getByRole('region', { name: 'Stories' });
        await stories.getByText('gardening tools').waitFor();
        await page.evaluate(() => {
          document.body.style.minHeight = '3000px';
          scrollTo(0, 600);
        });
        const button = page.getByRole('button', { name: /^Filters/ });
        await expect.poll(async () => Math.round((await button.boundingBox())!.y)).toBeLessThan(80);
        await button.click();
        const sheet = page.getByRole('dialog', { name: 'Filters' });
        await sheet.getByRole('button', { name: /^Ransomware/ }).click();
        await sheet.getByRole('button', { name: 'Show 1 story' }).click();
        await sheet.waitFor({ state: 'detached' });
        expect(await stories.getByText('gardening tools').count()).toBe(0);
        await page.getByRole('button', { name: 'Filters (1)' }).click();
        await sheet.getByRole('button', { name: 'Clear all' }).click();
        await sheet.getByRole('button', { name: /^Show [2-9] stories$/ }).click();
        await stories.getByText('gardening tools').waitFor();
      },
      390,
    );
  });

  test('filters that let nothing through say which of them leaves most out', async () => {
    await open('/?search=gardening&severity=critical', async (page) => {
      await page.getByRole('button', { name: /^Without Severity: critical – 1 story$/ }).click();
      await page.getByText('A conference about gardening tools').waitFor();
      expect(new URL(page.url()).search).toBe('?search=gardening');
    });
  });

  test('keys go through the list, mark as read and take it back', async () => {
    await open('/?view=new', async (page) => {
      await page.locator('a[data-item]').first().waitFor();
      await page.keyboard.press('j');
      const first = await page.evaluate(() => document.activeElement?.getAttribute('data-item'));
      await page.keyboard.press('m');
      const row = page.locator('article').filter({ has: page.locator(`a[data-item="${first}"]`) });
      await page.getByText('Marked as read').waitFor();
      expect(await row.getAttribute('class')).toContain('text-soft');
      await page.keyboard.press('z');
      await expect.poll(() => row.getAttribute('class')).not.toContain('text-soft');
      await page.keyboard.press('o');
      await page.waitForURL(new RegExp(`/item/${first}$`));
    });
  });

  test(`an article with ${many} indicators shows fifty at once and draws the rest as they come into sight`, async () => {
    const id = await idOf('Command-and-control');
    await open(`/item/${id}`, async (page) => {
      const rows = page.locator('[data-row]');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(50);
      const { data } = await started.site.ask<{ data: WholeArticle }>(`/api/v1/articles/${id}`);
      const { id: first, risk } = data.iocs![0]!;
      expect(await page.locator(`[data-row="${first}"]`).textContent()).toContain(String(risk!.score));
      await page.getByRole('button', { name: /^Show all/ }).click();
      expect(await rows.count()).toBeLessThan(100);
      const list = page.getByRole('list', { name: 'IPv4 addresses' });
      await list.evaluate((element) => {
        element.scrollTop = element.scrollHeight;
      });
      await page.locator(`[data-row][aria-posinset="${many}"]`).waitFor();
      await page.getByRole('button', { name: 'Copy all defanged' }).click();
      await page.getByText(/^Copied 10,000 indicators/).waitFor();
      const copied = (await clipboard(page)).split('\n');
      expect(copied).toHaveLength(many);
      expect(copied[0]).toMatch(/^\d+\[\.\]\d+\[\.\]\d+\[\.\]\d+$/);
      await page.getByText('Download', { exact: true }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/\.csv$/);
      expect((await readFile(await file.path(), 'utf8')).trim().split('\n').length).toBeGreaterThan(100);
    });
  });

  test(`an article with ${many} indicators answers the first click soon`, async () => {
    const id = await idOf('Command-and-control');
    await open('/terms', async (page) => {
      const begun = performance.now();
      await page.goto(`/item/${id}`);
      await page.getByLabel('Select all', { exact: true }).check();
      await page.getByText('10,000 selected').waitFor();
      // The goal is two seconds on a machine that does nothing else.
      expect(performance.now() - begun).toBeLessThan(20_000);
    });
  });

  test('hostile words run nothing, open nothing and stay within the page', async () => {
    const id = await idOf('onerror');
    for (const width of [320, 1280])
      for (const path of ['/', `/item/${id}`, '/?search=onerror', `/?actor=${encodeURIComponent(script)}`])
        await open(
          path,
          async (page) => {
            await page.waitForFunction(() => !document.querySelector('.skeleton'));
            if (path.startsWith('/?actor')) await page.getByText('Without Actor').waitFor();
            const seen = await page.evaluate(() => ({
              ran: 'ran' in window,
              active: document.querySelectorAll('main img, main script, main iframe').length,
              links: [...document.querySelectorAll('a')].filter(({ href }) => !/^https?:/.test(href)).length,
              over: document.documentElement.scrollWidth > document.documentElement.clientWidth,
            }));
            expect([path, width, seen]).toEqual([
              path,
              width,
              { ran: false, active: 0, links: 0, over: false },
            ]);
          },
          width,
        );
  });
});
