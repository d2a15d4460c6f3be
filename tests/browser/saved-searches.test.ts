/** Searches that people keep: saved from a list, opened from its menu, removed there. */
import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { openPage } from './open-page.ts';
import { startedSite } from './started-site.ts';

inBrowser('saved searches', () => {
  const started = startedSite(true);

  for (const path of ['/', '/threats', '/cves'])
    test(`of ${path} bring back what was filtered, whatever their name, and go when they are removed`, async () => {
      const name = '<b>Ours</b> & “theirs”';
      const filter = path === '/threats' ? 'type=domain,url' : 'severity=critical,high';
      for (const width of [390, 1280])
        await openPage(
          started,
          `${path}?${filter}`,
          async (page) => {
            const menu = page.getByLabel('Saved searches');
            await menu.click();
            await page.getByRole('button', { name: 'Save this search' }).click();
            await page.getByRole('textbox', { name: 'Name' }).fill(name);
            await page.getByRole('textbox', { name: 'Name' }).press('Enter');
            await page.getByText(`Saved as “${name}”`).waitFor();
            await page.goto(path);
            await menu.click();
            const link = page.getByRole('link', { name, exact: true });
            const box = (await link.boundingBox())!;
            expect(box.x).toBeGreaterThanOrEqual(0);
            expect(box.x + box.width).toBeLessThanOrEqual(width);
            await link.click();
            await page.waitForURL((url) => url.search === `?${filter}`);
            await menu.click();
            await page.getByRole('button', { name: `Remove the saved search ${name}` }).click();
            await page.getByText(`Removed “${name}”`).waitFor();
            await menu.click();
            await page.getByText('No search of this list is saved.').waitFor();
          },
          { width },
        );
    });
});
