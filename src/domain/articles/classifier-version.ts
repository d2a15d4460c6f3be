/** Which articles would be classified as now: those that the same rules, names and model have read. */
import type { Database } from '../../db/store.ts';
import { digest53 } from '../../lib/digest.ts';
import { referenceFingerprint } from '../attack/reference.store.ts';
import { modelMade } from './techniques/technique-model.store.ts';

/** Raise it with every change of rules or code after which articles are classified otherwise. */
export const rulesVersion = 7;

/** 53 bits over the rules, and the reference data and model of the store. */
export async function classifierFingerprint(db: Database): Promise<number> {
  const names = await referenceFingerprint(db, 'reference_entity');
  const { fingerprint, format } = await modelMade(db);
  return digest53([rulesVersion, names, fingerprint, format].join(' '));
}
