/** One address per article, whatever tracking was glued to it. */

const tracking = /^(?:utm_.*|fbclid|gclid|mc_cid|mc_eid|ref|cmpid|ocid)$/i;

/** WHATWG form without fragment and tracking parameters, or null where it is no web address. */
export function canonicalUrl(text: string): string | null {
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > 2048) return null;
  url.hash = '';
  const kept = [...url.searchParams].filter(
    ([name, value]) => !tracking.test(name) && !(name === 'source' && value === 'rss'),
  );
  if (kept.length !== [...url.searchParams].length) url.search = new URLSearchParams(kept).toString();
  return url.href;
}

/** What two addresses of the same article share: the canonical form over https and without a trailing slash. */
export function articleKey(canonical: string): string {
  return canonical.replace(/^http:/, 'https:').replace(/\/$/, '');
}
