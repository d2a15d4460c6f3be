/** The key that a path names, if it is the caller's own. */
import { z } from 'zod';
import { type ApiKey, readKey } from '../../domain/keys/keys.store.ts';
import { problem } from '../../http/problem.ts';
import { id } from '../../http/query.ts';
import type { ApiDeps } from '../endpoint.ts';

export const keyPath = z.object({ keyId: id({ required: true }).describe('Id of the key.') });

/** Throws `key_not_found`, for another account's key too: nobody learns that it exists. */
export async function ownKey(deps: ApiDeps, accountId: string, keyId: string): Promise<ApiKey> {
  const row = await readKey(deps.accounts, accountId, keyId);
  if (!row) throw problem('key_not_found');
  return row;
}
