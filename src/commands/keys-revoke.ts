/** `keys revoke`: ends a key for good; servers notice within ten seconds. */
import { revokeKey } from '../domain/keys/keys.store.ts';
import type { Command } from './command.ts';
import { required } from './required.ts';

export const keysRevoke: Command = {
  name: 'keys revoke',
  summary: 'Revoke an API key for good.',
  options: {
    id: { type: 'string', value: 'ID', meaning: 'id of the key, from "keys list"' },
    reason: { type: 'string', value: 'TEXT', meaning: 'why; shown to the owner' },
  },
  async run(run) {
    const id = required(run, 'id');
    const store = await run.store();
    if (!(await revokeKey(store.write, id, run.text('reason') ?? null, run.clock.now()))) {
      throw new Error(`There is no key with the id ${id}: "keys list" shows them.`);
    }
    run.print(`Revoked ${id}.`);
    return undefined;
  },
};
