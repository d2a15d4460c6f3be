/** `keys revoke`: ends a key for good; servers notice within ten seconds. */
import { recordAudit } from '../domain/audit/audit.store.ts';
import { revokeKey } from '../domain/keys/keys.store.ts';
import type { Command } from './command.ts';
import { commandLine } from './command-line-actor.ts';
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
    const { write } = await run.store();
    const reason = run.text('reason') ?? null;
    const now = run.clock.now();
    const done = await revokeKey(write, id, reason, now);
    if (!done) throw new Error(`There is no key with the id ${id}: "keys list" shows them.`);
    if (done === 'revoked') {
      const details = { reason };
      await recordAudit(write, { ...commandLine, at: now, action: 'key_revoked', subject: id, details });
    }
    run.print(`Revoked ${id}. Running servers refuse it within ten seconds.`);
    return undefined;
  },
};
