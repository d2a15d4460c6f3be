import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { settingsFile } from '../../../tests/support/settings-file.ts';
import { type Page, signIn } from '../../../tests/support/signed-in.ts';
import { scopesOf } from '../../domain/keys/tiers.ts';

const clock = { at: Date.parse('2026-11-20T12:00:00Z'), now: () => clock.at };

let app: RunningProduct;
let page: Page;
beforeAll(async () => {
  const settings = await settingsFile({
    limits: {
      free: { keys: 1, requests_per_minute: 7, requests_per_day: 70 },
      pro: { keys: 4, requests_per_minute: 9 },
    },
  });
  app = await startProduct(settings, clock);
  page = await signIn(app.url, 'free@example.org', password);
});
afterAll(() => app.close());

const headers = { 'Content-Type': 'application/json' };
const mint = () => page.fetch('/api/v1/keys', { method: 'POST', headers, body: '{"name":"n"}' });
const list = async () => (await (await page.fetch('/api/v1/keys')).json()) as { data: unknown[] };

test('the figures of a tier are settings, and a change of tier shows within ten seconds, everywhere', async () => {
  expect(await refusal(await mint())).toMatchObject({ code: 'key_limit_reached', details: { limit: 1 } });
  expect((await list()).data).toMatchObject([
    { tier: 'free', scopes: scopesOf.free, rate_limit_per_minute: 7, rate_limit_per_day: 70 },
  ]);
  const text = () => app.get('/api/v1/iocs?format=txt', { key: 'free' });
  expect(await refusal(await text())).toMatchObject({ status: 403, code: 'insufficient_tier' });

  await app.store.write
    .updateTable('account')
    .set({ tier: 'pro' })
    .where('email', '=', 'free@example.org')
    .execute();
  clock.at += 10_000;
  expect((await list()).data).toMatchObject([
    { tier: 'pro', scopes: scopesOf.pro, rate_limit_per_minute: 9, rate_limit_per_day: 1_000_000 },
  ]);
  expect((await text()).status).toBe(200);
  for (let n = 0; n < 3; n++) expect((await mint()).status).toBe(201);
  expect(await refusal(await mint())).toMatchObject({ details: { limit: 4 } });
});
