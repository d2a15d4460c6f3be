/** The browser and the server that the tests of one `inBrowser` share: started before the first, closed after the last. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { type Site, startSite } from './site.ts';

export interface StartedSite {
  browser: Browser;
  site: Site;
}

/** Its members are there once the tests run. Options are those of `startSite`; */
export function startedSite(...how: Parameters<typeof startSite>): StartedSite {
  const started = {} as StartedSite;
  beforeAll(async () => {
    const [browser, site] = await Promise.all([openBrowser(), startSite(...how)]);
    Object.assign(started, { browser, site });
  }, 300_000);
  afterAll(async () => {
    await started.browser?.close();
    await started.site?.close();
  });
  return started;
}
