/** What feeds say of indicators is shown as text: nothing of it runs, opens, or breaks the layout. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { IocList } from '../../src/contract/ioc.ts';
import type { IndicatorRecord } from '../../src/contract/record.ts';
import type { Store } from '../../src/db/store.ts';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { readSources } from '../../src/domain/sources/sources.store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { inBrowser } from './chromium.ts';
import { openPage } from './open-page.ts';
import { startedSite } from './started-site.ts';

const script = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>{{7*7}}';
/** Turns the direction of text, and holds no place to break a line. */
const unruly = `\u202e${'W'.repeat(400)}`;

const records: IndicatorRecord[] = [
  {
    kind: 'indicator',
    type: 'url',
    value: `http://hostile-one.com/${'a'.repeat(600)}?q=<script>window.ran=1</script>"'`,
    confidence: 95,
    threatType: script.slice(0, 60),
    malwareFamily: script.slice(0, 60),
    tags: [script.slice(0, 40), unruly.slice(0, 60)],
    context: script + unruly,
    reference: 'javascript:window.ran=1',
    lastSeen: Date.now() - 60_000,
  },
  {
    kind: 'indicator',
    type: 'domain',
    value: `${'long-label-without-an-end'.repeat(2)}.${'sub.'.repeat(30)}hostile-two.com`,
    confidence: 95,
    threatType: 'phishing',
    malwareFamily: unruly.slice(0, 90),
    context: `=HYPERLINK("http://x")${script}`,
    reference: `data:text/html,${script}`,
    lastSeen: Date.now() - 60_000,
  },
];

async function fill(store: Store): Promise<void> {
  const source = (await readSources(store.read)).find(({ slug }) => slug === 'threatfox')!;
  await ingest(records, { store, clock: systemClock, source });
}

inBrowser('hostile indicators', () => {
  const started = startedSite(false, { fill });

  test('run nothing, open nothing and stay within the page, wide and narrow', async () => {
    const { data } = await started.site.ask<IocList>('/api/v1/iocs');
    expect(data).toHaveLength(records.length);
    const each = data.map(({ id }) => `/threats/${id}`);
    for (const width of [320, 1280])
      for (const path of ['/threats', '/threats?q=hostile', '/export?format=stix', ...each])
        await openPage(started, path, (page) => harmless(page, path), { width });
  });

  test('are looked up as they are, and copied so that nothing follows them', async () => {
    await openPage(started, `/lookup?ioc=${encodeURIComponent(records[0]!.value)}`, async (page) => {
      await page.getByRole('region', { name: 'Verdict' }).getByText('hxxp://hostile-one[.]com').waitFor();
      await harmless(page, 'look-up');
    });
    await openPage(started, `/lookup?ioc=${encodeURIComponent(script)}`, async (page) => {
      await page.getByText('This is no indicator that can be looked up').waitFor();
      await harmless(page, 'look-up of a script');
    });
  });
});

async function harmless(page: Page, where: string): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
  const seen = await page.evaluate(() => ({
    ran: 'ran' in window,
    pictures: document.querySelectorAll('main img, main script, main iframe').length,
    links: [...document.querySelectorAll('a')]
      .map((link) => link.href)
      .filter((href) => !href.startsWith(location.origin)),
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect([where, { ...seen, over: Math.max(0, seen.over) }]).toEqual([
    where,
    { ran: false, pictures: 0, links: [], over: 0 },
  ]);
}
