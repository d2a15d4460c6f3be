/** What every request that leaves this server has in common: our name, the operator's proxy, which addresses are open. */
import type { Config } from '../config.ts';
import type { SafeFetchOptions } from '../lib/safe-fetch.ts';

/** What robots.txt files call us (RFC 9309 section 2.2.1). */
export const productToken = 'SOC-Defenders';

const userAgent = `${productToken}/0.1 (+https://github.com/soc-defenders/soc-defenders)`;

export function outgoing({
  HTTPS_PROXY,
  NO_PROXY,
  file,
}: Pick<Config, 'HTTPS_PROXY' | 'NO_PROXY' | 'file'>): Pick<
  SafeFetchOptions,
  'userAgent' | 'allowInternal' | 'proxy'
> {
  return {
    userAgent,
    allowInternal: file.allowed_internal_addresses,
    ...(HTTPS_PROXY !== undefined && {
      proxy: { url: HTTPS_PROXY, ...(NO_PROXY !== undefined && { noProxy: NO_PROXY }) },
    }),
  };
}
