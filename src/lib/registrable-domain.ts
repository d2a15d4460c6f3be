/** The domain that somebody registered, by the public suffix list: `blog.example.co.uk` → `example.co.uk`. */
import { getDomain } from 'tldts';

/** Null where there is none. A host below a platform that gives out names (`x.blogspot.com`) is a domain of its own. */
export function registrableDomain(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}
