/** Makes this process use the reference data of a store: read again only when it has changed. */
import type { Database } from '../../db/store.ts';
import { useNames } from './names-in-use.ts';
import { readEntities, referenceFingerprint } from './reference.store.ts';
import { useTechniques } from './techniques.ts';

/** Fingerprints of what is in use; they name the content and not the store, so one of each is enough for a process. */
const inUse = { techniques: 0, names: 0 };

/** Techniques, tactics and names: for whoever reads articles. */
export async function useStoredReference(db: Database): Promise<void> {
  await useStoredTechniques(db);
  const fingerprint = await referenceFingerprint(db, 'reference_entity');
  if (fingerprint === inUse.names) return;
  const kinds = ['actor', 'malware', 'tool', 'sector', 'vulnerability'] as const;
  useNames(fingerprint === 0 ? [] : await readEntities(db, kinds));
  inUse.names = fingerprint;
}

/** Techniques and tactics alone: for whoever shows them. */
export async function useStoredTechniques(db: Database): Promise<void> {
  const fingerprint = await referenceFingerprint(db, 'reference_entity');
  if (fingerprint === inUse.techniques) return;
  useTechniques(fingerprint === 0 ? [] : await readEntities(db, ['technique', 'tactic']));
  inUse.techniques = fingerprint;
}
