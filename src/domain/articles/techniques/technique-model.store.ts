/** The trained model in the store: trained anew when the sentences that it is learned from are others. */
import type { Database, Store } from '../../../db/store.ts';
import { readExamples, referenceFingerprint } from '../../attack/reference.store.ts';
import { fromBytes, modelFormat, toBytes } from './model-bytes.ts';
import { useModel } from './model-in-use.ts';
import { trainModel } from './train-model.ts';

/** The table holds one row. */
const only = 1;

/** What a model was made of: the sentences, and the code that cut and laid them out. */
interface Made {
  fingerprint: number;
  format: number;
}

/**
 * Trains where there is reason to, and returns the number of sentences, else null. Several workers may come here at
 * once: they make the same model. Stops, by throwing the reason of `signal`, within some milliseconds.
 */
export async function trainIfDue(store: Store, now: number, signal: AbortSignal): Promise<number | null> {
  const fingerprint = await referenceFingerprint(store.read, 'technique_example');
  const made = await modelMade(store.read);
  if (fingerprint === made.fingerprint && (fingerprint === 0 || made.format === modelFormat)) return null;
  const examples = await readExamples(store.scan);
  const model = await trainModel(examples, signal);
  const row = { fingerprint, format: modelFormat, trained_at: now, model: model && toBytes(model) };
  await store.write
    .insertInto('technique_model')
    .values({ id: only, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  return examples.length;
}

const inUse: Made = { fingerprint: 0, format: modelFormat };

/** Makes this process tag articles by the stored model: read again only when it is another one. */
export async function useStoredModel(db: Database): Promise<void> {
  const made = await modelMade(db);
  if (made.fingerprint === inUse.fingerprint && made.format === inUse.format) return;
  const bytes = await modelBytes(db);
  useModel(bytes && fromBytes(bytes));
  Object.assign(inUse, made);
}

/** The stored model as it is kept; null where none has been trained. */
export async function modelBytes(db: Database): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('technique_model')
    .select('model')
    .where('id', '=', only)
    .executeTakeFirst();
  return row?.model ?? null;
}

/** What the stored model was made of. */
export async function modelMade(db: Database): Promise<Made> {
  const row = await db
    .selectFrom('technique_model')
    .select(['fingerprint', 'format'])
    .where('id', '=', only)
    .executeTakeFirst();
  return { fingerprint: Number(row?.fingerprint ?? 0), format: row?.format ?? modelFormat };
}
