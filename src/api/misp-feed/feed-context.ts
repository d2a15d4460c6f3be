/** What the files of the MISP feed have in common: who may fetch them, what they say, which days there are. */
import type { Tlp } from '../../contract/tlp.ts';
import { type StoredDay, storedDays } from '../../domain/iocs/stored-days.store.ts';
import type { ExportContext } from '../../exports/export-format.ts';
import { type Caller, clearanceOf } from '../../http/policy.ts';
import type { ApiDeps } from '../endpoint.ts';
import { exportContext } from '../iocs/export-context.ts';

/** MISP sends a key as a header of its own, or as the password of HTTP Basic. */
export const feedPolicy = {
  method: 'GET',
  tag: 'Exports',
  auth: 'key',
  basic: true,
  tier: 'pro',
  scope: 'read:misp',
} as const;

export async function feedContext(deps: ApiDeps, caller: Caller, now: Date): Promise<ExportContext> {
  const clearance: Tlp = clearanceOf(caller);
  return await exportContext({ deps, clearance, now, filters: {}, options: {} });
}

/** The days of the feed; today's last. */
export async function feedDays({ store }: ApiDeps): Promise<StoredDay[]> {
  return await storedDays(store.read);
}

export const keptByClients = 'private, no-cache';
