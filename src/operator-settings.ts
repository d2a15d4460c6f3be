/** Brings what operators set, in the settings file or in the store, to the sources and lists that it is for. */
import type { KeySlot, OperatorSettings } from './api/admin/operator-settings.ts';
import type { Config } from './config.ts';
import type { Database, Store } from './db/store.ts';
import { registerOwn } from './domain/allow-lists/allow-lists.store.ts';
import { readOwnAssets } from './domain/settings/operator-settings.store.ts';
import { readSources, registerSources } from './domain/sources/sources.store.ts';
import { feeds } from './feeds/index.ts';
import { feedOf } from './jobs/feed-of.ts';
import { withStoredKeys } from './jobs/source-key.ts';
import { ownSourceFacts, registerOwnSources } from './own-sources.ts';
import { sourceFacts } from './source-facts.ts';

export function operatorSettings(config: Config, store: Pick<Store, 'write' | 'dialect'>): OperatorSettings {
  const { own_networks: networks, own_domains: domains, source_keys } = config.file;
  return {
    file: { networks, domains, keys: Object.keys(source_keys) },
    keySlots: () => keySlots(store.write),
    async keysChanged(now) {
      const merged = await withStoredKeys(config, store.write);
      await registerSources(store.write, sourceFacts(feeds, merged), now);
      await registerOwnSources(store.write, merged, now);
    },
    async assetsChanged(db, now) {
      const stored = await readOwnAssets(db);
      const all = {
        networks: [...new Set([...networks, ...stored.networks])],
        domains: [...new Set([...domains, ...stored.domains])],
      };
      await registerOwn(db, store.dialect, all, now);
    },
    ownSourceFacts: async (definition) =>
      ownSourceFacts(definition, await withStoredKeys(config, store.write)),
  };
}

async function keySlots(db: Database): Promise<KeySlot[]> {
  const own = (await readSources(db)).filter(({ definition }) => definition !== null);
  const described = own.map(feedOf).filter((feed) => feed !== undefined);
  const slots = new Map<string, KeySlot>();
  for (const [feed, from] of [
    ...feeds.map((one) => [one, one.key?.from ?? null] as const),
    ...described.map((one) => [one, null] as const),
  ]) {
    if (!feed.key) continue;
    const { setting: name, needed } = feed.key;
    const slot = slots.get(name) ?? { name, sources: [], from };
    slot.sources.push({ id: feed.id, name: feed.name, needed });
    slots.set(name, slot);
  }
  return [...slots.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
