/** `feeds list`: every source with its health. */
import { sourceStatus } from '../domain/sources/source-status.ts';
import { readSources } from '../domain/sources/sources.store.ts';
import { isoTime } from '../lib/iso-time.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';

export const feedsList: Command = {
  name: 'feeds list',
  summary: 'List the sources with their health and last error.',
  options: { json: { type: 'boolean', meaning: 'print JSON' } },
  async run({ flag, print, store, clock }) {
    const time = (millis: number | null) => (millis === null ? null : isoTime(millis));
    const rows = (await readSources((await store()).read)).map((source) => ({
      id: source.slug,
      name: source.name,
      category: source.category,
      every_minutes: source.every_minutes,
      health: sourceStatus(source, clock.now()),
      off_reason: source.enabled ? null : (source.off_reason ?? 'switched off'),
      last_success_at: time(source.last_success_at),
      next_at: time(source.next_at),
      failures: source.failures,
      last_error: source.last_error,
      last_result: source.last_result === null ? null : (JSON.parse(source.last_result) as unknown),
    }));
    const columns = ['id', 'category', 'every_minutes', 'health', 'last_success_at', 'note'];
    const plain = rows.map(({ last_result: _, ...row }) => ({
      ...row,
      note: row.off_reason ?? row.last_error,
    }));
    print(flag('json') ? JSON.stringify(rows) : table(plain, columns));
    return undefined;
  },
};
