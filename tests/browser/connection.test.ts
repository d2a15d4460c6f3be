/** What the pages do while the server tells of a refresh, while there is no connection or a slow one, and when a session ends. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { readSources } from '../../src/domain/sources/sources.store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { inBrowser } from './chromium.ts';
import { openPage } from './open-page.ts';
import { emails, password } from './site.ts';
import { startedSite } from './started-site.ts';

const day = 86_400_000;

inBrowser('the connection', () => {
  const started = startedSite(true, { settings: { ANONYMOUS_READ: 'off' } });
  const open = (path: string, then: (page: Page) => Promise<void>) => openPage(started, path, then);
  const stories = (page: Page) => page.getByRole('region', { name: 'Stories' });
  const firstStory = (page: Page) => stories(page).locator('a[data-item]').first();

  /** As the worker does: has a source for itself, stores what came, and lets it go. */
  async function beginVisit(): Promise<void> {
    const { write } = started.site.store;
    await write
      .updateTable('source')
      .set({ next_at: Date.now() + day, lease_until: 0 })
      .execute();
    const lease = { lease_until: Date.now() + day, lease_owner: 'worker' };
    await write.updateTable('source').set(lease).where('slug', '=', 'bleepingcomputer').execute();
  }
  async function endVisit(title: string): Promise<void> {
    const { store } = started.site;
    const source = (await readSources(store.read)).find(({ slug }) => slug === 'bleepingcomputer')!;
    const url = `https://news.example-press.org/${encodeURIComponent(title)}`;
    const record = {
      kind: 'article',
      externalId: url,
      url,
      title,
      html: '',
      publishedAt: Date.now(),
    } as const;
    await ingest([record], { store, clock: systemClock, source });
    const free = { lease_until: 0, last_success_at: Date.now() };
    await store.write.updateTable('source').set(free).where('slug', '=', 'bleepingcomputer').execute();
  }

  for (const [how, refused] of [
    ['by the events of the server', false],
    ['by asking again where events are refused', true],
  ] as const)
    test(`a refresh is followed ${how}, and what it brought waits until it is asked for`, async () => {
      const title = `A gardener's almanac, followed ${how}`;
      await beginVisit();
      await open('/?view=new', async (page) => {
        if (refused) {
          await page.route('**/api/v1/sources/events', (route) => route.fulfill({ status: 503, body: '' }));
          await page.reload();
        }
        await page.getByRole('progressbar', { name: 'Sources read' }).waitFor();
        await page.getByText(/^Updating 1 of \d+ sources/).waitFor();
        await firstStory(page).waitFor();
        const before = await firstStory(page).textContent();
        await endVisit(title);
        await page.getByRole('button', { name: '1 new – show' }).waitFor();
        await page.getByRole('progressbar', { name: 'Sources read' }).waitFor({ state: 'detached' });
        expect(await firstStory(page).textContent()).toBe(before);
        await page.getByRole('button', { name: '1 new – show' }).click();
        await expect.poll(() => firstStory(page).textContent()).toContain(title);
        expect(await page.getByRole('button', { name: /new – show/ }).count()).toBe(0);
      });
    });

  test('what comes before the page is whole is told, also to one whose clock is ten minutes ahead', async () => {
    const title = 'A gardener comes early';
    await beginVisit();
    await open('/?view=new', async (page) => {
      await page.addInitScript(() => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + 600_000;
      });
      let goOn!: () => void;
      const held = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await page.route('**/new-items*.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.reload();
      await firstStory(page).waitFor();
      await endVisit(title);
      goOn();
      await page.getByRole('button', { name: '1 new – show' }).click();
      await expect.poll(() => firstStory(page).textContent()).toContain(title);
    });
  });

  test('without a connection the page says so and stays, and goes where it was told once there is one', async () => {
    await open('/', async (page) => {
      const banner = page.getByRole('alert').getByText('You are offline');
      await firstStory(page).waitFor();
      const before = await firstStory(page).textContent();
      await page.context().setOffline(true);
      await banner.waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('t');
      await expect.poll(() => page.url()).toContain('/threats');
      expect(await firstStory(page).textContent()).toBe(before);
      await banner.waitFor();
      await page.context().setOffline(false);
      await page.getByRole('table', { name: 'Indicators' }).waitFor();
      await banner.waitFor({ state: 'detached' });
    });
  });

  test('a filter that is chosen without a connection is answered once there is one', async () => {
    await open('/cves', async (page) => {
      const rows = page.locator('main tbody tr');
      await rows.first().waitFor();
      const before = await rows.first().textContent();
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'CISA KEV only' }).click();
      await page.getByRole('alert').getByText('You are offline').waitFor();
      expect(await rows.first().textContent()).toBe(before);
      const answer = page.waitForResponse((response) => response.url().includes('kev=true'));
      await page.context().setOffline(false);
      expect((await answer).status()).toBe(200);
    });
  });

  const slowPages = [
    '/',
    '/threats',
    '/cves',
    '/industry?period=30d',
    '/lookup?ioc=45.148.244.119',
    '/settings',
  ];
  test.each(slowPages)(
    '%s over a slow line holds the place of what is to come: nothing jumps',
    async (path) => {
      await open('/terms', async (page) => {
        const released = Promise.withResolvers<void>();
        await page.route('**/api/**', async (route) => {
          await released.promise;
          await route.continue();
        });
        await page.goto(path);
        await page.locator('main .skeleton').first().waitFor();
        released.resolve();
        await page.waitForFunction(() => !document.querySelector('main .skeleton'));
        await page.unrouteAll({ behavior: 'wait' });
        const { sum, moved } = await page.evaluate(layoutShift);
        expect(sum <= 0.02 ? [] : moved).toEqual([]);
      });
    },
  );

  test('a session that ends in the middle of work: the page stays, and a new sign-in leads back to it', async () => {
    await open('/cves?severity=critical', async (page) => {
      const rows = page.locator('main tbody tr');
      await rows.first().waitFor();
      const before = await rows.first().textContent();
      await page.context().clearCookies();
      await page.getByRole('button', { name: 'CISA KEV only' }).click();
      await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
      expect(await rows.first().textContent()).toBe(before);
      const [other] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('link', { name: 'Sign in in a new tab' }).click(),
      ]);
      await signIn(other);
      await other.getByRole('heading', { name: 'News feed' }).waitFor();
      await other.close();
      await page.getByRole('button', { name: 'I have signed in' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Remove filter CISA KEV only' }).waitFor();
      await page.locator('main tbody tr').first().waitFor();
      expect(new URL(page.url()).search).toBe('?severity=critical&kev=true');
    });
  });

  test('a page that is opened after the session has ended asks to sign in, and is then shown as it was asked for', async () => {
    await open('/cves?severity=critical&kev=true', async (page) => {
      await page.context().clearCookies();
      await page.reload();
      await signIn(page);
      await page.getByRole('button', { name: 'Remove filter CISA KEV only' }).waitFor();
      await page.locator('main tbody tr').first().waitFor();
      expect(new URL(page.url()).search).toBe('?severity=critical&kev=true');
    });
  });
});

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(emails.member);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}

/** In the page: how far its parts have moved by themselves (Layout Instability, the sum since it was opened), and which. */
async function layoutShift(): Promise<{ sum: number; moved: string[] }> {
  interface Shift extends PerformanceEntry {
    value: number;
    sources: { node?: Node }[];
  }
  const shifts = await new Promise<Shift[]>((resolve) => {
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      resolve(list.getEntries() as Shift[]);
    }).observe({ type: 'layout-shift', buffered: true });
    // Where nothing moved there is no entry.
    setTimeout(() => resolve([]), 1000);
  });
  const moved = shifts.flatMap(({ value, sources }) =>
    sources.map(
      ({ node }) => `${value} ${node instanceof Element ? node.outerHTML.slice(0, 200) : node?.textContent}`,
    ),
  );
  return { sum: shifts.reduce((sum, { value }) => sum + value, 0), moved };
}
