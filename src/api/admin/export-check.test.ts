import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator, signedIn } from '../../../tests/support/administrator.ts';
import type { CookieJar } from '../../../tests/support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import type { ExportCheckState } from '../../contract/export-check.ts';
import { readAudit } from '../../domain/audit/audit.store.ts';
import { createAccount } from '../../domain/users/users.store.ts';
import { exportFormats, json } from '../../exports/index.ts';

const path = '/api/v1/admin/exports/check';
let app: RunningProduct;
let admin: CookieJar;
beforeAll(async () => {
  app = await startProduct();
  admin = await administrator(app);
});
afterAll(() => app.close());

const stateOf = async (answer: Response) => ((await answer.json()) as { data: ExportCheckState }).data;
const last = async () => await stateOf(await admin.get(path));

test('an administrator has every format checked in the background, one check at a time', async () => {
  expect(await last()).toMatchObject({ state: 'never', formats: [], limit: 20_000 });
  const begun = await Promise.all([1, 2].map(async () => await stateOf(await admin.send('POST', path))));
  expect(begun.map(({ state }) => state)).toEqual(['running', 'running']);
  let found = await last();
  while (found.state === 'running') {
    await nextTurn();
    found = await last();
  }
  expect(found).toMatchObject({ state: 'done', failure: null, ended_at: expect.any(String) });
  expect(found.formats.map(({ format }) => format)).toEqual([json, ...exportFormats].map(({ id }) => id));
  expect(found.formats).toHaveLength(found.formats_total);
  for (const one of found.formats) {
    expect(one.problems).toEqual([]);
    expect(one.rows).toBeGreaterThan(0);
  }
  const actions = (await readAudit(app.store.write, { limit: 9 })).map(({ action }) => action);
  expect(actions).toContain('exports_checked');
});

test('nobody else starts it or reads it', async () => {
  const email = 'member@one.com';
  await createAccount(app.store.write, { email, password, tier: 'pro', role: 'member' }, Date.now());
  const member = await signedIn(app, email);
  expect((await member.get(path)).status).toBe(403);
  expect((await member.send('POST', path)).status).toBe(403);
});
