/** The actors, malware and tools that an article names: who is meant, and what the article says. */
import type { z } from 'zod';
import type { wholeArticle } from '../../contract/article.ts';
import { readTags } from '../../domain/articles/article-tags.store.ts';
import { aliasesOf } from '../../domain/attack/aliases.store.ts';
import type { ApiDeps } from '../endpoint.ts';

export async function showNames(
  articleId: number,
  { store }: ApiDeps,
): Promise<z.output<typeof wholeArticle>['names']> {
  const tags = await readTags(store.read, [articleId], ['actor', 'software']);
  const aliases = await aliasesOf(
    store.read,
    tags.flatMap(({ id }) => id ?? []),
  );
  return tags.map(({ kind, id, name, source, written, sentence }) => ({
    kind: kind as 'actor' | 'software',
    id,
    name,
    aliases: (id === null ? [] : (aliases.get(id) ?? [])).filter((alias) => alias !== name),
    as_written: written,
    source: source as 'name' | 'new-name',
    sentence,
  }));
}
