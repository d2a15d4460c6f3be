/** The indicator that a call is about. */
import { z } from 'zod';
import { observableTypes } from '../../contract/ioc-type.ts';
import type { Database } from '../../db/store.ts';
import { iocByUid } from '../../domain/iocs/iocs.store.ts';
import type { Observable } from '../../domain/iocs/normalise-observable.ts';
import { problem } from '../../http/problem.ts';
import { id } from '../../http/query.ts';
import { parseUuid } from '../../lib/uuid.ts';

export const iocParams = z.object({ iocId: id({ required: true }).describe('Id of the indicator.') });

/** Throws `not_found` where there is no record of it. */
export async function namedIoc(db: Database, iocId: string): Promise<Observable & { id: number }> {
  const [row] = await iocByUid(db, parseUuid(iocId)!);
  if (!row) throw problem('not_found', { message: 'There is no indicator of that id.' });
  return { id: row.id, type: observableTypes[row.type]!, value: row.value };
}
