/** `backup`: a consistent copy of the store while the server runs. */
import { basename } from 'node:path';
import { backUp } from '../db/backup.ts';
import { recordAudit } from '../domain/audit/audit.store.ts';
import type { Command } from './command.ts';
import { commandLine } from './command-line-actor.ts';
import { embeddedFile } from './embedded-file.ts';
import { oneFile } from './one-file.ts';

export const backup: Command = {
  name: 'backup',
  summary: 'Write a consistent copy of the embedded store to a new file; the server may run meanwhile.',
  operands: 'FILE',
  options: {},
  async run({ operands, config, clock, store, print, say }) {
    const file = oneFile(operands);
    embeddedFile(config, 'pg_dump --format=custom --file=FILE "$DATABASE_URL"');
    const opened = await store();
    await backUp(opened, file);
    const deed = { ...commandLine, at: clock.now(), action: 'backup_made' as const };
    await recordAudit(opened.write, { ...deed, subject: basename(file) });
    say('The secret of this server is not in it: keep SECRET_KEY, or the secret in DATA_DIR, with the copy.');
    print(file);
    return undefined;
  },
};
