/** `GET /api/v1/admin/overview`: what runs here, how large it is, and how long the disk lasts. */
import { overviewAnswer } from '../../contract/administration.ts';
import type { Dialect } from '../../db/store.ts';
import { lastDone } from '../../domain/audit/audit.store.ts';
import { sourceStatus } from '../../domain/sources/source-status.ts';
import { readSources } from '../../domain/sources/sources.store.ts';
import {
  countRows,
  firstArticleAt,
  pagesWaiting,
  recentRows,
  storeBytes,
} from '../../domain/system/store-size.store.ts';
import { measuredGrowth, measuredSince, typicalGrowth } from '../../domain/system/yearly-growth.ts';
import { listAccounts } from '../../domain/users/users.store.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { demandAdmin } from '../demand-admin.ts';
import { type ApiDeps, endpoint } from '../endpoint.ts';

export const overviewEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/admin/overview',
  summary: 'Read the state of the system',
  description: 'Version, size of the store, disk, sources that are due. For administrators.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope'],
  response: overviewAnswer,
  async handler({ caller, deps, now }) {
    demandAdmin(caller);
    const at = now.getTime();
    const { store, system } = deps;
    const rows = await countRows(store.scan);
    const bytes = await storeBytes(store.scan, store.dialect);
    const backupAt = await lastDone(store.scan, 'backup_made');
    const users = await listAccounts(deps.accounts);
    return {
      data: {
        version: system.version,
        runtime: `Node.js ${process.versions.node}`,
        started_at: isoTime(system.startedAt),
        uptime_seconds: Math.max(0, Math.floor((at - system.startedAt) / 1000)),
        memory_bytes: process.memoryUsage.rss(),
        store: { engine: store.dialect satisfies Dialect, bytes, rows: { ...rows } },
        disk: await system.disk(),
        growth: await growth(deps, { ...rows, bytes }, at),
        sources: await sources(deps, at),
        queue: { pages: await pagesWaiting(store.scan) },
        users: {
          total: users.length,
          administrators: users.filter(({ role }) => role === 'admin').length,
          suspended: users.filter(({ suspended_at }) => suspended_at !== null).length,
        },
        last_backup_at: backupAt === null ? null : isoTime(backupAt),
      },
    };
  },
});

async function growth(
  { store }: ApiDeps,
  stored: { indicators: number; articles: number; cves: number; bytes: number | null },
  now: number,
) {
  const since = measuredSince(await firstArticleAt(store.scan), now);
  if (since !== null) return measuredGrowth(await recentRows(store.scan, since), stored, since, now);
  const on = (await readSources(store.read)).filter(({ enabled }) => enabled === 1);
  const threat = on.filter(({ category }) => category === 'threat-feed').length;
  return typicalGrowth({ threat, news: on.length - threat });
}

async function sources({ store }: ApiDeps, now: number) {
  const on = (await readSources(store.read)).filter(({ enabled }) => enabled === 1);
  const last = Math.max(0, ...on.map(({ last_success_at }) => last_success_at ?? 0));
  return {
    enabled: on.length,
    due: on.filter(({ next_at, lease_until }) => next_at <= now && lease_until <= now).length,
    visiting: on.filter(({ lease_until }) => lease_until > now).length,
    failing: on.filter((source) => sourceStatus(source, now) === 'error').length,
    last_success_at: last === 0 ? null : isoTime(last),
  };
}
