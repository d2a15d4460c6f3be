/** What holds for every page, in both themes and widths, with and without data: axe, CSP, one h1, nothing to scroll sideways. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { everyPage, type PageCase } from './every-page.ts';
import { show } from './site.ts';
import { startedSite } from './started-site.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const height = 900;
/** Axe reads a table of a hundred rows four times, perhaps on a busy machine. */
const mostMs = 300_000;

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

for (const filled of [false, true]) {
  inBrowser(filled ? 'every page with the sample' : 'every page without data', () => {
    const started = startedSite(filled);
    const windows = new Map<PageCase['as'], Promise<BrowserContext>>();
    const cases = everyPage.filter(({ filledOnly }) => filled || !filledOnly);

    // A page is loaded once, as narrow as it may be, and then looked at in each theme and width: nothing of it asks
    // for the width or theme but its styles.
    describe.concurrent('loaded once', () => {
      test.each(cases)(
        '$name: axe finds nothing in either theme, nothing scrolls sideways, nothing from elsewhere, no error',
        async (which) => {
          const page = await (await windowOf(which.as)).newPage();
          try {
            const heard = listenTo(page, started.site.url);
            await show(page, started.site, which);
            await page.evaluate(withoutTransitions);
            await page.evaluate(axe);
            const found = [
              await sideways(page, 320),
              await violations(page, 390, 'light'),
              await violations(page, 390, 'dark'),
              await violations(page, 1280, 'dark'),
              await violations(page, 1280, 'light'),
            ];
            expect(found.flat()).toEqual([]);
            expect(heard).toEqual({ wrong: [], elsewhere: [] });
            expect(
              await page.evaluate(() => [document.querySelectorAll('h1').length, document.title]),
            ).toEqual([1, expect.stringMatching(/ \| SOC Defenders$/)]);
          } finally {
            await page.close();
          }
        },
        mostMs,
      );
    });

    /** One window for all pages that somebody sees: files are read from the server once. */
    function windowOf(as: PageCase['as'] = 'visitor'): Promise<BrowserContext> {
      const known = windows.get(as);
      if (known) return known;
      const options = { viewport: { width: 320, height }, reducedMotion: 'reduce' as const };
      const fresh = started.site.visit(started.browser, as, options);
      windows.set(as, fresh);
      return fresh;
    }
  });
}

/** What the page reports as wrong, and what it asks of others than the site; both grow while it is open. */
function listenTo(page: Page, home: string): { wrong: string[]; elsewhere: string[] } {
  const heard = { wrong: [] as string[], elsewhere: [] as string[] };
  page.on('pageerror', (error) => heard.wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:'))
      heard.elsewhere.push(request.url());
  });
  return heard;
}

async function sideways(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height });
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return over > 0 ? [`${over} px to scroll sideways at ${width} px`] : [];
}

/** In the page: another theme's colours are there at once. (A sheet that scripts adopt is none that the CSP forbids.) */
function withoutTransitions(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { transition: none !important }');
  document.adoptedStyleSheets.push(sheet);
}

async function violations(page: Page, width: number, colorScheme: 'light' | 'dark'): Promise<unknown[]> {
  const over = await sideways(page, width);
  await page.emulateMedia({ colorScheme });
  const found = await page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
  const named = found.violations.map(({ id, nodes }) => [
    colorScheme,
    width,
    id,
    nodes.map(({ html }) => html),
  ]);
  return [...over, ...named];
}
