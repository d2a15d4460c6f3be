/** How a page begins: a frame at once, requests that leave before the application is there, and none of them twice. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { openPage } from './open-page.ts';
import { startedSite } from './started-site.ts';

const looked = '/lookup?ioc=45.148.244.119';

inBrowser('the first load', () => {
  const started = startedSite(true);
  const open = (path: string, then: (page: Page) => Promise<void>) => openPage(started, path, then);
  const anId = async (list: string) => {
    const { data } = await started.site.ask<{ data: { id: string }[] }>(`/api/v1/${list}?limit=1`);
    return data[0]!.id;
  };

  test('what a page asks for first leaves before the application is there, and is asked for once', async () => {
    const paths: [string, string][] = [
      ['/?severity=critical,high&view=top', '/api/v1/articles?severity='],
      [`/item/${await anId('articles')}`, '/api/v1/articles/'],
      ['/threats?type=domain&sort=risk:desc', '/api/v1/iocs?type=domain'],
      [`/threats/${await anId('iocs')}`, '/api/v1/iocs/'],
      ['/cves?severity=critical&period=1y', '/api/v1/cves?severity=critical'],
      ['/cves/CVE-2023-4966', '/api/v1/cves/CVE-2023-4966'],
      ['/industry', '/api/v1/industries'],
      ['/industry/healthcare?period=30d', '/api/v1/industries/healthcare?period=30d'],
      [looked, '/api/v1/lookup?ioc='],
      ['/settings', '/api/auth/visitor'],
    ];
    await open('/terms', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url().replace(started.site.url, '')));
      for (const [path, first] of paths) {
        asked.length = 0;
        const held = Promise.withResolvers<void>();
        await page.route('**/assets/app-*.js', async (route) => {
          await held.promise;
          await route.continue();
        });
        await page.goto(path, { waitUntil: 'commit' });
        await expect
          .poll(() => asked.filter((one) => one.startsWith(first)), { timeout: 20_000 })
          .toHaveLength(1);
        expect(await page.locator('header').textContent(), path).toContain('SOC Defenders');
        held.resolve();
        await page.locator('main h1').first().waitFor();
        await page.waitForFunction(() => !document.querySelector('main .skeleton'));
        await page.unrouteAll({ behavior: 'wait' });
        const read = asked.filter((one) => one.startsWith('/api/'));
        expect(read.toSorted(), path).toEqual([...new Set(read)].toSorted());
        expect(await page.locator('#meanwhile').count(), path).toBe(0);
      }
    });
  }, 300_000);

  test('the frame seen meanwhile has the mark, the name and on a phone the search field where they stay', async () => {
    for (const width of [320, 390, 1280])
      for (const colorScheme of ['light', 'dark'] as const)
        await openPage(
          started,
          '/terms',
          async (page) => {
            const held = Promise.withResolvers<void>();
            await page.route('**/assets/app-*.js', async (route) => {
              await held.promise;
              await route.continue();
            });
            await page.goto('/contact', { waitUntil: 'commit' });
            await page.locator('#meanwhile').waitFor();
            const before = await placesIn(page, '#meanwhile');
            held.resolve();
            await page.locator('main h1').waitFor();
            await page.getByLabel('Account of').waitFor();
            expect(await placesIn(page, '#root'), `${width} ${colorScheme}`).toEqual(before);
            await page.unrouteAll({ behavior: 'wait' });
          },
          { width, colorScheme },
        );
  }, 120_000);

  test('where the server is away, a page that is not there yet says so, and the one that is stays open', async () => {
    await open('/terms', async (page) => {
      await page.evaluate(() => Object.assign(window, { same: true }));
      await page.route('**/*', (route) => route.abort('connectionrefused'));
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'CVEs' }).click();
      await page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Terms' }).waitFor();
      expect(await page.evaluate(() => 'same' in window)).toBe(true);
      await page.unrouteAll({ behavior: 'wait' });
    });
  });
});

/** Where mark, name and the search field of phones stand, and the colours around them. */
function placesIn(page: Page, root: string): Promise<unknown> {
  return page.evaluate((of) => {
    const header = document.querySelector(`${of} header`)!;
    const place = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    };
    const colours = (element: Element) => {
      const { color, fill, backgroundColor } = getComputedStyle(element);
      return [color, fill, backgroundColor];
    };
    const mark = header.querySelector('svg')!;
    const name = mark.nextElementSibling!;
    return {
      header: [place(header), colours(header)],
      mark: [place(mark), colours(mark.firstElementChild!)],
      name: [place(name), colours(name)],
      field: innerWidth < 768 && place(header.querySelector('.field')!),
    };
  }, root);
}
