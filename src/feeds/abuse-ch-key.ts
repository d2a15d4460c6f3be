/** The Auth-Key of abuse.ch: one for all of its projects, carried in the path of the exports. */
import type { SourceKey } from './feed.ts';

/**
 * The export at `host` that stands for each open address. An address that is not listed is a mirror of the operator's: it
 * stays as it is and never sees the key.
 */
export function abuseChKey(host: string, exports: Record<string, string>): SourceKey {
  return {
    setting: 'abuse_ch',
    from: 'https://auth.abuse.ch/',
    needed: false,
    address(url, key) {
      const file = Object.hasOwn(exports, url) ? exports[url] : undefined;
      return file === undefined ? url : `https://${host}/v2/files/exports/${encodeURIComponent(key)}/${file}`;
    },
  };
}
