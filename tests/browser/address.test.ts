/** What a page shows is in its address: whatever was chosen, somebody else sees it who opens the address. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { openPage } from './open-page.ts';
import { startedSite } from './started-site.ts';

/** Where one begins, what one does there, and what the address then holds. */
type Step = readonly [path: string, act: (page: Page) => Promise<unknown>, parameter: string];

const press = (name: string | RegExp, group?: string) => (page: Page) =>
  (group === undefined ? page.getByRole('main') : page.getByRole('group', { name: group, exact: true }))
    .getByRole('button', { name })
    .first()
    .click();
const follow = (name: string, place: string) => (page: Page) =>
  page.getByRole('navigation', { name: place, exact: true }).getByRole('link', { name }).click();
const select = (label: string, value: string) => (page: Page) =>
  page.getByRole('main').getByRole('combobox', { name: label, exact: true }).selectOption(value);
const tick = (group: string) => (page: Page) =>
  page.getByRole('group', { name: group }).getByRole('checkbox').first().check();
/** Types, and takes the first of what is offered then. */
const choose = (label: string, words: string) => async (page: Page) => {
  const box = page.getByRole('combobox', { name: label, exact: true });
  await box.fill(words);
  await expect.poll(() => box.getAttribute('aria-expanded')).toBe('true');
  await box.press('Enter');
};

const steps: Record<string, readonly Step[]> = {
  'the feed': [
    ['/', press('Critical', 'Severity'), 'severity=critical'],
    ['/', press('Has indicators', 'Content'), 'iocs=true'],
    ['/', press('30 days', 'Period'), 'period=30d'],
    ['/', press('Top', 'View'), 'view=top'],
    ['/?view=top', press('24 hours', 'Period'), 'view=top&period=24h'],
    ['/', press('New', 'View'), 'view=new'],
    ['/', press(/^Malware/, 'Category'), 'category=malware'],
    ['/', choose('Technique', 'T1'), 'technique=T1'],
    ['/', choose('Actor', 'a'), 'actor='],
    ['/', choose('Sector', 'Healthcare'), 'sector=healthcare'],
    ['/', choose('Source', 'BleepingComputer'), 'source='],
    ['/', choose('Search: indicator, CVE, technique, actor or words', 'phishing'), 'search=phishing'],
  ],
  'the indicator browser': [
    ['/threats', select('Risk', '60'), 'min_risk=60'],
    ['/threats', select('Last seen', '7'), 'max_age=7'],
    ['/threats', tick('Type'), 'type='],
    ['/threats', tick('Confidence'), 'confidence='],
    ['/threats', tick('State'), 'state='],
    ['/threats', tick('Reported as'), 'threat_type='],
    ['/threats', tick('Family'), 'malware_family='],
    ['/threats', tick('Source'), 'source='],
    ['/threats', (page) => page.keyboard.press('f').then(() => page.keyboard.type('sync')), 'q=sync'],
    [
      '/threats',
      async (page) => {
        await page.getByText('Columns', { exact: true }).click();
        await page.getByLabel('First seen').check();
        await page.keyboard.press('Escape');
      },
      'cols=',
    ],
  ],
  'the vulnerabilities': [
    ['/cves', press('High', 'Severity'), 'severity=high'],
    ['/cves', press('CISA KEV only'), 'kev=true'],
    ['/cves', press('Public exploit'), 'exploit=true'],
    ['/cves', press('In the news'), 'has_articles=true'],
    ['/cves', press('1 year'), 'period=1y'],
    ['/cves', (page) => page.getByLabel('EPSS from').press('ArrowRight'), 'min_epss=0.01'],
    ['/cves', (page) => page.getByLabel('Search vulnerabilities').fill('citrix'), 'q=citrix'],
    ['/cves', press('Risk'), 'sort=risk'],
  ],
  'sectors, look-up and export': [
    ['/industry', press('30 days'), 'period=30d'],
    ['/industry/healthcare', press('90 days'), 'period=90d'],
    [
      '/lookup',
      (page) =>
        page
          .getByRole('textbox', { name: 'Indicator, or a text' })
          .fill('8.8.8.8')
          .then(() => page.keyboard.press('Enter')),
      'ioc=8.8.8.8',
    ],
    ['/lookup?ioc=45.148.244.119', follow('KQL Sentinel', 'Language of the query'), 'query=sentinel'],
    ['/export', (page) => page.getByRole('radio', { name: /^Plain text/ }).check(), 'format=txt'],
    ['/export', select('At most', '100'), 'limit=100'],
    ['/export', tick('Type'), 'type='],
  ],
  'settings, administration and docs': [
    ['/settings', follow('Appearance', 'Settings'), 'tab=appearance'],
    ['/settings', follow('Sessions', 'Settings'), 'tab=sessions'],
    ['/settings?tab=usage', press('90 days'), 'days=90'],
    ['/admin', follow('Users', 'Administration'), 'tab=users'],
    ['/admin', (page) => page.getByLabel('Find a source').fill('urlhaus'), 'q=urlhaus'],
    ['/admin', press(/\d$/, 'State'), 'status='],
    ['/admin?tab=users', press('Administrators'), 'who=admin'],
    ['/docs', follow('Error codes', 'Docs'), 'page=errors'],
    ['/docs?page=reference', (page) => page.getByLabel('Find an endpoint').fill('rotate'), 'q=rotate'],
  ],
};

inBrowser('an address', () => {
  const started = startedSite(true);

  test.each(Object.entries(steps))(
    'holds everything that is chosen on the pages of %s',
    async (_, list) => {
      await openPage(
        started,
        '/terms',
        async (page) => {
          const other = await page.context().newPage();
          for (const [path, act, parameter] of list) {
            await page.goto(path);
            await settled(page);
            const before = await seen(page);
            await act(page);
            await expect.poll(() => page.url(), { message: path }).toContain(parameter);
            await other.goto(page.url());
            await settled(other);
            const changed = async () => {
              const here = await seen(page);
              return here !== before && here === (await seen(other));
            };
            await expect.poll(changed, { message: `${path} with ${parameter}`, timeout: 20_000 }).toBe(true);
          }
        },
        { as: 'admin' },
      );
    },
    300_000,
  );
});

async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('main :is(.skeleton, [aria-busy=true])'));
}

/** Words of the page without times, and the state of what one chooses by, as JSON. */
function seen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('main')!;
    const words = main.cloneNode(true) as HTMLElement;
    for (const time of words.querySelectorAll('time')) time.remove();
    const chosen = [
      ...main.querySelectorAll('input, select, [aria-pressed], [aria-current], [aria-sort]'),
    ].map((one) =>
      one instanceof HTMLInputElement && ['checkbox', 'radio'].includes(one.type)
        ? one.checked
        : one instanceof HTMLInputElement || one instanceof HTMLSelectElement
          ? one.value
          : ['aria-pressed', 'aria-current', 'aria-sort'].map((name) => one.getAttribute(name)).join(),
    );
    return JSON.stringify([document.title, words.textContent, chosen]);
  });
}
