/** What a person at the browser waits for, at 20,000 articles, 300,000 indicators and 50,000 CVEs: from a click to the paint. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { readSources } from '../../src/domain/sources/sources.store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { buildPages } from '../../tests/browser/build-pages.ts';
import { chromiumPath, openBrowser } from '../../tests/browser/open-browser.ts';
import { typingRestMs } from '../../web/typing-rest.ts';
import type { BenchRow, Measure } from '../bench-row.ts';
import { benchCve, fillStore, months } from '../support/filled-store.ts';
import { openBenchStore, settle } from '../support/fixture.ts';
import { makeBenchAccount, serveFolder } from '../support/server.ts';

const inPage = fileURLToPath(new URL('../support/in-page.js', import.meta.url));
const many = 10_000;
/** Between what a person does: what follows a list, such as the counts of filters, is there by then. */
const readingMs = 700;
const longTitle = `A report of ${many} addresses`;

export const webRow: BenchRow = {
  name: 'web',
  async run(fixture) {
    if (chromiumPath === null) {
      process.stderr.write('… no Chromium found: pages are not measured. Set CHROMIUM to the path of one.\n');
      return [];
    }
    buildPages();
    const folder = await fixture.folder();
    process.stderr.write('… a store of 20,000 articles, 300,000 indicators and 50,000 CVEs is made\n');
    await fillStore(folder, months);
    await addLongArticle(folder);
    await settle(folder);
    const account = await makeBenchAccount(folder);
    const server = await serveFolder(folder);
    const browser = await openBrowser();
    try {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: { width: 1280, height: 900 },
      });
      await context.addInitScript({ path: inPage });
      const headers = { origin: server.url, 'sec-fetch-site': 'same-origin' };
      const signedIn = await context.request.post('/api/auth/sign-in', { data: account, headers });
      if (!signedIn.ok()) throw new Error(`sign-in failed: ${signedIn.status()} ${await signedIn.text()}`);
      const page = await context.newPage();
      return [
        row('feed: filter click to painted list, p95', await filterClicks(page), 150),
        row('CVE search: key to result after the rest, p95', await cveSearch(page), 100),
        await longArticle(page, server.url, account.key),
      ];
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

/** Each click leaves another combination, which nobody asked for before. */
async function filterClicks(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const view of ['hot', 'top', 'new']) {
    await page.goto(`/?view=${view}`);
    await page.getByRole('group', { name: 'Category' }).getByRole('button').first().waitFor();
    const count = await page.evaluate<number>('document.querySelectorAll(inPage.filters).length');
    for (let at = 0; at < count; at++) {
      await page.waitForTimeout(readingMs);
      times.push(await page.evaluate<number>(`inPage.filterClick(${at})`));
    }
  }
  return times.filter((ms) => ms >= 0);
}

/** Ids typed key by key, each key after the answer to the last. */
async function cveSearch(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.goto('/cves');
  await page.locator('main tbody tr').first().waitFor();
  for (let n = 1; n <= 6; n++) {
    await page.getByLabel('Search vulnerabilities').fill('');
    await page.waitForTimeout(readingMs);
    for (const key of benchCve(n * 7919)) {
      await page.evaluate('inPage.awaitKey()');
      await page.keyboard.type(key);
      times.push(await page.evaluate<number>('inPage.keyed'));
    }
  }
  return times.filter((ms) => ms >= 0).map((ms) => ms - typingRestMs);
}

async function longArticle(page: Page, url: string, key: string): Promise<Measure> {
  const answer = await fetch(`${url}/api/v1/articles?q=${encodeURIComponent(longTitle)}&fields=id,title`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const { data } = (await answer.json()) as { data: { id: string; title: string }[] };
  const { id } = data.find(({ title }) => title === longTitle)!;
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    await page.goto('/terms');
    await page.waitForLoadState('networkidle');
    const began = performance.now();
    await page.goto(`/item/${id}`);
    await page.getByLabel('Select all', { exact: true }).check();
    await page.getByText(/^[\d,]+ selected$/).waitFor();
    times.push(performance.now() - began);
  }
  return row('article of 10,000 indicators: all selected, slowest of 5', times, 2000, 1);
}

function row(what: string, times: number[], most: number, share = 0.95): Measure {
  if (times.length === 0) throw new Error(`${what}: nothing was measured`);
  const sorted = times.toSorted((a, b) => a - b);
  const ours = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { what: `${what} of ${times.length}`, ours, unit: 'ms', goal: `≤ ${most} ms`, met: ours <= most };
}

async function addLongArticle(folder: string): Promise<void> {
  const store = await openBenchStore(folder);
  try {
    const [source] = await readSources(store.read);
    const values = Array.from({ length: many }, (_, n) => `<li>45.${32 + (n >> 8)}.${n & 255}.7</li>`);
    const url = 'https://paper.example/long-report';
    const record = {
      kind: 'article',
      externalId: url,
      url,
      title: longTitle,
      html: `<p>Servers of a botnet.</p><h2>Indicators</h2><ul>${values.join('')}</ul>`,
      publishedAt: Date.now() - 60_000,
    } as const;
    await ingest([record], { store, source: source!, clock: systemClock });
  } finally {
    await store.close();
  }
}
