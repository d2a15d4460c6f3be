/** The look-up in a browser: by mouse, by keyboard alone, one value and many. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { IocList } from '../../src/contract/ioc.ts';
import type { Lookup } from '../../src/contract/lookup.ts';
import { inBrowser } from './chromium.ts';
import { clipboard, openPage, putOnClipboard, tabTo } from './open-page.ts';
import { startedSite } from './started-site.ts';

const known = '45.148.244.119';

inBrowser('the look-up', () => {
  const started = startedSite(true);

  const open = (path: string, then: (page: Page) => Promise<void>) => openPage(started, path, then);
  const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' });
  const box = (page: Page) => page.getByRole('textbox', { name: 'Indicator, or a text' });
  const found = (value: string) =>
    started.site.ask<Lookup>(`/api/v1/lookup?ioc=${encodeURIComponent(value)}`);

  test('takes two actions from the paste to the copied query', async () => {
    const { data } = await found(known);
    await open('/lookup', async (page) => {
      await putOnClipboard(page, '45[.]148[.]244[.]119');
      await box(page).focus();
      await page.keyboard.press('Control+v');
      await page.getByRole('button', { name: 'Copy query' }).click();
      await expect.poll(() => clipboard(page)).toBe(data.hunting!.splunk_query);
      expect(await verdict(page).textContent()).toContain(String(data.risk!.score));
      await expect.poll(() => page.title()).toMatch(/^45\[\.]148.* \| SOC Defenders$/);
    });
  });

  test('a query opens in the SIEM that the settings name, by https only', async () => {
    const { data } = await found(known);
    await openPage(started, '/settings?tab=appearance', async (page) => {
      const address = page.getByLabel('Address of Splunk');
      const link = page.getByRole('link', { name: 'Open in Splunk' });
      for (const wrong of [
        'http://splunk.one.com/?q={query}',
        'https://{query}.one.com/',
        'javascript:{query}',
      ]) {
        await address.fill(wrong);
        await page.getByText('Must be an https address').waitFor();
      }
      await page.goto(`/lookup?ioc=${known}`);
      await page.getByRole('button', { name: 'Copy query' }).waitFor();
      expect(await link.count()).toBe(0);
      await page.goto('/settings?tab=appearance');
      await address.fill('https://splunk.one.com/search?q=search%20{query}');
      await page.goto(`/lookup?ioc=${known}`);
      const query = encodeURIComponent(data.hunting!.splunk_query!);
      expect(await link.getAttribute('href')).toBe(`https://splunk.one.com/search?q=search%20${query}`);
    });
  });

  test('goes by keyboard alone: search, copy the query and the value, choose a language, go back to it', async () => {
    const { data } = await found(known);
    await open('/lookup', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type(known);
      await page.keyboard.press('Enter');
      await verdict(page).waitFor();
      await page.keyboard.press('q');
      await expect.poll(() => clipboard(page)).toBe(data.hunting!.splunk_query);
      await page.keyboard.press('c');
      await expect.poll(() => clipboard(page)).toBe('45[.]148[.]244[.]119');
      await tabTo(page, 'KQL Sentinel');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).toContain('query=sentinel');
      await page.keyboard.press('q');
      await expect.poll(() => clipboard(page)).toBe(data.hunting!.kql_query);
      await page.reload();
      await page.getByRole('region', { name: 'KQL Sentinel query' }).waitFor();
    });
  });

  test('shows reasons whose points come to the sum, with every report beside it', async () => {
    const { data } = await found(known);
    await open(`/lookup?ioc=${known}`, async (page) => {
      await page.getByText('Adds up to').waitFor();
      const points = await page.getByText(/^\+\d+\.\d$/).allInnerTexts();
      const sum = points.reduce((all, text) => all + Number(text), 0);
      expect(sum).toBeCloseTo(data.risk!.raw, 5);
      const table = page.getByRole('table', { name: 'What the sources report' });
      await table.waitFor();
      await expect.poll(() => table.getByRole('row').count()).toBe(data.sources.length + 1);
      await page.getByRole('link', { name: 'STIX', exact: true }).click();
      await page.getByText('"pattern": "[ipv4-addr:value = \'45.148.244.119\']"').waitFor();
    });
  });

  test('says of what nobody reports that this does not make it safe, and still has queries', async () => {
    await open('/lookup?ioc=never-heard-of.example.com', async (page) => {
      await page.getByText('This does not mean that it is safe').waitFor();
      await page.getByRole('button', { name: 'Copy query' }).waitFor();
      expect(await page.getByText('Critical').count()).toBe(0);
    });
    await open('/lookup?q=8.8.8.8', async (page) => {
      await verdict(page)
        .getByText(/allow-list|Allow-listed/i)
        .first()
        .waitFor();
    });
  });

  test('says what is no indicator, and what it takes the typed text for', async () => {
    await open('/lookup', async (page) => {
      await box(page).fill('hxxps://evil[.]example/a');
      await page.getByText('Understood as').waitFor();
      expect(await page.locator('#lookup-kind').textContent()).toContain('URL');
      await box(page).fill('no indicator');
      await page.keyboard.press('Enter');
      await page.getByText('This is no indicator that can be looked up').waitFor();
    });
  });

  test('of many values has a table to sort, narrow, copy and save', async () => {
    const { data } = await started.site.ask<IocList>('/api/v1/iocs?type=domain&limit=40');
    const values = data.map(({ value }) => value);
    await open('/lookup', async (page) => {
      await putOnClipboard(page, [...values, 'never-heard-of.example.com', 'no-indicator'].join('\n'));
      await box(page).focus();
      await page.keyboard.press('Control+v');
      const table = page.getByRole('table', { name: 'Indicators that were looked up' });
      await table.waitFor();
      const rows = table.getByRole('row');
      await expect.poll(() => rows.count()).toBe(values.length + 3);
      await table.getByRole('button', { name: 'Indicator' }).click();
      await table.getByRole('button', { name: 'Indicator' }).click();
      const shown = await table.locator('tbody tr td:first-child bdi').allInnerTexts();
      expect(shown).toEqual(shown.toSorted());
      await page.getByRole('button', { name: /^No record/ }).click();
      await expect.poll(() => rows.count()).toBe(2);
      expect(page.url()).toContain('show=unknown');
      await page.getByRole('button', { name: 'Copy list' }).click();
      await expect.poll(() => clipboard(page)).toBe('never-heard-of[.]example[.]com');
      await page.getByRole('button', { name: /^All \d/ }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('lookup.csv');
    });
  });

  test('of a text finds the indicators in it', async () => {
    await open('/lookup', async (page) => {
      await box(page).fill(`The actor used 45[.]148[.]244[.]119 for its C2.\nLater it moved on.`);
      await page.getByRole('button', { name: 'Look up', exact: true }).click();
      await page.getByText('1 indicator looked up, 1 with a record.').waitFor();
    });
  });

  test('leads from a URL to its host, and by the host to its articles', async () => {
    const { data } = await started.site.ask<IocList>('/api/v1/iocs?type=url&limit=1');
    await open(`/threats/${data[0]!.id}`, async (page) => {
      await page.getByRole('link', { name: /Look up the .*\(host\)/ }).click();
      await expect.poll(() => page.url()).toContain('/lookup?ioc=');
      await verdict(page).waitFor();
    });
  });

  test('takes the word of a member and of an analyst, shows its effect at once, and gives it back', async () => {
    const value = 'mail-quota-brindlexo.info';
    const before = (await found(value)).data.risk!.score!;
    const page = `/lookup?ioc=${value}`;
    await open(page, async (window) => {
      await window.getByLabel('Note').fill('our own newsletter <b>');
      await window.getByRole('button', { name: 'False positive' }).click();
      await window.getByText('You reported a false positive').waitFor();
      // Where anybody may make an account, a member's word is heard and does not count.
      await window.getByText('member: false positive (does not count)').waitFor();
      await window.getByText('our own newsletter <b>').waitFor();
      await window.getByRole('button', { name: 'Take it back' }).click();
      await window.getByText('Nobody here has said anything about it yet.').waitFor();
      expect(await window.getByRole('form', { name: 'Verdict of an analyst' }).count()).toBe(0);
    });
    await openPage(
      started,
      page,
      async (window) => {
        await window.getByRole('button', { name: 'False positive' }).click();
        await window.getByText(/Noted. The risk is now \d+/).waitFor();
        const lowered = (await found(value)).data.risk!.score!;
        expect(lowered).toBeLessThan(before);
        await verdict(window).getByText(String(lowered), { exact: true }).waitFor();
        await window.getByRole('button', { name: 'Take it back' }).click();
        await verdict(window).getByText(String(before), { exact: true }).waitFor();
        const form = window.getByRole('form', { name: 'Verdict of an analyst' });
        await form.getByLabel('Verdict').selectOption('benign');
        await form.getByLabel('Reason').fill('known to us');
        await form.getByRole('button', { name: 'Set the verdict' }).click();
        await form.getByText(/The verdict of admin stands until/).waitFor();
        await form.getByRole('button', { name: 'Withdraw it' }).click();
        await verdict(window).getByText(String(before), { exact: true }).waitFor();
      },
      { as: 'admin' },
    );
  });

  test('of an id that there is not says so', async () => {
    await open('/threats/11111111-2222-4333-8444-555555555555', async (page) => {
      await page.getByText('There is no indicator at this address').waitFor();
    });
  });

  test('the page of a vulnerability has the queries that find it', async () => {
    await open('/cves/CVE-2023-4966', async (page) => {
      await page.getByRole('heading', { name: 'Hunt for it' }).waitFor();
      await page.getByRole('button', { name: 'Copy query' }).click();
      await page.getByText(/^Copied the SPL query/).waitFor();
      expect(await clipboard(page)).toContain('CVE-2023-4966');
    });
  });
});
