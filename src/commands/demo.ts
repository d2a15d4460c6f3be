/** `demo`: a scratch server with the built-in sample, ready to be tried. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import type { Role, Tier } from '../contract/tier.ts';
import type { Store } from '../db/store.ts';
import { createKey, listKeys, revokeKey } from '../domain/keys/keys.store.ts';
import { readSecret } from '../domain/keys/secret.ts';
import { hashPassword, randomPassword } from '../domain/users/password.ts';
import { createAccount, findAccount, setPassword } from '../domain/users/users.store.ts';
import { type Command, UsageError } from './command.ts';
import { loadSample } from './load-sample.ts';

interface Person {
  email: string;
  password: string;
  key?: string;
}

export const demo: Command = {
  name: 'demo',
  summary: 'Start a server with the built-in sample in a scratch folder; nothing is fetched.',
  options: {
    port: { type: 'string', value: 'N', meaning: 'port to listen on; PORT unless given' },
    'data-dir': {
      type: 'string',
      value: 'DIR',
      meaning: 'folder to use and keep; a scratch folder unless given',
    },
    json: { type: 'boolean', meaning: 'print one JSON line when the server is ready' },
  },
  async run({ text, flag, print, say, clock, signal }) {
    const kept = text('data-dir');
    const folder = kept === undefined ? await mkdtemp(join(tmpdir(), 'soc-defenders-demo-')) : resolve(kept);
    try {
      const config = demoConfig(folder, text('port'));
      const app = await startApp(config, 'all', clock);
      try {
        const kept = (await findAccount(app.store.read, emailOf('pro'))) !== null;
        if (!kept) await loadSample(app.store, clock, signal);
        const people = await makePeople(app.store, config, clock.now());
        const url = config.PUBLIC_URL;
        if (flag('json')) print(JSON.stringify({ url, ...people }));
        else print(welcome(url, people));
        if (!flag('json')) say('Stop with Ctrl-C.');
        if (!signal.aborted) await once(signal, 'abort');
      } finally {
        await app.close();
      }
    } finally {
      if (kept === undefined) await rm(folder, { recursive: true, force: true });
    }
    return undefined;
  },
};

/** The demo is open and fetches nothing, whatever the environment says; the address and log level may be chosen. */
function demoConfig(folder: string, port: string | undefined): Config {
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new UsageError('--port must be a number');
  const { HOST, PORT, PUBLIC_URL, LOG_LEVEL = 'warn' } = process.env;
  return readConfig({
    ...Object.fromEntries(
      Object.entries({ HOST, PORT: port ?? PORT, PUBLIC_URL }).filter(([, value]) => value),
    ),
    LOG_LEVEL,
    DATA_DIR: folder,
    FEEDS: 'off',
    SIGN_UP: 'open',
    ANONYMOUS_READ: 'on',
    DEFAULT_TIER: 'free',
  });
}

function emailOf(name: string): string {
  return `${name}@demo.invalid`;
}

/** The three accounts; in a folder that holds them already they get new passwords and keys, the old keys end. */
async function makePeople({ read, write }: Store, config: Config, now: number) {
  const secret = readSecret(config.DATA_DIR, config.SECRET_KEY);
  const make = async (name: string, tier: Tier, role: Role): Promise<Person> => {
    const email = emailOf(name);
    const password = randomPassword();
    const known = await findAccount(read, email);
    if (known) await setPassword(write, known.id, await hashPassword(password));
    const { id } = known ?? (await createAccount(write, { email, password, tier, role }, now));
    if (role === 'admin') return { email, password };
    for (const key of await listKeys(read, id))
      await revokeKey(write, key.id, 'the demo was started again', now);
    const { key } = await createKey(write, secret, { accountId: id, name: 'demo' }, now);
    return { email, password, key };
  };
  return {
    pro: await make('pro', 'pro', 'member'),
    free: await make('free', 'free', 'member'),
    admin: await make('admin', 'pro', 'admin'),
  };
}

function welcome(url: string, { pro, free, admin }: { pro: Person; free: Person; admin: Person }): string {
  return `
SOC Defenders is running at ${url}

  Sign-in    e-mail               password
  Pro        ${pro.email.padEnd(20)} ${pro.password}
  Free       ${free.email.padEnd(20)} ${free.password}
  Admin      ${admin.email.padEnd(20)} ${admin.password}

  Pro key    ${pro.key}
  Free key   ${free.key}

Three things to try:

  # what is known of one address
  curl -s -H "Authorization: Bearer ${pro.key}" "${url}/api/v1/lookup?ioc=45.148.244.119"

  # the newest high-confidence IPv4 indicators
  curl -s -H "Authorization: Bearer ${free.key}" "${url}/api/v1/iocs?type=ipv4&confidence=high&limit=5"

  # critical and high articles with indicators
  curl -s -H "X-API-Key: ${pro.key}" "${url}/api/v1/articles?severity=critical,high&has_iocs=true&limit=5"
`;
}
