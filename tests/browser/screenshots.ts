/**
 * `npm run screenshots [NAME…]`: pictures of the pages with the sample, in both themes and widths, into screenshots/;
 * with `--docs`, those of README and guides into docs/images/.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { everyPage } from './every-page.ts';
import { chromiumPath, openBrowser } from './open-browser.ts';
import { show, startSite } from './site.ts';

const forDocs = process.argv.includes('--docs');
const inDocs = [
  'feed-phone-dark',
  'item-desktop-light',
  'lookup-found-desktop-light',
  'threats-desktop-dark',
];
const folder = fileURLToPath(new URL(forDocs ? '../../docs/images/' : '../../screenshots/', import.meta.url));
const widths = { desktop: 1280, phone: 390 } as const;
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

if (chromiumPath === null) throw new Error('no Chromium found: set CHROMIUM to the path of one');
await mkdir(folder, { recursive: true });
const [browser, site] = await Promise.all([openBrowser(), startSite(true)]);
try {
  for (const which of everyPage) {
    if (wanted.length > 0 && !wanted.includes(which.name)) continue;
    for (const [device, width] of Object.entries(widths))
      for (const colorScheme of ['light', 'dark'] as const) {
        const name = `${which.name}-${device}-${colorScheme}`;
        if (forDocs && !inDocs.includes(name)) continue;
        const viewport = { width, height: device === 'phone' ? 844 : 900 };
        const context = await site.visit(browser, which.as ?? 'member', {
          viewport,
          colorScheme,
          isMobile: device === 'phone',
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await show(page, site, which);
        const path = `${folder}${name}.png`;
        await page.screenshot({ path });
        await context.close();
        process.stdout.write(`${path}\n`);
      }
  }
} finally {
  await browser.close();
  await site.close();
}
