/** Main tasks by keyboard alone: those of reading. (Accounts, sources, look-up, indicators and export: beside their other tests.) */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
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
      const first = page.locator('[data-ioc]').first();
      const name = (await first.getByRole('checkbox').getAttribute('aria-label'))!;
      const rows = await page.locator('[data-ioc]').count();
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
