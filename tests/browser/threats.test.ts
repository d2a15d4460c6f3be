/** The indicator browser: filters with counts, paging, columns, search and export, by mouse and by keyboard alone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { IocList } from '../../src/contract/ioc.ts';
import { inBrowser } from './chromium.ts';
import { clipboard, openPage, tabTo } from './open-page.ts';
import { startedSite } from './started-site.ts';

inBrowser('the indicator browser', () => {
  const started = startedSite(true);

  const open = (path: string, then: (page: Page) => Promise<void>) =>
    openPage(started, path, async (page) => {
      await table(page).waitFor();
      await then(page);
    });
  const table = (page: Page) => page.getByRole('table', { name: 'Indicators' });
  const total = (page: Page) => page.getByRole('main').getByRole('status');
  const values = (page: Page) => table(page).locator('tbody tr td:nth-child(2) bdi').allTextContents();
  /** A list is drawn in steps. */
  const all = (page: Page, count: number) => expect.poll(async () => (await values(page)).length).toBe(count);
  const list = (query: string) => started.site.ask<IocList>(`/api/v1/iocs?limit=100&${query}`);
  const inWords = (n: number) => `${new Intl.NumberFormat('en').format(n)} indicator${n === 1 ? '' : 's'}`;

  test('a filter leaves as many as it says, stands in the address, and comes back from there', async () => {
    const { meta } = await list('type=domain');
    await open('/threats', async (page) => {
      const choice = page.getByLabel(/^Domain/);
      const label = page.locator('label', { has: choice });
      expect(await label.textContent()).toContain(new Intl.NumberFormat('en').format(meta.total));
      await choice.check();
      await expect.poll(() => total(page).textContent()).toBe(inWords(meta.total));
      expect(page.url()).toMatch(/\?type=domain$/);
      await all(page, Math.min(50, meta.total));
      const before = await values(page);
      await page.reload();
      await expect.poll(() => values(page)).toEqual(before);
      expect(await choice.isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Remove filter Type: Domain' }).click();
      await expect.poll(() => page.url()).toMatch(/\/threats$/);
    });
  });

  test('families, sources and threat types filter too', async () => {
    const { meta } = await list('malware_family=Mozi');
    await open('/threats', async (page) => {
      await page.getByLabel(/^Mozi/).check();
      await expect.poll(() => total(page).textContent()).toBe(inWords(meta.total));
      await page.getByRole('button', { name: 'Remove filter Family: Mozi' }).click();
      await page.getByLabel(/^URLhaus ?\d/).check();
      const { meta: ofSource } = await list('source=urlhaus');
      await expect.poll(() => total(page).textContent()).toBe(inWords(ofSource.total));
    });
  });

  test('the next page goes on where the first ended, without repeats', async () => {
    const { data } = await list('');
    await open('/threats', async (page) => {
      await all(page, 50);
      await page.getByRole('button', { name: 'Show more' }).click();
      await all(page, 100);
      const links = await table(page).locator('tbody tr td:nth-child(2) a').all();
      const ids = await Promise.all(
        links.map(async (link) => (await link.getAttribute('href'))?.split('/').at(-1)),
      );
      expect(ids).toEqual(data.map(({ id }) => id));
    });
  });

  test('sorting by risk is of the whole list, stands in the address and turns round', async () => {
    const ids = async (page: Page) =>
      await table(page)
        .locator('tbody tr')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));
    await open('/threats', async (page) => {
      const head = table(page).getByRole('columnheader', { name: 'Risk' });
      for (const [direction, state] of [
        ['desc', 'descending'],
        ['asc', 'ascending'],
      ] as const) {
        await head.getByRole('button').click();
        await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe(`risk:${direction}`);
        expect(await head.getAttribute('aria-sort')).toBe(state);
        const { data } = await list(`sort=risk:${direction}`);
        await expect.poll(() => ids(page)).toEqual(data.slice(0, 50).map(({ id }) => id));
      }
      await page.reload();
      await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    });
  });

  test('by keyboard alone: j and k walk the rows, x selects, c copies, e exports what is selected', async () => {
    const { data } = await list('');
    await open('/threats', async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      await page.keyboard.press('k');
      await page.keyboard.press('x');
      await page.getByRole('button', { name: 'Copy the 2 selected' }).waitFor();
      await page.keyboard.press('c');
      await expect.poll(() => clipboard(page)).toBe((await values(page))[0]);
      await page.keyboard.press('e');
      const dialog = page.getByRole('dialog', { name: 'Export these indicators' });
      await expect.poll(() => dialog.textContent()).toContain(`id=${data[1]!.id}%2C${data[0]!.id}`);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Copy the 50 shown' }).waitFor();
    });
  });

  test('rows far out of sight are room, not rows, and come back', async () => {
    await open('/threats?cols=type', async (page) => {
      for (const n of [100, 150, 200]) {
        await page.getByRole('button', { name: 'Show more' }).click();
        await page.getByRole('button', { name: `Copy the ${n} shown` }).waitFor({ state: 'attached' });
      }
      await page.getByRole('button', { name: 'Copy the 200 shown' }).scrollIntoViewIfNeeded();
      const drawn = () => table(page).locator('tr[data-row]').count();
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(drawn).toBeLessThan(200);
      const height = await page.evaluate(() => document.body.scrollHeight);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect.poll(() => table(page).locator('tbody:last-of-type tr[data-row]').count()).toBe(50);
      expect(Math.abs((await page.evaluate(() => document.body.scrollHeight)) - height)).toBeLessThan(40);
    });
  });

  test('columns are chosen, and stand in the address', async () => {
    await open('/threats', async (page) => {
      await page.getByText('Columns', { exact: true }).click();
      await page.getByLabel('First seen').check();
      await page.getByLabel('Confidence', { exact: true }).uncheck();
      await table(page).getByRole('columnheader', { name: 'First seen' }).waitFor();
      expect(await table(page).getByRole('columnheader', { name: 'Confidence' }).count()).toBe(0);
      await page.reload();
      await table(page).getByRole('columnheader', { name: 'First seen' }).waitFor();
    });
  });

  test('a text is searched for as it is typed', async () => {
    const { data } = await list('type=domain');
    const part = data[0]!.value.slice(0, 8);
    await open('/threats', async (page) => {
      await page.keyboard.press('f');
      await page.keyboard.type(part);
      await expect.poll(() => page.url()).toContain(`q=${part}`);
      await expect
        .poll(async () => (await values(page)).map((value) => value.replaceAll('[.]', '.')))
        .toContain(data[0]!.value);
    });
  });

  test('by keyboard alone: filter, open an indicator, go back to the list as it was', async () => {
    await open('/threats', async (page) => {
      await page.getByLabel(/^URL/).first().waitFor();
      await tabTo(page, (await page.locator('label', { has: page.getByLabel(/^Domain/) }).textContent())!);
      await page.keyboard.press('Space');
      await expect.poll(() => page.url()).toContain('type=domain');
      await expect
        .poll(() => total(page).textContent())
        .toBe(inWords((await list('type=domain')).meta.total));
      const [first] = await values(page);
      await tabTo(page, first!);
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Verdict' }).waitFor();
      expect(await page.title()).toBe(`${first} | SOC Defenders`);
      await page.keyboard.press('u');
      await expect.poll(() => values(page)).toContain(first);
      expect(page.url()).toContain('type=domain');
    });
  });

  test('the export shows the very line that fetches what is listed', async () => {
    await open('/threats?type=domain&confidence=high', async (page) => {
      await page.keyboard.press('e');
      const dialog = page.getByRole('dialog', { name: 'Export these indicators' });
      await dialog.getByLabel('Format').selectOption('txt');
      await dialog.getByRole('button', { name: 'Copy command' }).click();
      await expect
        .poll(() => clipboard(page))
        .toBe(
          `curl -s -H "Authorization: Bearer $KEY" "${started.site.url}/api/v1/iocs?type=domain&confidence=high&format=txt&limit=10000"`,
        );
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('link', { name: 'Download' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/\.txt$/);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });
  });

  test('on a phone the filters are in a dialog that says how many are left', async () => {
    const { meta } = await list('type=domain');
    await openPage(
      started,
      '/threats',
      async (page) => {
        await page.getByRole('button', { name: 'Filters' }).click();
        const dialog = page.getByRole('dialog', { name: 'Filters' });
        await dialog.getByLabel(/^Domain/).check();
        await dialog.getByRole('button', { name: `Show ${inWords(meta.total)}` }).click();
        await page.getByRole('button', { name: 'Filters (1)' }).waitFor();
      },
      { width: 390 },
    );
  });
});
