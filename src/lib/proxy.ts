/** Which requests go through the operator's proxy (HTTPS_PROXY and NO_PROXY, operator contract section 3). */
import { type HostList, hostList } from './host-list.ts';
import { hostOf, portOf } from './url-host.ts';

export interface ProxySettings {
  /** `http://user:password@host:port` or https. */
  url: string;
  /** NO_PROXY: entries between commas or spaces; `*` means every host, a name also means everything below it. */
  noProxy?: string;
}

/**
 * The proxy for `url`, or undefined where the connection is direct. Throws a RangeError for settings that can't be
 * read: whoever set a proxy must not get direct connections because of a typing error.
 */
export function proxyFor(url: URL, settings: ProxySettings | undefined): URL | undefined {
  if (!settings) return undefined;
  const proxy = URL.parse(settings.url);
  if (proxy?.protocol !== 'http:' && proxy?.protocol !== 'https:') {
    throw new RangeError('HTTPS_PROXY is not an address such as http://proxy.example:3128');
  }
  const entries = (settings.noProxy ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  return entries.includes('*') || exempt(entries)(hostOf(url), portOf(url)) ? undefined : proxy;
}

/** Curl and Go read `corp.example` as the name and everything below it, so operators expect that. */
function exempt(entries: readonly string[]): HostList {
  const names = entries.filter((entry) => /^[^.*:[][^:[]*(:\d+)?$/.test(entry) && !/^[\d./:]*$/.test(entry));
  return hostList([...entries, ...names.map((entry) => `.${entry}`)]);
}
