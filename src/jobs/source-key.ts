/** The key that a source wants, from the settings. */
import type { Config } from '../config.ts';
import type { SourceKey } from '../feeds/feed.ts';

/** Undefined where the source wants none, or none is set. */
export function sourceKey(config: Config, key: SourceKey | undefined): string | undefined {
  return key && config.file.source_keys[key.setting];
}
