/** `audit list`: who signed in, made keys and changed tiers, newest first. */
import { readAudit } from '../domain/audit/audit.store.ts';
import { isoTime } from '../lib/iso-time.ts';
import { type Command, UsageError } from './command.ts';
import { table } from './table.ts';

export const auditList: Command = {
  name: 'audit list',
  summary: 'Show the audit log, newest first.',
  options: {
    limit: { type: 'string', value: 'N', meaning: 'events, 1 to 10000', default: '100' },
    json: { type: 'boolean', meaning: 'print JSON' },
  },
  async run(run) {
    const limit = Number(run.text('limit'));
    if (!Number.isInteger(limit) || limit < 1 || limit > 10_000)
      throw new UsageError('--limit must be a whole number from 1 to 10000');
    const { read } = await run.store();
    const rows = (await readAudit(read, { limit })).map(({ at, actorId, ...row }) => ({
      at: isoTime(at),
      actor_id: actorId,
      ...row,
    }));
    const columns = ['at', 'action', 'actor', 'subject', 'address', 'details'];
    const plain = rows.map((row) => ({ ...row, details: JSON.stringify(row.details) }));
    run.print(run.flag('json') ? JSON.stringify(rows) : table(plain, columns));
    return undefined;
  },
};
