/** `keys create`: makes an API key and prints nothing else. */
import { type Tlp, tlpWords } from '../contract/tlp.ts';
import { recordAudit } from '../domain/audit/audit.store.ts';
import { createKey } from '../domain/keys/keys.store.ts';
import { isNetwork } from '../domain/keys/networks.ts';
import { readSecret } from '../domain/keys/secret.ts';
import { findAccount } from '../domain/users/users.store.ts';
import { type Command, UsageError } from './command.ts';
import { commandLine } from './command-line-actor.ts';
import { required } from './required.ts';

export const keysCreate: Command = {
  name: 'keys create',
  summary: 'Make an API key and print it: the only time that it is seen.',
  options: {
    email: { type: 'string', value: 'ADDRESS', meaning: 'account that the key belongs to' },
    name: { type: 'string', value: 'NAME', meaning: 'what the key is for, 1 to 100 characters' },
    'expires-in-days': { type: 'string', value: 'DAYS', meaning: '1 to 365; never unless given' },
    'allowed-ip': {
      type: 'string',
      value: 'CIDR',
      multiple: true,
      meaning: 'address or network it may be used from; may be repeated',
    },
    'max-tlp': {
      type: 'string',
      value: 'TLP',
      meaning: `strictest marking that it is given: ${tlpWords.join(', ')}; amber+strict unless given`,
    },
  },
  async run(run) {
    const email = required(run, 'email');
    const name = required(run, 'name').trim();
    if (name.length < 1 || name.length > 100) throw new UsageError('--name must have 1 to 100 characters');
    const wanted = {
      name,
      expiresInDays: days(run.text('expires-in-days')),
      allowedIps: allowed(run.texts('allowed-ip')),
      maxTlp: clearance(run.text('max-tlp')),
    };
    const store = await run.store();
    const account = await findAccount(store.read, email);
    if (!account) throw new Error(`There is no account for ${email}: make it with "users create".`);
    const secret = readSecret(run.config.DATA_DIR, run.config.SECRET_KEY);
    const now = run.clock.now();
    const { id, key } = await createKey(store.write, secret, { accountId: account.id, ...wanted }, now);
    await recordAudit(store.write, {
      ...commandLine,
      at: now,
      action: 'key_created',
      subject: id,
      details: { account: account.email, name },
    });
    run.print(key);
    return undefined;
  },
};

function days(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 365)
    throw new UsageError('--expires-in-days must be a whole number from 1 to 365');
  return value;
}

function clearance(text: string | undefined): Tlp | undefined {
  const found = tlpWords.find((word) => word === text?.toLowerCase());
  if (text === undefined || found) return found;
  throw new UsageError(`--max-tlp must be one of ${tlpWords.join(', ')}`);
}

function allowed(list: string[]): string[] {
  if (list.every(isNetwork)) return list;
  throw new UsageError('--allowed-ip must be an address or a network such as 192.0.2.0/24 or 2001:db8::/32');
}
