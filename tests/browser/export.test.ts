/** The export page: each format with its first lines, the file, the command line, and who may not. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exportFormats } from '../../src/exports/index.ts';
import { formats } from '../../web/export/formats.ts';
import { inBrowser } from './chromium.ts';
import { clipboard, openPage, tabTo } from './open-page.ts';
import { startedSite } from './started-site.ts';

test('the page offers every format of the server, under its path and for its tier', () => {
  expect(formats.map(({ id, path, tier, extension }) => ({ id, path, tier, extension }))).toEqual(
    expect.arrayContaining(
      exportFormats.map(({ id, path, tier, extension }) => ({ id, path, tier, extension })),
    ),
  );
  expect(formats).toHaveLength(exportFormats.length);
});

inBrowser('the export page', () => {
  const started = startedSite(true);
  const open = (path: string, then: (page: Page) => Promise<void>) => openPage(started, path, then);
  const lines = (page: Page, name: string) => page.getByRole('region', { name: `First lines as ${name}` });

  test('shows the first lines of each format', async () => {
    await open('/export?type=domain', async (page) => {
      for (const { name, id } of formats) {
        await page.getByRole('radio', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) }).check();
        await lines(page, name).waitFor();
        expect((await lines(page, name).textContent())!.length).toBeGreaterThan(20);
        if (id !== 'csv') expect(page.url()).toContain(`format=${id}`);
      }
    });
  });

  test('keeps format and filters in the address, and gives the file and the line for just these', async () => {
    await open('/export?format=txt&type=ipv4&limit=100', async (page) => {
      await lines(page, 'Plain text').waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download' }).click(),
      ]);
      const text = await readFile(await file.path(), 'utf8');
      const values = text.trimEnd().split('\n');
      expect(values.length).toBeGreaterThan(10);
      expect(values.every((value) => /^[\d./]+$/.test(value))).toBe(true);
      expect((await lines(page, 'Plain text').textContent())!.startsWith(values[0]!)).toBe(true);
      await page.getByRole('button', { name: 'Copy command' }).click();
      await expect
        .poll(() => clipboard(page))
        .toBe(
          `curl -s -H "Authorization: Bearer $KEY" "${started.site.url}/api/v1/iocs?type=ipv4&format=txt&limit=100" -o soc-defenders.txt`,
        );
    });
  });

  test('is used by keyboard alone', async () => {
    await open('/export', async (page) => {
      await lines(page, 'CSV').waitFor();
      await page.getByRole('radio', { name: /^CSV/ }).focus();
      await page.keyboard.press('ArrowDown');
      await lines(page, 'Plain text').waitFor();
      await tabTo(page, 'Copy these lines');
      await page.keyboard.press('Enter');
      await expect.poll(() => clipboard(page)).toMatch(/^\S+\n/);
    });
  });

  test('tells a visitor which formats need an account, and shows the line all the same', async () => {
    await openPage(
      started,
      '/export?format=stix',
      async (page) => {
        await page.getByText('STIX 2.1 needs an account of the Pro tier').waitFor();
        await page.getByRole('region', { name: 'Command line' }).getByText('/api/v1/iocs/stix').waitFor();
        await page.getByRole('radio', { name: /^CSV/ }).check();
        await lines(page, 'CSV').waitFor();
      },
      { as: 'visitor' },
    );
  });
});
