/** The account that a path names. */
import { z } from 'zod';
import { type AccountRow, searchAccounts } from '../../domain/users/administration.store.ts';
import { problem } from '../../http/problem.ts';
import { id } from '../../http/query.ts';
import type { ApiDeps } from '../endpoint.ts';

export const userPath = z.object({ userId: id({ required: true }).describe('Id of the user.') });

/** Throws `not_found`. Read where it was just written. */
export async function namedUser({ store }: ApiDeps, userId: string, now: Date): Promise<AccountRow> {
  const [row] = await searchAccounts(store.write, { id: userId, limit: 1 }, now.getTime());
  if (!row) throw unknownUser();
  return row;
}

export function unknownUser() {
  return problem('not_found', { message: 'There is no such user.' });
}
