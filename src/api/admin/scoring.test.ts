import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { refusal } from '../../../tests/support/ask.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { known } from '../../../tests/support/seed.ts';
import { type Page, signIn } from '../../../tests/support/signed-in.ts';
import { iocStates } from '../../contract/ioc-state.ts';
import { lookup } from '../../contract/lookup.ts';
import { scoringAnswer, scoringPreview } from '../../contract/scoring.ts';
import { applySettings } from '../../domain/iocs/apply-settings.store.ts';
import { rescore } from '../../domain/iocs/rescore.store.ts';
import { createAccount } from '../../domain/users/users.store.ts';

const at = Date.now();
let app: RunningProduct;
let admin: Page;
beforeAll(async () => {
  app = await startProduct({}, { now: () => at });
  const account = { email: 'admin@example.org', password, tier: 'pro', role: 'admin' } as const;
  await createAccount(app.store.write, account, at);
  admin = await signIn(app.url, account.email, password);
  // What was stored days ago has aged since.
  while ((await rescore(app.store, at)).seen > 0);
});
afterAll(() => app.close());

const path = '/api/v1/admin/scoring';
const json = (method: string, body: unknown) => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

async function read(answer: Response): Promise<z.output<typeof scoringAnswer>['data']> {
  expect(answer.status).toBe(200);
  return scoringAnswer.parse(await answer.json()).data;
}
const now = async () => await read(await admin.fetch(path));
const put = async (settings: object, version?: number) =>
  await admin.fetch(
    path,
    json('PUT', { version: version ?? (await now()).version, sources: {}, half_lives: {}, ...settings }),
  );
const preview = async (settings: object) => {
  const answer = await admin.fetch(
    `${path}/preview`,
    json('POST', { sources: {}, half_lives: {}, ...settings }),
  );
  expect(answer.status).toBe(200);
  return scoringPreview.parse(await answer.json()).data;
};
const look = async (value: string) => {
  const answer = await app.get(`/api/v1/lookup?ioc=${value}`);
  return lookup.parse(await answer.json()).data;
};
const rows = async () =>
  await app.store.write
    .selectFrom('indicator')
    .select(['value', 'state', 'risk', 'change'])
    .orderBy('id')
    .execute();

async function applyAll() {
  let changed = 0;
  for (
    let part = await applySettings(app.store, at, 50);
    part.seen > 0;
    part = await applySettings(app.store, at, 50)
  )
    changed += part.changed;
  return changed;
}

test('what came with the product is shown beside what stands', async () => {
  const { version, changed_at, pending, sources, half_lives } = await now();
  expect({ version, changed_at, pending }).toEqual({ version: 0, changed_at: null, pending: false });
  expect(sources.find(({ id }) => id === 'threatfox')).toEqual({
    id: 'threatfox',
    name: 'ThreatFox',
    reliability: 0.85,
    letter: 'B',
    group: 'abuse.ch',
    built_in: { reliability: 0.85, group: 'abuse.ch' },
  });
  expect(half_lives).toContainEqual({ kind: 'address', days: 14, built_in_days: 14 });
});

test('a preview counts what would move, and changes nothing', async () => {
  const before = await rows();
  const withRisk = before.filter(({ risk }) => risk !== null).length;
  const { indicators, tried, sampled, moved, moved_estimate, levels, examples } = await preview({
    sources: { 'feodo-tracker': { reliability: 0.1 } },
  });
  expect({ indicators, tried, sampled }).toEqual({ indicators: withRisk, tried: withRisk, sampled: false });
  expect(moved).toBeGreaterThan(50);
  expect(moved_estimate).toBe(moved);
  expect(examples).toHaveLength(20);
  expect(examples[0]).toMatchObject({ type: 'ipv4', before: { state: 'active' }, after: { level: 'low' } });
  const sum = (when: 'before' | 'after') => Object.values(levels).reduce((all, one) => all + one[when], 0);
  expect([sum('before'), sum('after')]).toEqual([withRisk, withRisk]);
  expect(await preview({})).toMatchObject({ moved: 0, examples: [] });
  expect(await rows()).toEqual(before);
});

test('a change reaches look-ups at once and stored rows in the background, as the preview said', async () => {
  const change = { sources: { 'feodo-tracker': { reliability: 0.1 } }, half_lives: { domain: 90 } };
  const promised = await preview(change);
  const address = '45.137.20.11';
  const score = (await look(address)).risk!.score!;
  const saved = await read(await put(change));
  expect(saved).toMatchObject({ version: 1, changed_by: 'admin@example.org', pending: true });
  expect(saved.sources.find(({ id }) => id === 'feodo-tracker')).toMatchObject({
    reliability: 0.1,
    letter: 'E',
    built_in: { reliability: 0.85 },
  });
  expect((await look(address)).risk!.score!).toBeLessThan(score / 2);
  const before = await rows();
  const changed = await applyAll();
  expect((await now()).pending).toBe(false);
  const after = await rows();
  const moved = after.filter((row, n) => row.state !== before[n]!.state);
  expect(moved.length).toBeGreaterThan(20);
  expect(changed).toBeGreaterThanOrEqual(moved.length);
  expect(promised.moved).toBeGreaterThanOrEqual(moved.length);
  for (const [n, row] of after.entries())
    if (row.state !== before[n]!.state) expect(row.change).toBeGreaterThan(before[n]!.change);
  expect(await applyAll()).toBe(0);
  // And back, as it came.
  expect(await read(await put({}))).toMatchObject({ version: 2 });
  await applyAll();
  expect((await look(address)).risk!.score).toBe(score);
  const active = (list: typeof before) =>
    list.filter(({ state }) => state === iocStates.indexOf('active')).map(({ value }) => value);
  expect(active(await rows())).toEqual(active(before));
});

test('of two who change at the same time the second is told', async () => {
  const { version } = await now();
  expect((await put({ half_lives: { url: 20 } }, version)).status).toBe(200);
  expect(await refusal(await put({ half_lives: { url: 5 } }, version))).toMatchObject({
    status: 409,
    code: 'settings_changed',
  });
  expect((await now()).half_lives).toContainEqual({ kind: 'url', days: 20, built_in_days: 10 });
});

test('what was changed is in the audit log', async () => {
  await put({ sources: { urlhaus: { reliability: 0.9, group: 'ours' } } });
  const [row] = await app.store.write
    .selectFrom('audit')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  expect(row).toMatchObject({ action: 'scoring_changed', actor: 'admin@example.org' });
  expect(JSON.parse(row!.details)).toEqual({ sources: 1, half_lives: 0 });
  expect((await look(known.url)).risk!.reasons[0]!.text).toContain('reliability A');
});

describe('refused are', () => {
  test.each([
    { sources: { 'no-such-source': { reliability: 0.5 } } },
    { sources: { urlhaus: { reliability: 1.1 } } },
    { sources: { urlhaus: { reliability: -0.1 } } },
    { sources: { urlhaus: { group: 'A b' } } },
    { sources: { urlhaus: { trust: 1 } } },
    { half_lives: { address: 0 } },
    { half_lives: { address: 36_501 } },
    { half_lives: { castle: 5 } },
    { sources: [] },
    { version: -1 },
  ])('%j', async (settings) => {
    expect(await refusal(await put(settings))).toMatchObject({ status: 400, code: 'invalid_parameter' });
  });

  test('all but administrators', async () => {
    const member = await signIn(app.url, 'pro@example.org', password);
    const body = { sources: {}, half_lives: {} };
    for (const [tail, init] of [
      ['', {}],
      ['', json('PUT', { version: 0, ...body })],
      ['/preview', json('POST', body)],
    ] as const) {
      expect(await refusal(await member.fetch(path + tail, init))).toMatchObject({
        code: 'insufficient_scope',
      });
      expect(await refusal(await app.get(path + tail, init))).toMatchObject({ code: 'session_required' });
    }
  });
});
