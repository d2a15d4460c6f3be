/** The source that a path names. */
import { z } from 'zod';
import type { Database } from '../../db/store.ts';
import { readSource, type Source } from '../../domain/sources/sources.store.ts';
import { problem } from '../../http/problem.ts';
import { words } from '../../http/query.ts';

export const sourcePath = z.object({
  sourceId: words({ max: 64 }).describe('Id of the source, such as `urlhaus`.'),
});

/** Throws `not_found`. */
export async function namedSource(db: Database, id: string | undefined): Promise<Source> {
  const source = id === undefined ? undefined : await readSource(db, id);
  if (!source)
    throw problem('not_found', { message: `There is no source “${id}”: GET /api/v1/sources lists them.` });
  return source;
}
