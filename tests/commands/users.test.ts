/** Accounts by command line, beside a server that runs: what it changes, the server notices. */
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/db/open.ts';
import { readAudit } from '../../src/domain/audit/audit.store.ts';
import { refusal } from '../support/ask.ts';
import { runProgram } from '../support/command-line.ts';
import { cookieJar } from '../support/cookie-jar.ts';
import { startProcess, until } from '../support/product-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const email = 'ana@one.com';

async function place() {
  const settings = { DATA_DIR: await temporaryFolder(), PORT: '0', FEEDS: 'off', LOG_LEVEL: 'debug' };
  const run = async (words: string, input?: string) => {
    const { status, out, err } = await runProgram(words.split(' '), settings, input);
    return { status, err, out: status === 0 && out.startsWith('{') ? JSON.parse(out) : out };
  };
  return { settings, run };
}

test('users set-tier and reset-password: what is wrong, is said', async () => {
  const { run } = await place();
  const asked = [
    ['users set-tier --email a@b.org', 2, '--tier'],
    ['users set-tier --email a@b.org --tier gold', 2, 'free, pro'],
    ['users set-tier --email a@b.org --tier pro', 1, 'users list'],
    ['users reset-password', 2, '--email'],
    ['users reset-password --email a@b.org', 1, 'users list'],
  ] as const;
  for (const [words, status, part] of asked) {
    const ended = await run(words);
    expect([words, ended.status, ended.out]).toEqual([words, status, '']);
    expect(ended.err).toContain(part);
  }
  const short = await run('users reset-password --email a@b.org --password-stdin', 'short');
  expect(short.err).toContain('10 characters');
});

describe('a server in a process of its own', () => {
  test('prints a link once, that makes the administrator; logs no secret; and notices the command line', async () => {
    const { settings, run } = await place();
    const server = startProcess(['serve', '--role', 'web'], settings);
    const url = await until(
      () => /"event":"started".*?"url":"([^"]+)"/.exec(server.said())?.[1] ?? null,
      server,
    );
    const link = await until(() => /\S+\/set-up\?token=([\w-]{43})\n/.exec(server.printed()), server);
    expect(link[0]).toBe(`http://localhost:0/set-up?token=${link[1]}\n`);
    const password = 'the first long password';
    const jar = cookieJar(url);
    const person = { token: link[1], email, password };
    expect((await jar.send('POST', '/api/auth/set-up', person)).status).toBe(201);
    expect((await jar.send('POST', '/api/auth/set-up', person)).status).toBe(401);
    await jar.send('POST', '/api/auth/sign-in', { email, password: 'a wrong password' });
    expect((await jar.get('/api/auth/session')).status).toBe(200);

    expect((await run(`users set-tier --email ${email} --tier free`)).out).toMatchObject({
      email,
      tier: 'free',
    });
    const { out: reset } = await run(`users reset-password --email ${email}`);
    expect(reset).toMatchObject({ email, password: expect.stringMatching(/^\w{20}$/) });
    const { out: set } = await run(
      `users reset-password --email ${email} --password-stdin`,
      'typed in by hand\n',
    );
    expect(set).not.toHaveProperty('password');
    // Within ten seconds the server has noticed that the session is over.
    await expect
      .poll(async () => (await jar.get('/api/auth/session')).status, { timeout: 60_000, interval: 200 })
      .toBe(401);
    const again = cookieJar(url);
    const old = await again.send('POST', '/api/auth/sign-in', { email, password });
    expect((await refusal(old)).code).toBe('invalid_credentials');
    const entered = await again.send('POST', '/api/auth/sign-in', { email, password: 'typed in by hand' });
    expect(await entered.json()).toMatchObject({ data: { tier: 'free', role: 'admin' } });

    const cookies = [jar.cookie, again.cookie];
    expect(await server.end('SIGTERM')).toBe(0);
    expect(server.printed().match(/set-up\?token=/g)).toHaveLength(1);
    const secrets = [link[1], password, 'a wrong password', reset.password, 'typed in by hand', ...cookies];
    for (const secret of secrets) expect(server.said()).not.toContain(secret);

    const store = openStore(`sqlite:${settings.DATA_DIR}/soc-defenders.db`, { use: 'single', cacheMb: 8 });
    const rows = await readAudit(store.read, { limit: 50 });
    await store.close();
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rows.filter((row) => row.actor === 'command line').map((row) => row.action)).toEqual([
      'password_reset',
      'password_reset',
      'tier_changed',
    ]);
    // There is an administrator now: no other link is printed.
    const next = startProcess(['serve', '--role', 'web'], settings);
    await until(() => next.said().includes('"event":"started"'), next);
    await next.end('SIGTERM');
    expect(next.printed()).toBe('');
  });

  test('users reset-password --without-totp lets in who has lost the device', async () => {
    const { settings, run } = await place();
    await run(`users create --email ${email} --password-stdin`, 'a long password');
    const store = openStore(`sqlite:${settings.DATA_DIR}/soc-defenders.db`, { use: 'single', cacheMb: 8 });
    await store.write.updateTable('account').set({ totp_enabled: 1, totp_secret: 'x' }).execute();
    const kept = await run(`users reset-password --email ${email}`);
    expect(kept.out).toMatchObject({ totp_enabled: true });
    const off = await run(`users reset-password --email ${email} --without-totp`);
    expect(off.out).toMatchObject({ totp_enabled: false });
    const row = await store.read.selectFrom('account').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ totp_enabled: 0, totp_secret: null });
    await store.close();
  });
});
