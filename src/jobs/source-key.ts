/** The key that a source wants, from the settings file or the store. */
import type { Config } from '../config.ts';
import type { Database } from '../db/store.ts';
import { readSecret } from '../domain/keys/secret.ts';
import { readSourceKeys } from '../domain/settings/operator-settings.store.ts';
import type { SourceKey } from '../feeds/feed.ts';

/** Undefined where the source wants none, or none is set. */
export function sourceKey(config: Config, key: SourceKey | undefined): string | undefined {
  return key && config.file.source_keys[key.setting];
}

/** The settings with the keys that the store keeps; those of the settings file count before them. */
export async function withStoredKeys(config: Config, db: Database): Promise<Config> {
  const stored = await readSourceKeys(db, () => readSecret(config.DATA_DIR, config.SECRET_KEY));
  return { ...config, file: { ...config.file, source_keys: { ...stored, ...config.file.source_keys } } };
}
