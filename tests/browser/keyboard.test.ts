/** Main tasks by keyboard alone: those of reading. (Accounts, sources, look-up, indicators and export: beside their other tests.) */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { WholeArticle } from '../../src/contract/article.ts';
import { inBrowser } from './chromium.ts';
import { everyPage } from './every-page.ts';
import { clipboard, openPage, tabTo } from './open-page.ts';
import { startedSite } from './started-site.ts';

inBrowser('by keyboard alone', () => {
  const started = startedSite(true);
  const open = (path: string, then: (page: Page) => Promise<void>) => openPage(started, path, then);
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  test('the feed is narrowed by severity and technique, and widened again', async () => {
    await open('/', async (page) => {
      await page.locator('a[data-item]').first().waitFor();
      await press(page, 'f');
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      await expect.poll(focused).toContain('Critical');
      await press(page, 'Space');
      await expect.poll(() => page.url()).toContain('severity=critical');
      await tabTo(page, 'Technique');
      await page.keyboard.type('T1');
      await page.getByRole('listbox', { name: 'Technique' }).waitFor();
      await press(page, 'Enter');
      await expect.poll(() => page.url()).toContain('technique=T1');
      await tabTo(page, 'Remove filter Severity: critical');
      await press(page, 'Enter');
      await expect.poll(() => page.url()).not.toContain('severity');
    });
  });

  test('an indicator of an article is selected and copied, then all of them', async () => {
    const item = everyPage.find(({ name }) => name === 'item')!;
    await open(await item.path(started.site), async (page) => {
      const first = page.locator('[data-row]').first();
      const name = (await first.getByRole('checkbox').getAttribute('aria-label'))!;
      const rows = await page.locator('[data-row]').count();
      await tabTo(page, 'Copy all defanged');
      await press(page, 'Enter');
      await expect.poll(async () => (await clipboard(page)).split('\n').length).toBeGreaterThanOrEqual(rows);
      await tabTo(page, name);
      await press(page, 'Space');
      await page.getByText('1 selected').waitFor();
      await tabTo(page, 'Copy selected defanged');
      await press(page, 'Enter');
      await expect
        .poll(async () => (await clipboard(page)).replaceAll(/\[(.)\]/g, '$1').replace(/^hxxp/, 'http'))
        .toBe(name.replace('Select ', ''));
    });
  });

  test('the indicators of an article are walked, selected, copied in both forms and taken away', async () => {
    const item = everyPage.find(({ name }) => name === 'item')!;
    const path = await item.path(started.site);
    await open(path, async (page) => {
      const name = (row: number) =>
        page.locator('[data-row]').nth(row).getByRole('checkbox').getAttribute('aria-label');
      await page.locator('[data-row]').first().waitFor();
      await press(page, 'c');
      await expect.poll(() => clipboard(page)).toBe(started.site.url + path);
      const second = (await name(1))!.replace('Select ', '');
      await press(page, 'j', 'j', 'n', 'p', 'c');
      await expect.poll(() => clipboard(page)).toBe(second.replaceAll('.', '[.]'));
      await press(page, 'C');
      await expect.poll(() => clipboard(page)).toBe(second);
      await press(page, 'x');
      await page.getByText('1 selected').waitFor();
      await press(page, 'e');
      await page.getByRole('link', { name: 'CSV' }).waitFor();
      await press(page, 'Escape', 'k', 'o');
      await page.waitForURL(/\/threats\/[\w-]+$/);
    });
  });

  test('names in an article come with their aliases, their sentence and other articles about them', async () => {
    const list = await started.site.ask<{ data: { id: string }[] }>('/api/v1/articles?limit=100');
    type Name = NonNullable<WholeArticle['names']>[number];
    let found: { id: string; one: Name } | undefined;
    for (const { id } of list.data) {
      const { data } = await started.site.ask<{ data: WholeArticle }>(`/api/v1/articles/${id}`);
      const one = data.names!.find(({ aliases }) => aliases.length > 0);
      if (one) found = { id, one };
      if (found) break;
    }
    const { id, one } = found!;
    await open(`/item/${id}`, async (page) => {
      const row = page.getByRole('listitem').filter({ has: page.getByText(one.name, { exact: true }) });
      await tabTo(page, `Articles about ${one.name}`);
      for (const alias of one.aliases.slice(0, 8)) expect(await row.textContent()).toContain(alias);
      await row.getByText('Where it says so').click();
      await row.getByText(one.sentence).waitFor();
      await page.getByRole('link', { name: `Articles about ${one.name}` }).click();
      await page.waitForURL(/\/\?(?:actor|search)=/);
    });
  });

  test('vulnerabilities are walked, copied and opened', async () => {
    await open('/cves?q=CVE-2023-4966', async (page) => {
      await page.locator('tr[data-row]').first().waitFor();
      await press(page, 'j', 'c');
      await expect.poll(() => clipboard(page)).toBe('CVE-2023-4966');
      await press(page, 'o');
      await page.waitForURL(/\/cves\/CVE-2023-4966$/);
    });
  });

  test('a vulnerability is found and read, and the list is there again afterwards', async () => {
    await open('/', async (page) => {
      await press(page, 'g', 'c');
      await page.getByRole('table', { name: 'Vulnerabilities' }).waitFor();
      await press(page, 'f');
      await page.keyboard.type('CVE-2023-4966');
      await expect.poll(() => page.locator('main tbody tr').count()).toBe(1);
      await tabTo(page, 'CVE-2023-4966');
      await press(page, 'Enter');
      await page.waitForURL(/\/cves\/CVE-2023-4966$/);
      await page.getByRole('heading', { level: 1 }).getByText('CVE-2023-4966').waitFor();
      await press(page, 'u');
      await page.waitForURL(/\/cves\?q=CVE-2023-4966$/);
      await expect.poll(() => page.locator('main tbody tr').count()).toBe(1);
    });
  });

  test('a sector is looked at in another period, and its news are opened', async () => {
    await open('/', async (page) => {
      await press(page, 'g', 'i');
      await page.getByRole('heading', { level: 2, name: 'Healthcare' }).waitFor();
      await tabTo(page, '30 days');
      await press(page, 'Enter');
      await page.waitForURL(/period=30d$/);
      const tile = page.getByRole('link').filter({ has: page.getByRole('heading', { name: 'Healthcare' }) });
      await expect.poll(() => tile.getAttribute('href')).toContain('period=30d');
      await tabTo(page, (await tile.textContent())!);
      await press(page, 'Enter');
      await page.waitForURL(/\/industry\/healthcare\?period=30d$/);
      await page.getByRole('link', { name: 'All articles about this sector' }).waitFor();
      await tabTo(page, 'Indicators of such articles');
      await press(page, 'Enter');
      await page.waitForURL(/\/threats\?industry=healthcare&max_age=30$/);
      await page.getByRole('button', { name: 'Remove filter Sector: healthcare' }).waitFor();
      await press(page, 'u');
      await page.getByRole('link', { name: 'All articles about this sector' }).waitFor();
      await tabTo(page, 'All articles about this sector');
      await press(page, 'Enter');
      await page.waitForURL(/sector=healthcare/);
    });
  });

  test('all keys are listed, and single keys can be switched off', async () => {
    await open('/terms', async (page) => {
      await press(page, '?');
      const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await dialog.waitFor();
      await tabTo(page, 'Single keys work as shortcuts');
      await press(page, 'Space', 'Escape');
      await dialog.waitFor({ state: 'detached' });
      await press(page, 'g', 'c', '?');
      expect([new URL(page.url()).pathname, await dialog.count()]).toEqual(['/terms', 0]);
    });
  });
});
