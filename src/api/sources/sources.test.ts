import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { type Page, signIn } from '../../../tests/support/signed-in.ts';
import { createAccount } from '../../domain/users/users.store.ts';

let app: RunningProduct;
let admin: Page;
let member: Page;
beforeAll(async () => {
  app = await startProduct();
  const account = { tier: 'pro', role: 'admin', password } as const;
  await createAccount(app.store.write, { ...account, email: 'admin@example.org' }, Date.now());
  admin = await signIn(app.url, 'admin@example.org', password);
  member = await signIn(app.url, 'pro@example.org', password);
});
afterAll(() => app.close());

interface Body {
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it wants of it
  [part: string]: any;
}

async function read(answer: Response): Promise<Body> {
  return (await answer.json()) as Body;
}

async function send(page: Page, method: string, path: string, body?: unknown) {
  const answer = await page.fetch(path, {
    method,
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}

const own = {
  id: 'our-list',
  name: 'Our list',
  kind: 'txt',
  url: 'https://lists.our-company.net/bad.txt',
  confidence: 70,
};

describe('the list of sources', () => {
  test('tells everyone with a key what there is, under which terms and how it goes', async () => {
    const answer = await app.get('/api/v1/sources', { key: 'free' });
    expect(answer.status).toBe(200);
    const { data, meta } = await read(answer);
    const urlhaus = data.find(({ id }: { id: string }) => id === 'urlhaus');
    expect(urlhaus).toMatchObject({
      name: 'URLhaus',
      terms: { licence: 'CC0-1.0; fair use', tlp: 'clear', commercial: true },
      own: false,
      enabled: true,
      visiting: false,
    });
    expect(meta).toMatchObject({ total: data.length });
    expect(Object.values(meta.by_status as Record<string, number>).reduce((a, b) => a + b)).toBe(data.length);
  });

  test('shows addresses to administrators only', async () => {
    const answer = await app.get('/api/v1/sources/urlhaus');
    expect((await read(answer)).data.url).toBeNull();
    const { body } = await send(admin, 'GET', '/api/v1/sources/urlhaus');
    expect(body.data.url).toMatch(/^https:\/\/urlhaus/);
  });

  test('says why a source is off', async () => {
    const { data } = await read(await app.get('/api/v1/sources/alienvault-otx'));
    expect(data).toMatchObject({ enabled: false, status: 'off', can_enable: false });
    expect(data.off_reason).toContain('source_keys.otx');
  });

  test('knows no other ids', async () => {
    const answer = await app.get('/api/v1/sources/nothing');
    expect(answer.status).toBe(404);
    expect((await read(answer)).error.code).toBe('not_found');
  });
});

describe('changing sources', () => {
  test.each([
    ['PATCH', '/api/v1/sources/urlhaus', { enabled: false }],
    ['PUT', '/api/v1/sources/our-list', own],
    ['DELETE', '/api/v1/sources/urlhaus', undefined],
    ['POST', '/api/v1/sources/refresh', {}],
  ])('by %s %s is for administrators', async (method, path, body) => {
    const { status, body: answer } = await send(member, method, path, body);
    expect([status, answer.error.code]).toEqual([403, 'insufficient_scope']);
  });

  test('switches one off and on again, and the audit log knows it', async () => {
    const off = await send(admin, 'PATCH', '/api/v1/sources/threatfox', { enabled: false });
    expect(off.body.data).toMatchObject({ enabled: false, status: 'off', off_reason: 'switched off' });
    const on = await send(admin, 'PATCH', '/api/v1/sources/threatfox', { enabled: true });
    expect(on.body.data).toMatchObject({ enabled: true });
    const { body } = await send(admin, 'GET', '/api/v1/audit?limit=2');
    expect(
      body.data.map((event: { action: string; subject: string }) => [event.action, event.subject]),
    ).toEqual([
      ['source_switched', 'threatfox'],
      ['source_switched', 'threatfox'],
    ]);
  });

  test('refuses to switch on what lacks its key, and says which', async () => {
    const { status, body } = await send(admin, 'PATCH', '/api/v1/sources/alienvault-otx', { enabled: true });
    expect(status).toBe(400);
    expect(body.error.message).toContain('source_keys.otx');
  });

  test('adds a source of one’s own, changes it, removes it', async () => {
    const added = await send(admin, 'PUT', '/api/v1/sources/our-list', own);
    expect(added.status).toBe(200);
    expect(added.body.data).toMatchObject({ id: 'our-list', own: true, enabled: true, status: 'waiting' });
    const changed = await send(admin, 'PUT', '/api/v1/sources/our-list', { ...own, name: 'Ours' });
    expect(changed.body.data).toMatchObject({ name: 'Ours' });
    expect((await send(admin, 'DELETE', '/api/v1/sources/our-list')).status).toBe(204);
    expect((await send(admin, 'GET', '/api/v1/sources/our-list')).status).toBe(404);
    expect((await send(admin, 'PUT', '/api/v1/sources/our-list', own)).status).toBe(200);
  });

  test.each([
    [{ ...own, kind: 'soap' }, 'kind'],
    [{ ...own, url: 'ftp://x.org/' }, 'url'],
    [{ ...own, every: 1 }, 'every'],
    [{ ...own, confidence: 101 }, 'confidence'],
    [{ ...own, id: 'other' }, 'id'],
    [{ ...own, headers: { Authorization: 'x' } }, 'headers'],
  ])('refuses %j', async (definition, parameter) => {
    const { status, body } = await send(admin, 'PUT', '/api/v1/sources/our-list', definition);
    expect([status, body.error.code]).toEqual([400, 'invalid_parameter']);
    expect(body.error.message).toContain(parameter);
  });

  test('never takes the name of a built-in source, nor removes one', async () => {
    const taken = await send(admin, 'PUT', '/api/v1/sources/urlhaus', { ...own, id: 'urlhaus' });
    expect([taken.status, taken.body.error.message]).toEqual([400, expect.stringContaining('built-in')]);
    const removed = await send(admin, 'DELETE', '/api/v1/sources/urlhaus');
    expect([removed.status, removed.body.error.message]).toEqual([400, expect.stringContaining('enabled')]);
  });

  test('makes sources due now', async () => {
    await app.store.write
      .updateTable('source')
      .set({ next_at: Date.now() + 3_600_000 })
      .execute();
    const { body } = await send(admin, 'POST', '/api/v1/sources/refresh', { ids: ['urlhaus', 'threatfox'] });
    expect(body).toEqual({ data: { due: 2 } });
    expect((await send(admin, 'POST', '/api/v1/sources/refresh', { ids: ['nothing'] })).status).toBe(404);
  });
});

describe('the events of a refresh', () => {
  test('begin with where things stand and tell each change', async () => {
    const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' };
    const answer = await app.get('/api/v1/sources/events', { headers });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (words: string) => {
      while (!heard.includes(words)) heard += (await reader.read()).value;
    };
    await hear('event: progress');
    await app.store.write
      .updateTable('source')
      .set({ lease_until: Date.now() + 60_000, lease_owner: 'w' })
      .where('slug', '=', 'urlhaus')
      .execute();
    await hear('"visiting":1');
    expect(heard).toMatch(/event: source\ndata: \{"id":"urlhaus".*"visiting":true/);
    await reader.cancel();
  });

  test('want a key like any other data', async () => {
    expect((await app.get('/api/v1/sources/events', { key: null })).status).toBe(401);
  });
});
