/** A page in a window of its own, with a clipboard, and what it did wrong. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PageCase } from './every-page.ts';
import type { Site } from './site.ts';

interface Window extends BrowserContextOptions {
  as?: PageCase['as'];
  width?: number;
}

/** Opens the path, waits for its heading, and closes the window afterwards. Nothing may throw in the page meanwhile. */
export async function openPage(
  { site, browser }: { site: Site; browser: Browser },
  path: string,
  then: (page: Page) => Promise<void>,
  { as = 'member', width = 1280, ...more }: Window = {},
): Promise<void> {
  const context = await site.visit(browser, as ?? 'member', {
    viewport: { width, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...more,
  });
  try {
    const page = await context.newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.goto(path);
    await page.locator('main h1').first().waitFor();
    await then(page);
    expect(thrown).toEqual([]);
  } finally {
    await context.close();
  }
}

export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

export async function putOnClipboard(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

/** Presses Tab until what has that name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const most = 150;
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const names = await page.evaluate(() => {
      const one = document.activeElement;
      const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null;
      return [one?.getAttribute('aria-label'), label, one?.textContent].map((text) => text?.trim());
    });
    if (names.includes(name)) return;
  }
  throw new Error(`no key leads to ${name}`);
}
