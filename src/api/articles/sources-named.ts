/** Which sources a person means by a name or a domain. */
import { readSources } from '../../domain/sources/sources.store.ts';
import type { ApiDeps } from '../endpoint.ts';

/** Row numbers; empty where nothing is called so. */
export async function sourcesNamed({ store }: ApiDeps, wanted: readonly string[]): Promise<number[]> {
  const words = wanted.map((word) => word.toLowerCase().replace(/^www\./, ''));
  const sources = await readSources(store.read);
  return sources
    .filter(({ slug, name, url }) => {
      const host = new URL(url).hostname.replace(/^www\./, '');
      return words.some(
        (word) => [slug, name.toLowerCase(), host].includes(word) || host.endsWith(`.${word}`),
      );
    })
    .map((source) => source.id);
}
