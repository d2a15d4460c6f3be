/** What a page asks the API for first, by its address: such requests leave while the program of the page is still on its way. */
import { cvesPath } from './pages/cves/cves-query.ts';
import { feedPath } from './pages/feed/feed-query.ts';
import { periodOf, sectorPath } from './pages/industry/sector-path.ts';
import { articlePath } from './pages/item/article-path.ts';
import { readSearch } from './text/search-string.ts';
import { type UrlWords, urlWords } from './text/url-words.ts';
import { withQuery } from './text/with-query.ts';
import { iocsPath } from './threats/threat-filters.ts';

/** An id in the path stands as it is typed; one that is not plain is left to its page. */
const requests: readonly [RegExp, (url: UrlWords, id: string) => string | null][] = [
  [/^\/$/, feedPath],
  [/^\/threats$/, (url) => (url.has('q') ? null : iocsPath(url))],
  [/^\/threats\/([\w-]+)$/, (_, id) => `/api/v1/iocs/${id}`],
  [
    /^\/lookup$/,
    (url) => {
      const ioc = url.get('ioc', url.get('q')).trim();
      return ioc === '' || url.has('bulk') ? null : withQuery('/api/v1/lookup', { ioc });
    },
  ],
  [/^\/item\/([\w-]+)$/, (_, id) => articlePath(id)],
  [/^\/cves$/, cvesPath],
  [/^\/cves\/([\w-]+)$/, (_, id) => `/api/v1/cves/${id}`],
  [/^\/industry$/, () => '/api/v1/industries'],
  [/^\/industry\/([\w-]+)$/, (url, slug) => sectorPath(slug, periodOf(url))],
];

export function firstRequests({ pathname, search }: { pathname: string; search: string }): string[] {
  const url = urlWords(readSearch(search));
  const own = requests.flatMap(([pattern, pathOf]) => {
    const found = pattern.exec(pathname);
    return (found && pathOf(url, found[1] ?? '')) ?? [];
  });
  return [...own, '/api/auth/visitor'];
}
