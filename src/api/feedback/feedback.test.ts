import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { refusal } from '../../../tests/support/ask.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { known } from '../../../tests/support/seed.ts';
import { type Page, signIn } from '../../../tests/support/signed-in.ts';
import { feedbackAnswer } from '../../contract/feedback.ts';
import { lookup } from '../../contract/lookup.ts';
import { rescore } from '../../domain/iocs/rescore.store.ts';
import { createAccount } from '../../domain/users/users.store.ts';

const start = Date.now();
const dayMs = 86_400_000;
let at = start;
let app: RunningProduct;
let analyst: Page;
let member: Page;
let other: Page;
/** Of an address that three sources report. */
let iocId: string;
beforeAll(async () => {
  app = await startProduct({}, { now: () => at });
  for (const [email, role] of [
    ['ana@example.org', 'moderator'],
    ['ben@example.org', 'member'],
  ] as const)
    await createAccount(app.store.write, { email, password, tier: 'pro', role }, at);
  analyst = await signIn(app.url, 'ana@example.org', password);
  member = await signIn(app.url, 'ben@example.org', password);
  other = await signIn(app.url, 'free@example.org', password);
  iocId = (await look()).id;
});
afterAll(() => app.close());
beforeEach(async () => {
  at = start;
  for (const page of [member, other])
    await page.fetch(`${path()}/reports/false_positive`, { method: 'DELETE' });
  await analyst.fetch(`${path()}/verdict`, { method: 'DELETE' });
});

const path = (id = iocId) => `/api/v1/iocs/${id}`;
const json = (body: unknown, method = 'POST') => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

async function look(ask: (path: string) => Promise<Response> = (each) => app.get(each)) {
  const answer = await ask(`/api/v1/lookup?ioc=${known.ipv4}`);
  return lookup.parse(await answer.json()).data;
}

async function read(answer: Response, status = 200): Promise<z.output<typeof feedbackAnswer>['data']> {
  expect(answer.status).toBe(status);
  return feedbackAnswer.parse(await answer.json()).data;
}

const judge = (body: object, page = analyst) => page.fetch(`${path()}/verdict`, json(body));
const report = (kind: string, page = member) => page.fetch(`${path()}/reports`, json({ kind }));

/** The row in the list, with its change number, state and risk. */
async function row() {
  return await app.store.write
    .selectFrom('indicator')
    .select(['change', 'state', 'risk', 'next_band_change'])
    .where('value', '=', known.ipv4)
    .executeTakeFirstOrThrow();
}

const inList = async () => {
  const answer = await app.get('/api/v1/iocs?type=ipv4&limit=1000');
  const { data } = (await answer.json()) as { data: { value: string }[] };
  return data.some(({ value }) => value === known.ipv4);
};

describe('a verdict', () => {
  test('counts at once, in look-up, list and change number, until it is withdrawn', async () => {
    const before = await row();
    const score = (await look()).risk!.score!;
    expect(score).toBeGreaterThan(60);
    const said = await read(await judge({ verdict: 'false_positive', note: 'our own scanner' }), 201);
    expect(said.risk).toMatchObject({ score: 5, state: 'false_positive', confidence_word: 'low' });
    expect(said.verdict).toMatchObject({
      verdict: 'false_positive',
      by: 'ana',
      note: 'our own scanner',
      stands: true,
    });
    expect(await look()).toMatchObject({ state: 'false_positive', confidence: 'low' });
    const judged = await row();
    expect(judged.change).toBeGreaterThan(before.change);
    expect(judged.risk).toBe(5);
    expect(await inList()).toBe(false);
    const ended = await read(await analyst.fetch(`${path()}/verdict`, { method: 'DELETE' }));
    expect(ended).toMatchObject({ verdict: null, risk: { score, state: 'active' } });
    expect((await row()).change).toBeGreaterThan(judged.change);
    expect(await inList()).toBe(true);
  });

  test('ends by itself, and the next scoring says so', async () => {
    const answer = await read(await judge({ verdict: 'benign', expires_in_days: 2 }), 201);
    expect(answer.verdict!.expires_at).toBe(new Date(at + 2 * dayMs).toISOString());
    const judged = await row();
    expect(judged.next_band_change).toBeLessThanOrEqual(at + 2 * dayMs);
    at += 2 * dayMs - 1;
    while ((await rescore(app.store, at)).seen > 0);
    expect((await row()).state).toBe(judged.state);
    at += 1;
    while ((await rescore(app.store, at)).seen > 0);
    expect((await row()).state).not.toBe(judged.state);
    expect((await look()).state).toBe('active');
    expect((await read(await analyst.fetch(`${path()}/feedback`))).verdict).toBeNull();
  });

  test('stands for ninety days where nothing is said of its end, and beside reports', async () => {
    const { verdict } = await read(await judge({ verdict: 'benign' }), 201);
    expect(Date.parse(verdict!.expires_at)).toBe(at + 90 * dayMs);
    const { reports, risk } = await read(await report('seen_here'), 201);
    expect(reports).toMatchObject([{ kind: 'seen_here', by: 'ben', own: true, counts: false }]);
    expect(risk!.score).toBe(5);
  });

  test('of malice sets risk and words, over what others say', async () => {
    const bad = { verdict: 'malicious', risk: 97, threat_type: 'ransomware' };
    const { risk } = await read(await judge(bad), 201);
    expect(risk).toMatchObject({ score: 97, level: 'critical', state: 'active' });
    expect(risk!.reasons.find(({ code }) => code === 'analyst_verdict')!.text).toMatch(/^ana: ransomware/);
  });

  test('takes the place of the one before, which stays in the history', async () => {
    await judge({ verdict: 'benign' });
    const { verdict, verdicts, risk } = await read(await judge({ verdict: 'malicious' }), 201);
    expect(verdict!.verdict).toBe('malicious');
    expect(verdicts.filter(({ stands }) => stands)).toHaveLength(1);
    expect(verdicts[1]).toMatchObject({ verdict: 'benign', withdrawn_at: new Date(at).toISOString() });
    expect(risk!.state).toBe('active');
    expect((await read(await analyst.fetch(`${path()}/verdict`, { method: 'DELETE' }))).verdict).toBeNull();
  });

  test('names the analyst to people who are signed in, and to nobody else', async () => {
    await judge({ verdict: 'benign' });
    const caps = async (ask?: (path: string) => Promise<Response>) => (await look(ask)).risk!.caps[0]!.text;
    expect(await caps((each) => member.fetch(each))).toMatch(/^ana said on /);
    expect(await caps()).toMatch(/^an analyst said on /);
    expect(JSON.stringify(await look((each) => member.fetch(each)))).not.toContain('ana@example.org');
    // Also from answers that are kept.
    for (let n = 0; n < 3; n++) expect(await caps()).toMatch(/^an analyst said/);
  });

  test('is for moderators and administrators', async () => {
    expect(await refusal(await judge({ verdict: 'benign' }, member))).toMatchObject({
      status: 403,
      code: 'insufficient_scope',
    });
    const withdrawn = await member.fetch(`${path()}/verdict`, { method: 'DELETE' });
    expect(await refusal(withdrawn)).toMatchObject({ status: 403 });
  });

  test.each([
    {},
    { verdict: 'harmless' },
    { verdict: 'benign', risk: 50 },
    { verdict: 'benign', threat_type: 'c2' },
    { verdict: 'malicious', risk: 101 },
    { verdict: 'benign', expires_in_days: 366 },
    { verdict: 'benign', expires_in_days: 0 },
    { verdict: 'benign', expires_in_days: null },
    { verdict: 'benign', note: 'a\nb' },
    { verdict: 'benign', note: 'x'.repeat(501) },
    { verdict: 'benign', by: 'somebody' },
  ])('400: %j', async (body) => {
    expect(await refusal(await judge(body))).toMatchObject({ status: 400, code: 'invalid_parameter' });
  });
});

describe('reports of a false positive', () => {
  test('halve the risk each, two at most, and change what leaves', async () => {
    const whole = (await look()).risk!;
    const once = await read(await report('false_positive'), 201);
    expect(once.risk!.raw).toBeCloseTo(whole.raw / 2, 0);
    expect((await read(await report('false_positive'), 201)).reports).toHaveLength(once.reports.length);
    const twice = await read(await report('false_positive', other), 201);
    expect(twice.risk).toMatchObject({ state: 'false_positive', confidence_word: 'low' });
    expect(twice.risk!.raw).toBeCloseTo(whole.raw / 4, 0);
    expect(await inList()).toBe(false);
    expect((await read(await report('false_positive', analyst), 201)).risk!.raw).toBe(twice.risk!.raw);
    await analyst.fetch(`${path()}/reports/false_positive`, { method: 'DELETE' });
    await other.fetch(`${path()}/reports/false_positive`, { method: 'DELETE' });
    const back = await read(await member.fetch(`${path()}/reports/false_positive`, { method: 'DELETE' }));
    expect(back.risk).toMatchObject({ score: whole.score, state: 'active' });
    expect(await inList()).toBe(true);
  });

  test('are everybody’s own to take back', async () => {
    await report('false_positive');
    const { reports } = await read(await other.fetch(`${path()}/feedback`));
    expect(reports.find(({ kind }) => kind === 'false_positive')).toMatchObject({
      by: 'ben',
      own: false,
      counts: true,
    });
    const nothing = await other.fetch(`${path()}/reports/false_positive`, { method: 'DELETE' });
    expect(await refusal(nothing)).toMatchObject({ status: 404, code: 'not_found' });
  });
});

test('reports of members change nothing where anybody may become one', async () => {
  const open = await startProduct({ SIGN_UP: 'open' });
  try {
    const page = await signIn(open.url, 'free@example.org', password);
    const answer = await page.fetch(`${path()}/reports`, json({ kind: 'false_positive' }));
    const { reports, risk } = await read(answer, 201);
    expect(reports).toMatchObject([{ counts: false }]);
    expect(risk!.caps).toEqual([]);
  } finally {
    await open.close();
  }
});

test('bulk look-up says the same', async () => {
  await judge({ verdict: 'benign' });
  const answer = await app.get('/api/v1/lookup/bulk', { ...json({ values: [known.ipv4] }) });
  const { data } = (await answer.json()) as { data: object[] };
  expect(data).toMatchObject([
    { state: 'benign', risk: 5, top_reason: expect.stringMatching(/^an analyst said/) },
  ]);
});

test('what was done is in the audit log', async () => {
  await judge({ verdict: 'benign', note: 'ours' });
  const rows = await app.store.write.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(1).execute();
  expect(rows).toMatchObject([{ action: 'verdict_set', subject: known.ipv4, actor: 'ana@example.org' }]);
  expect(JSON.parse(rows[0]!.details)).toMatchObject({ verdict: 'benign', days: 90, note: 'ours' });
});

test('404 for no such indicator, 401 without a session', async () => {
  const nobody = '11111111-2222-4333-8444-555555555555';
  for (const [tail, init] of [
    ['/feedback', {}],
    ['/verdict', json({ verdict: 'benign' })],
    ['/verdict', { method: 'DELETE' }],
    ['/reports', json({ kind: 'seen_here' })],
    ['/reports/seen_here', { method: 'DELETE' }],
  ] as const) {
    expect(await refusal(await analyst.fetch(path(nobody) + tail, init))).toMatchObject({ status: 404 });
    expect(await refusal(await app.get(path() + tail, init))).toMatchObject({ code: 'session_required' });
  }
});
