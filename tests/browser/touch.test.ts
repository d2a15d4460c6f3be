/** On a phone, what is pressed is as large as a finger: 44 px high, with the label that it belongs to. */
import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { everyPage } from './every-page.ts';
import { openPage } from './open-page.ts';
import { show } from './site.ts';
import { startedSite } from './started-site.ts';

const daily = [
  'feed',
  'item',
  'threats',
  'cves',
  'lookup-found',
  'export',
  'industry',
  'settings-appearance',
];

inBrowser('on a phone', () => {
  const started = startedSite(true);

  test.each(everyPage.filter(({ name }) => daily.includes(name)))(
    '$name: buttons, boxes and fields are large enough for a finger',
    async (which) => {
      const watched = async (page: Parameters<Parameters<typeof openPage>[2]>[0]) => {
        await show(page, started.site, which);
        const small = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('button, input, select, summary[aria-label]')]
            .filter((one) => one.checkVisibility() && !one.closest('thead'))
            .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
            .filter(({ box }) => box.height > 0 && Math.round(box.height) < 44)
            .map(({ one, box }) => `${one.ariaLabel ?? one.textContent}: ${box.height}`),
        );
        expect(small).toEqual([]);
      };
      await openPage(started, await which.path(started.site), watched, { width: 390 });
    },
  );
});
