/** A whole life of an account and its keys, after which no log line, error, audit row or stored byte holds a secret. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/db/open.ts';
import { readAudit } from '../../src/domain/audit/audit.store.ts';
import { makeKey } from '../../src/domain/keys/format.ts';
import { startProcess, until } from '../support/product-process.ts';
import { signIn } from '../support/signed-in.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const email = 'someone@example.org';
const passwords = ['a first password', 'a second password', 'a wrong password'] as const;
const [password, nextPassword, wrongPassword] = passwords;

/** By name, so that a failure says what leaked and not the secret. */
const secrets = new Map<string, string>(passwords.map((each) => [each, each]));
/** What the server answered with an error, all together. */
let refusals = '';

async function seen(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (!answer.ok) refusals += text + JSON.stringify([...answer.headers]);
  return text === '' ? undefined : JSON.parse(text);
}

const headers = { 'Content-Type': 'application/json' };
const json = (body: object) => ({ method: 'POST', headers, body: JSON.stringify(body) });

/** Every way to show a key, right and wrong ones, on paths that exist and that do not. */
async function showEverywhere(url: string, key: string): Promise<void> {
  for (const path of ['/api/v1/iocs', '/api/v1/iocs?limit=x', '/api/v1/keys', '/nothing/here', `/${key}`]) {
    const query = `${path.includes('?') ? '&' : '?'}api_key=${key}`;
    await seen(await fetch(url + path, { headers: { Authorization: `Bearer ${key}` } }));
    await seen(await fetch(url + path, { headers: { 'X-API-Key': key, 'User-Agent': key, Referer: key } }));
    await seen(await fetch(url + path, { headers: { Authorization: `Basic ${btoa(`apikey:${key}`)}` } }));
    await seen(await fetch(url + path + query));
    await seen(await fetch(url + path, { ...json({ name: key, api_key: key }), headers: { cookie: key } }));
  }
}

async function live(url: string): Promise<void> {
  await seen(await fetch(`${url}/api/auth/sign-up`, json({ email, password })));
  await seen(await fetch(`${url}/api/auth/sign-in`, json({ email, password: wrongPassword })));
  await seen(await fetch(`${url}/api/auth/sign-in`, json({ email: 'nobody@example.org', password })));
  await seen(await fetch(`${url}/api/auth/sign-in`, { ...json({}), body: `{"password":"${password}"` }));
  const page = await signIn(url, email, password);
  secrets.set('first session', page.token());
  const mint = (await seen(await page.fetch('/api/v1/keys', json({ name: 'one' })))) as Minted;
  secrets.set('minted key', mint.data.key);
  await showEverywhere(url, mint.data.key);
  const rotated = (await seen(await page.fetch(`/api/v1/keys/${mint.data.id}/rotate`, json({})))) as Minted;
  secrets.set('rotated key', rotated.data.key);
  await showEverywhere(url, mint.data.key);
  // People put keys where they do not belong.
  const named = { name: `my ${rotated.data.key}`.slice(0, 100) };
  await page.fetch('/api/v1/keys', {
    ...json(named),
    headers: { ...headers, 'user-agent': rotated.data.key },
  });
  const body = JSON.stringify({ reason: `leaked: ${rotated.data.key}` });
  await seen(await page.fetch(`/api/v1/keys/${rotated.data.id}`, { method: 'DELETE', headers, body }));
  await showEverywhere(url, rotated.data.key);
  const unknown = makeKey();
  secrets.set('unknown key', unknown);
  await showEverywhere(url, unknown);
  const change = { current: password, new: nextPassword };
  await seen(await page.fetch('/api/auth/password', json(change)));
  secrets.set('second session', page.token());
  await seen(await page.fetch('/api/auth/sign-out', { method: 'POST' }));
  await seen(await page.fetch('/api/auth/session'));
}

interface Minted {
  data: { id: string; key: string };
}

/** Names of the secrets that the text holds; of a key its prefix may be shown. */
function leaks(text: string): string[] {
  const hidden = (secret: string) => (secret.startsWith('sk_live_') ? secret.slice(12) : secret);
  return [...secrets].filter(([, secret]) => text.includes(hidden(secret))).map(([name]) => name);
}

test('no secret is in a log line, an error, an audit row or the store', async () => {
  const folder = await temporaryFolder();
  const settings = { DATA_DIR: folder, PORT: '0', FEEDS: 'off', SIGN_UP: 'open', LOG_LEVEL: 'debug' };
  const server = startProcess(['serve', '--role', 'web'], settings);
  const url = await until(() => /"url":"(http:[^"]+)"/.exec(server.said())?.[1] ?? null, server);
  await live(url);
  expect(await server.end('SIGTERM')).toBe(0);

  expect([...secrets.values()].filter((secret) => secret.length < 10)).toEqual([]);
  expect(secrets.size).toBe(8);
  expect(server.said().split('\n').length).toBeGreaterThan(50);
  expect(leaks(server.said())).toEqual([]);
  expect(refusals).toContain('session_required');
  expect(leaks(refusals)).toEqual([]);

  const store = openStore(`sqlite:${join(folder, 'soc-defenders.db')}`, { use: 'single', cacheMb: 8 });
  const audit = await readAudit(store.read, { limit: 100 });
  await store.close();
  const actions = new Set(audit.map((row) => row.action));
  for (const action of ['sign_up', 'sign_in', 'sign_in_failed', 'key_created', 'key_rotated', 'key_revoked'])
    expect(actions).toContain(action);
  expect(leaks(JSON.stringify(audit))).toEqual([]);
  for (const file of await readdir(folder))
    expect([file, leaks(await readFile(join(folder, file), 'latin1'))]).toEqual([file, []]);
});
