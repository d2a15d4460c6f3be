/** What holds for every page, in both themes and widths, with and without data: axe, CSP, one h1, nothing to scroll sideways. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inBrowser, openBrowser } from './chromium.ts';
import { everyPage, type PageCase } from './every-page.ts';
import { type Site, show, startSite } from './site.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
}

for (const filled of [false, true]) {
  inBrowser(filled ? 'every page with the sample' : 'every page without data', () => {
    let browser: Browser;
    let site: Site;
    beforeAll(async () => {
      [browser, site] = await Promise.all([openBrowser(), startSite(filled)]);
    }, 300_000);
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });
    const cases = everyPage.filter(({ filledOnly }) => filled || !filledOnly);

    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 1280])
        test.each(cases)(`$name, ${colorScheme}, ${width} px: axe finds nothing`, async (which) => {
          const found = await look(which, { colorScheme, width }, async (page) => {
            await page.evaluate(axe);
            return await page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
          });
          expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        });

    test.each(cases)('$name at 320 px: nothing to scroll sideways', async (which) => {
      const over = await look(which, { width: 320 }, (page) =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      );
      expect(over).toBeLessThanOrEqual(0);
    });

    test.each(cases)(
      '$name: one h1, a title, nothing from elsewhere, no report of the CSP, no error',
      async (which) => {
        const asked: string[] = [];
        const heads = await look(which, { width: 1280, hear: (url) => asked.push(url) }, (page) =>
          page.evaluate(() => [document.querySelectorAll('h1').length, document.title] as const),
        );
        expect(heads).toEqual([1, expect.stringMatching(/ \| SOC Defenders$/)]);
        expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'))).toEqual([]);
      },
    );

    interface How {
      colorScheme?: 'light' | 'dark';
      width: number;
      hear?: (url: string) => void;
    }

    async function look<T>(
      which: PageCase,
      { colorScheme = 'light', width, hear }: How,
      then: (page: Page) => Promise<T>,
    ) {
      const options = { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' as const };
      const context = await site.visit(browser, which.as ?? 'visitor', options);
      try {
        const page = await context.newPage();
        const wrong: string[] = [];
        page.on('pageerror', (error) => wrong.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
        });
        if (hear) page.on('request', (request) => hear(request.url()));
        await show(page, site, which);
        const result = await then(page);
        expect(wrong).toEqual([]);
        return result;
      } finally {
        await context.close();
      }
    }
  });
}
