/** `migrate`: brings the store to the newest schema. */
import { migrate } from '../db/migrate.ts';
import { openStore } from '../db/open.ts';
import type { Command } from './command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the store to the newest schema. Safe to repeat.',
  options: {},
  async run({ config, print }) {
    const store = openStore(config.DATABASE_URL, { use: 'single', cacheMb: config.DB_CACHE_MB });
    try {
      const steps = await migrate(store);
      print(steps.length === 0 ? 'The schema is up to date.' : `Done: ${steps.join(', ')}`);
    } finally {
      await store.close();
    }
    return undefined;
  },
};
