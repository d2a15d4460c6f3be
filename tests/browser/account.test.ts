/** Accounts in a browser: signing in, keys, the second step, sessions that end; by mouse and by keyboard alone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { authenticator } from '../support/authenticator.ts';
import { inBrowser } from './chromium.ts';
import { clipboard, openPage, tabTo } from './open-page.ts';
import { emails, password } from './site.ts';
import { startedSite } from './started-site.ts';

inBrowser('an account', () => {
  const started = startedSite(false);

  const open = (path: string, then: (page: Page) => Promise<void>, as: 'visitor' | 'member' = 'member') =>
    openPage(started, path, then, { as });
  const dialog = (page: Page) => page.getByRole('dialog');

  async function signUp(page: Page, email: string): Promise<void> {
    await page.goto('/sign-up');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page
      .getByRole('group', { name: /Account of/ })
      .or(page.locator('summary[aria-label^="Account of"]'))
      .first()
      .waitFor();
  }

  test('is entered by keyboard alone, and leads back to where it was asked for', async () => {
    await open(
      '/sign-in?next=/settings%3Ftab%3Dsessions',
      async (page) => {
        await tabTo(page, 'E-mail address');
        await page.keyboard.type(emails.member);
        await page.keyboard.press('Tab');
        await page.keyboard.type('not the password');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').getByText('wrong').waitFor();
        await tabTo(page, 'Password');
        await page.keyboard.press('Control+a');
        await page.keyboard.type(password);
        await page.keyboard.press('Enter');
        await page.getByRole('region', { name: 'Sessions' }).waitFor();
        expect(new URL(page.url()).search).toBe('?tab=sessions');
      },
      'visitor',
    );
  });

  test('mints a key whose dialog stays until it is stored; the key works, and is refused once revoked', async () => {
    await open('/settings?tab=keys', async (page) => {
      await page.getByRole('button', { name: 'New key' }).click();
      await dialog(page).getByLabel('Name').fill('siem');
      await dialog(page).getByLabel('Allowed addresses').fill('127.0.0.0/8\n::1, nonsense');
      await dialog(page).getByRole('button', { name: 'Create the key' }).click();
      await dialog(page)
        .getByText(/must be an address or a network/i)
        .waitFor();
      expect(await dialog(page).getByLabel('Name').inputValue()).toBe('siem');
      await dialog(page).getByLabel('Allowed addresses').fill('127.0.0.0/8\n::1');
      await dialog(page).getByRole('button', { name: 'Create the key' }).click();
      const key = (await page.getByTestId('new-key').textContent())!;
      expect(key).toMatch(/^sk_live_\w{38}$/);
      await page.keyboard.press('Escape');
      await dialog(page).getByRole('button', { name: 'Copy' }).click();
      await expect.poll(() => clipboard(page)).toBe(key);
      expect(await dialog(page).getByRole('button', { name: 'Done' }).isDisabled()).toBe(true);
      await dialog(page).getByLabel('I stored it').check();
      await dialog(page).getByRole('button', { name: 'Done' }).click();
      const ask = () =>
        fetch(`${started.site.url}/api/v1/iocs`, { headers: { authorization: `Bearer ${key}` } });
      expect((await ask()).status).toBe(200);
      expect(await page.content()).not.toContain(key);
      await page.getByRole('button', { name: 'Revoke siem' }).click();
      await dialog(page).getByLabel('Reason').fill('left with <b>Bob</b>');
      await dialog(page).getByRole('button', { name: 'Revoke for good' }).click();
      await page.getByRole('cell', { name: /Revoked.*left with <b>Bob<\/b>/ }).waitFor();
      expect((await ask()).status).toBe(401);
    });
  });

  test('mints and rotates a key by keyboard alone', async () => {
    await open('/settings?tab=keys', async (page) => {
      await page.getByRole('button', { name: 'New key' }).waitFor();
      await tabTo(page, 'New key');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Name');
      await page.keyboard.type('by hand');
      await page.keyboard.press('Enter');
      await page.getByTestId('new-key').waitFor();
      const first = await page.getByTestId('new-key').textContent();
      await tabTo(page, 'I stored it');
      await page.keyboard.press('Space');
      await tabTo(page, 'Done');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Rotate by hand' }).waitFor();
      await tabTo(page, 'Rotate by hand');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Rotate');
      await page.keyboard.press('Enter');
      await page.getByTestId('new-key').waitFor();
      expect(await page.getByTestId('new-key').textContent()).not.toBe(first);
    });
  });

  test('turns on one-time passwords, signs in with one, and is deleted', async () => {
    await open(
      '/sign-up',
      async (page) => {
        await signUp(page, 'totp@one.com');
        await page.goto('/settings');
        await page.getByRole('button', { name: 'Turn on' }).click();
        await dialog(page)
          .getByRole('img', { name: /QR code/ })
          .waitFor();
        const secret = (await dialog(page).locator('code').first().textContent())!.replaceAll(' ', '');
        const code = authenticator(secret);
        await dialog(page).getByLabel('Code from the app').fill(code(Date.now()));
        await dialog(page).getByRole('button', { name: 'Turn on' }).click();
        await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
        expect(await dialog(page).getByRole('listitem').count()).toBe(10);
        await dialog(page).getByRole('button', { name: 'I stored them' }).click();
        await page.getByRole('button', { name: 'Turn off' }).waitFor();
        await page.context().clearCookies();
        await page.goto('/sign-in');
        await page.getByLabel('E-mail address').fill('totp@one.com');
        await page.getByLabel('Password').fill(password);
        await page.getByRole('button', { name: 'Sign in' }).last().click();
        await page.getByLabel('One-time password').fill(code(Date.now(), 1));
        await page.keyboard.press('Enter');
        await page.locator('summary[aria-label="Account of totp"]').waitFor();
        await page.goto('/settings?tab=data');
        await page.getByRole('button', { name: 'Delete the account' }).click();
        await dialog(page).getByLabel('Password').fill(password);
        await dialog(page).getByRole('button', { name: 'Delete for good' }).click();
        await page.getByText('The account is deleted').waitFor();
      },
      'visitor',
    );
  });

  test('keeps what was typed when the session ends under the form, and goes on after signing in elsewhere', async () => {
    await open(
      '/sign-up',
      async (page) => {
        await signUp(page, 'ends@one.com');
        await page.goto('/settings?tab=keys');
        await page.getByRole('button', { name: 'New key' }).click();
        await page.getByLabel('Name').fill('typed before the end');
        await page.context().clearCookies();
        await page.getByRole('button', { name: 'Create the key' }).click();
        await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
        const other = await page.context().newPage();
        await other.goto('/sign-in');
        await other.getByLabel('E-mail address').fill('ends@one.com');
        await other.getByLabel('Password').fill(password);
        await other.getByRole('button', { name: 'Sign in' }).last().click();
        await other.locator('summary[aria-label="Account of ends"]').waitFor();
        await page.getByRole('button', { name: 'I have signed in' }).click();
        expect(await page.getByLabel('Name').inputValue()).toBe('typed before the end');
        await page.getByRole('button', { name: 'Create the key' }).click();
        await page.getByTestId('new-key').waitFor();
      },
      'visitor',
    );
  });

  test('chooses how the pages look, and finds it again', async () => {
    await open('/settings?tab=appearance', async (page) => {
      const group = (name: string) => page.getByRole('group', { name, exact: true });
      await group('Indicators').getByRole('button', { name: 'As they are' }).click();
      await page.getByText('http://login.example.net/a').waitFor();
      await group('Theme').getByRole('button', { name: 'Dark' }).click();
      await group('Density').getByRole('button', { name: 'Compact' }).click();
      await page.reload();
      await page.getByText('http://login.example.net/a').waitFor();
      expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({
        theme: 'dark',
        density: 'compact',
      });
    });
  });
});
