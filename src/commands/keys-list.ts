/** `keys list`: an account's keys, revoked ones included, never the keys themselves. */
import { listKeys } from '../domain/keys/keys.store.ts';
import { findAccount } from '../domain/users/users.store.ts';
import { isoTime } from '../lib/iso-time.ts';
import type { Command } from './command.ts';
import { required } from './required.ts';
import { table } from './table.ts';

export const keysList: Command = {
  name: 'keys list',
  summary: "List an account's API keys.",
  options: {
    email: { type: 'string', value: 'ADDRESS', meaning: 'account that the keys belong to' },
    json: { type: 'boolean', meaning: 'print JSON' },
  },
  async run(run) {
    const email = required(run, 'email');
    const { read } = await run.store();
    const account = await findAccount(read, email);
    if (!account) throw new Error(`There is no account for ${email}.`);
    const time = (millis: number | null) => (millis === null ? null : isoTime(millis));
    const keys = (await listKeys(read, account.id)).map((key) => ({
      id: key.id,
      name: key.name,
      key_prefix: key.prefix,
      created_at: time(key.created_at),
      expires_at: time(key.expires_at),
      revoked_at: time(key.revoked_at),
      revoked_reason: key.revoked_reason,
      retires_at: time(key.retires_at),
      last_used_at: time(key.last_used_at),
      total_requests: key.total_requests,
      allowed_ips: key.allowed_ips === null ? null : (JSON.parse(key.allowed_ips) as string[]),
    }));
    const shown = keys.map((key) => ({
      ...key,
      allowed_from: key.allowed_ips?.join(' ') ?? 'anywhere',
      allowed_ips: null,
    }));
    const columns = [
      'key_prefix',
      'name',
      'created_at',
      'expires_at',
      'revoked_at',
      'last_used_at',
      'allowed_from',
      'id',
    ];
    run.print(run.flag('json') ? JSON.stringify(keys) : table(shown, columns));
    return undefined;
  },
};
