/** Which sources a person means by a name or a domain. */
import { allSources } from '../../domain/sources/sources.store.ts';
import type { ApiDeps } from '../endpoint.ts';

/**
 * Row numbers of the sources that are called so or fetched from there, and the domains as they stand: a feed often lives
 * on another host than its articles, and `source` of a row is the host of the article.
 */
export async function sourcesNamed(
  { store }: ApiDeps,
  wanted: readonly string[],
): Promise<{ ids: number[]; hosts: string[] }> {
  const words = wanted.map((word) => word.toLowerCase().replace(/^www\./, ''));
  const sources = await allSources(store.read);
  const ids = sources
    .filter(({ slug, name, url }) => {
      const host = new URL(url).hostname.replace(/^www\./, '');
      return words.some(
        (word) => [slug, name.toLowerCase(), host].includes(word) || host.endsWith(`.${word}`),
      );
    })
    .map((source) => source.id);
  return { ids, hosts: words.filter((word) => /^[^\s/]+\.[^\s/]+$/.test(word)) };
}
