/** What operators set, in the file and in the store, as administrators see it. */
import type { OwnAssets, SourceKeySlot } from '../../contract/administration.ts';
import { listSourceKeys, readOwnAssets } from '../../domain/settings/operator-settings.store.ts';
import { isoTime } from '../../lib/iso-time.ts';
import type { ApiDeps } from '../endpoint.ts';

/** Read where it was just written. */
export async function showOwnAssets({ store, settings }: ApiDeps): Promise<OwnAssets> {
  const stored = await readOwnAssets(store.write);
  const both = (file: readonly string[], kept: readonly string[]) => [
    ...file.map((value) => ({ value, from: 'settings file' as const })),
    ...kept.filter((value) => !file.includes(value)).map((value) => ({ value, from: 'store' as const })),
  ];
  return {
    networks: both(settings.file.networks, stored.networks),
    domains: both(settings.file.domains, stored.domains),
  };
}

/** Never the keys themselves. */
export async function showKeySlots({ store, settings }: ApiDeps): Promise<SourceKeySlot[]> {
  const stored = await listSourceKeys(store.write);
  const slots = await settings.keySlots();
  return slots.map(({ name, sources, from }) => {
    const changedAt = stored.get(name);
    const inFile = settings.file.keys.includes(name);
    return {
      name,
      sources,
      get_from: from,
      set: inFile ? 'settings file' : changedAt === undefined ? null : 'store',
      changed_at: changedAt === undefined ? null : isoTime(changedAt),
    };
  });
}
