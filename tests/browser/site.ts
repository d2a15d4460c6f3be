/** The product with its pages on loopback, filled with the sample or empty, and people who look at it in a browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { readyStore, startApp } from '../../src/app.ts';
import { loadSample } from '../../src/commands/load-sample.ts';
import { readConfig } from '../../src/config.ts';
import type { Store } from '../../src/db/store.ts';
import { createAccount } from '../../src/domain/users/users.store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { buildPages } from './build-pages.ts';
import type { PageCase } from './every-page.ts';

type Who = NonNullable<PageCase['as']>;

export interface Site {
  url: string;
  store: Store;
  /** JSON of the API, as a Pro member reads it. */
  ask<T>(path: string): Promise<T>;
  /** A browser window of somebody: its cookies are those of a sign-in. */
  visit(browser: Browser, who: Who, options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

export const password = 'long enough to be one';
export const emails = { member: 'member@example.org', admin: 'admin@example.org' };

/** `filled`: with the built-in sample. `fill` may write to the store before the server starts. */
export async function startSite(
  filled: boolean,
  {
    settings = {},
    pages = {},
    fill,
  }: {
    settings?: Record<string, string>;
    /** Texts of the operator's own. */
    pages?: Record<string, string>;
    fill?: (store: Store) => Promise<void>;
  } = {},
): Promise<Site> {
  buildPages();
  const folder = await mkdtemp(join(tmpdir(), 'soc-defenders-site-'));
  const config = readConfig({
    PORT: '0',
    DATA_DIR: folder,
    FEEDS: 'off',
    LOG_LEVEL: 'silent',
    ANONYMOUS_READ: 'on',
    SIGN_UP: 'open',
    ...settings,
  });
  const unlimited = { requests_per_minute: 1_000_000, requests_per_day: 1_000_000 };
  for (const limits of Object.values(config.file.limits)) Object.assign(limits, unlimited);
  Object.assign(config.file.anonymous, unlimited);
  Object.assign(config.file.pages, pages);
  const store = await readyStore(config);
  try {
    if (filled) await loadSample(store, systemClock, new AbortController().signal);
    await fill?.(store);
    for (const [who, email] of Object.entries(emails)) {
      const role = who === 'admin' ? 'admin' : 'member';
      await createAccount(store.write, { email, password, tier: 'pro', role }, Date.now());
    }
  } finally {
    await store.close();
  }
  const app = await startApp(config, 'web');
  const cookies = {
    visitor: '',
    member: await signIn(app.url, 'member'),
    admin: await signIn(app.url, 'admin'),
  };
  return {
    url: app.url,
    store: app.store,
    async ask<T>(path: string) {
      const answer = await fetch(app.url + path, {
        headers: { cookie: `sb-access-token=${cookies.member}` },
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    async visit(browser, who, options) {
      const context = await browser.newContext({ baseURL: app.url, ...options });
      const value = cookies[who];
      if (value) await context.addCookies([{ name: 'sb-access-token', value, url: app.url, httpOnly: true }]);
      return context;
    },
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Goes to a page of the list and waits until it is what it will be. */
export async function show(page: Page, site: Site, { path, ready }: PageCase): Promise<void> {
  await page.goto(await path(site));
  await page.locator('main h1').first().waitFor();
  await ready?.(page);
  // Grey places give way to what they stand for.
  await page.waitForFunction(
    () => !document.querySelector('.skeleton') && !document.querySelector('main [aria-busy=true]'),
  );
}

async function signIn(url: string, who: 'member' | 'admin'): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ email: emails[who], password }),
  });
  const cookie = answer.headers.getSetCookie().join('; ');
  const token = /sb-access-token=([^;]+)/.exec(cookie)?.[1];
  if (!token) throw new Error(`sign-in failed: ${answer.status}`);
  return token;
}
