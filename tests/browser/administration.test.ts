/** Administration in a browser: set-up by its link, users, sources, allow-lists, keys of sources; and what hostile words do there. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { recordAudit } from '../../src/domain/audit/audit.store.ts';
import { offerSetUp } from '../../src/domain/users/set-up.store.ts';
import { inBrowser } from './chromium.ts';
import { openPage, tabTo } from './open-page.ts';
import { emails, password } from './site.ts';
import { startedSite } from './started-site.ts';

/** Would run, break out or steer, if anything took it for more than text. */
const hostile =
  '<img src=x onerror="document.title=\'owned\'"> </script>{{7*7}} \u202eevil\u202c [x](javascript:alert(1))';

inBrowser('administration', () => {
  const pages = { contact: `# Us\n\n${hostile}\n\n[here](JaVaScRiPt:alert(1)) <b>bold</b>` };
  const started = startedSite(false, { pages });

  const open = (path: string, then: (page: Page) => Promise<void>, width = 1280) =>
    openPage(started, path, then, { as: 'admin', width });
  const dialog = (page: Page) => page.getByRole('dialog');

  test('makes a user whose password is shown once, suspends and lets in again', async () => {
    await open('/admin?tab=users', async (page) => {
      await page.getByRole('button', { name: 'New user' }).click();
      await dialog(page).getByLabel('E-mail address').fill('no address');
      await dialog(page).getByRole('button', { name: 'Make the user' }).click();
      await dialog(page)
        .getByText(/is no e-mail address/)
        .waitFor();
      await dialog(page).getByLabel('E-mail address').fill('eve@one.com');
      await dialog(page).getByRole('button', { name: 'Make the user' }).click();
      const fresh = (await dialog(page).locator('code').textContent())!;
      await dialog(page).getByRole('button', { name: 'I handed it over' }).click();
      const enter = async () => {
        const answer = await fetch(`${started.site.url}/api/auth/sign-in`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
          body: JSON.stringify({ email: 'eve@one.com', password: fresh }),
        });
        return answer.status;
      };
      expect(await enter()).toBe(200);
      await page.getByRole('button', { name: 'Suspend eve@one.com' }).click();
      await page.getByRole('button', { name: 'Reactivate eve@one.com' }).waitFor();
      expect(await enter()).toBe(401);
      await page.getByLabel('Tier of eve@one.com').selectOption('free');
      await page.getByText('eve@one.com has the tier Free').waitFor();
      await page.getByRole('button', { name: 'Reactivate eve@one.com' }).click();
      await page.getByRole('button', { name: 'Suspend eve@one.com' }).waitFor();
      await page.getByLabel(`Role of ${emails.admin}`).selectOption('member');
      await page.getByRole('alert').getByText('last administrator').waitFor();
    });
  });

  test('switches a source off and on, by keyboard alone, and adds one', async () => {
    await open('/admin?q=urlhaus', async (page) => {
      await page.getByRole('button', { name: 'Switch off URLhaus', exact: true }).waitFor();
      await tabTo(page, 'Switch off URLhaus');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Switch on URLhaus', exact: true }).waitFor();
      await tabTo(page, 'Switch on URLhaus');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Switch off URLhaus', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Add one' }).click();
      await dialog(page).getByLabel('Name').fill(`Ours ${hostile}`.slice(0, 60));
      await dialog(page).getByLabel('Kind').selectOption('txt');
      await dialog(page).getByLabel('Address').fill('https://lists.one.com/bad.txt');
      await dialog(page).getByLabel(/More/).fill('{"every": 1}');
      await dialog(page).getByRole('button', { name: 'Add the source' }).click();
      await dialog(page).getByRole('alert').waitFor();
      await dialog(page).getByLabel(/More/).fill('{"every": 90}');
      await dialog(page).getByRole('button', { name: 'Add the source' }).click();
      await dialog(page).waitFor({ state: 'hidden' });
      await page.getByLabel('Find a source').fill('ours');
      await page.getByRole('cell', { name: /^Ours <img src=x/ }).waitFor();
      expect(await page.title()).not.toBe('owned');
    });
  });

  test('stores the key of a source and shows only that it is there', async () => {
    await open('/admin?tab=keys', async (page) => {
      await page.getByRole('button', { name: 'Set the key of otx' }).click();
      await page.getByLabel('Key', { exact: true }).fill('never-to-be-seen');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Remove the key of otx' }).waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Remove the key of otx' }).waitFor();
      expect(await page.content()).not.toContain('never-to-be-seen');
    });
  });

  test('allow-lists a value, sees that it counts, and takes it back', async () => {
    await open('/admin?tab=lists', async (page) => {
      const form = page.getByRole('form', { name: 'Add an entry' });
      await form.getByLabel('Value').fill('partner.example.net');
      await form.getByLabel('Note').fill(hostile);
      await form.getByRole('button', { name: 'Add' }).click();
      await page.getByRole('cell', { name: 'partner.example.net', exact: true }).waitFor();
      await page
        .getByRole('form', { name: 'Check a value' })
        .getByLabel('Value')
        .fill('www.partner.example[.]net');
      await page.keyboard.press('Enter');
      await page.getByText('counts', { exact: true }).waitFor();
      expect(new URL(page.url()).searchParams.get('value')).toBe('www.partner.example[.]net');
      await page.getByRole('button', { name: 'Remove partner.example.net' }).click();
      await page.getByText('Entry removed').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('cell', { name: 'partner.example.net', exact: true }).waitFor();
      expect(await page.title()).not.toBe('owned');
    });
  });

  test('checks the exports, and each format is told of in a row', async () => {
    await open('/admin?tab=exports', async (page) => {
      await page.getByRole('button', { name: 'Check exports' }).click();
      await page.getByText(/^Checked /).waitFor({ timeout: 60_000 });
      expect(await page.getByRole('row').count()).toBe(11);
      expect(await page.getByText('none', { exact: true }).count()).toBe(10);
    });
  });

  test('previews another reliability before it is stored', async () => {
    await open('/admin?tab=scoring', async (page) => {
      const field = page.getByLabel('Reliability of URLhaus', { exact: true });
      expect(await page.getByRole('button', { name: 'Store' }).isDisabled()).toBe(true);
      await field.fill('0.1');
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.getByText(/would change level or state/).waitFor();
      await page.getByRole('button', { name: 'Store' }).click();
      await page.getByText('scored again in the background').waitFor();
      await page.reload();
      expect(await field.inputValue()).toBe('0.1');
      await field.fill('7');
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.getByRole('alert').waitFor();
    });
  });

  test('shows hostile words of strangers as words, and none of them widens the page', async () => {
    await recordAudit(started.site.store.write, {
      at: Date.now(),
      actorId: null,
      action: 'sign_in_failed',
      subject: hostile + 'w'.repeat(200),
      address: '203.0.113.1',
      agent: hostile,
      details: { name: hostile },
    });
    for (const width of [390, 1280])
      await open(
        '/admin?tab=audit',
        async (page) => {
          await page.getByText('<img src=x onerror').first().waitFor();
          expect(await page.locator('main img').count()).toBe(0);
          expect(await page.title()).not.toBe('owned');
          const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
          expect(await page.evaluate(over)).toBeLessThanOrEqual(0);
        },
        width,
      );
  });

  test("an operator's text is text: no markup, no link that runs something", async () => {
    await open('/contact', async (page) => {
      await page.getByText('<b>bold</b>').waitFor();
      expect(await page.locator('main img, main b, main a[href^="javascript" i]').count()).toBe(0);
      expect(await page.title()).toBe('Contact | SOC Defenders');
    });
  });

  test('the reference finds an endpoint by its words, and its address brings it back', async () => {
    await open('/docs?page=reference', async (page) => {
      await page.getByLabel('Find an endpoint').fill('/rotate');
      await page.getByText('1 endpoint', { exact: true }).waitFor();
      await page.locator('summary', { hasText: '/api/v1/keys/{keyId}/rotate' }).click();
      await page.getByText('curl -X POST').waitFor();
      const { href } = new URL(page.url());
      await page.goto('/docs');
      await page.goto(href);
      await page.getByText('curl -X POST').waitFor();
    });
  });

  test('a fresh server is set up by its link: administrator, keys, networks, first fetch', async () => {
    const { write } = started.site.store;
    await write.updateTable('account').set({ role: 'member' }).where('role', '=', 'admin').execute();
    const token = await offerSetUp(started.site.store, Date.now());
    await openPage(
      started,
      `/set-up?token=${token}`,
      async (page) => {
        await page.getByLabel('E-mail address').fill('root@one.com');
        await page.getByLabel('Password').fill('short');
        await page.getByRole('button', { name: 'Make the administrator' }).click();
        await page.locator('[aria-invalid=true]').waitFor();
        await page.getByLabel('Password').fill(password);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Keys of sources' }).waitFor();
        expect(page.url()).not.toContain(token);
        await page.getByRole('button', { name: 'Go on' }).click();
        await page.getByRole('textbox', { name: 'Networks' }).fill('nonsense');
        await page.getByRole('button', { name: 'Save' }).click();
        await page.locator('[aria-invalid=true]').waitFor();
        await page.getByRole('textbox', { name: 'Networks' }).fill('192.0.2.0/24');
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByText('Own networks and domains stored').waitFor();
        await page.getByRole('button', { name: 'Go on' }).click();
        await page.getByText('A year takes about').waitFor();
        await page.getByRole('progressbar', { name: 'Sources that were read' }).waitFor();
        await page.goto(`/set-up?token=${token}`);
        await page.getByRole('heading', { name: 'Keys of sources' }).waitFor();
      },
      { as: 'visitor' },
    );
  });
});
