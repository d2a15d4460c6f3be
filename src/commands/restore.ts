/** `restore`: puts a copy that `backup` made in the place of the store. */
import { restoreFrom } from '../db/backup.ts';
import type { Command } from './command.ts';
import { embeddedFile } from './embedded-file.ts';
import { oneFile } from './one-file.ts';

export const restore: Command = {
  name: 'restore',
  summary: 'Put a copy made by "backup" in the place of the embedded store; the server must not run.',
  operands: 'FILE',
  options: {},
  async run({ operands, config, clock, print, say }) {
    const file = oneFile(operands);
    const path = embeddedFile(config, 'pg_restore --clean --dbname="$DATABASE_URL" FILE');
    const before = `${path}.before-${new Date(clock.now()).toISOString().replace(/[-:]|\.\d+/g, '')}`;
    await restoreFrom(file, path, before);
    say(`The store as it was stands in ${before}, where there was one.`);
    print(path);
    return undefined;
  },
};
