/** The source key that a path names. */
import { z } from 'zod';
import type { SourceKeySlot } from '../../contract/administration.ts';
import { problem } from '../../http/problem.ts';
import { words } from '../../http/query.ts';
import type { ApiDeps } from '../endpoint.ts';
import { showKeySlots } from './show-settings.ts';

export const keySlotPath = z.object({
  keyName: words({ max: 64 }).describe('Name of the key, such as `abuse_ch`.'),
});

/** Throws `not_found`. */
export async function namedKeySlot(deps: ApiDeps, name: string | undefined): Promise<SourceKeySlot> {
  const slot = (await showKeySlots(deps)).find((one) => one.name === name);
  if (!slot) throw problem('not_found', { message: 'No source wants a key of this name.' });
  return slot;
}
