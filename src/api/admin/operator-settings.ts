/** What endpoints are given of the settings that operators make, in the settings file and in the store. */
import type { OwnSource } from '../../contract/own-source.ts';
import type { Database } from '../../db/store.ts';
import type { SourceFacts } from '../../domain/sources/sources.store.ts';

/** A key that sources want, and which do. */
export interface KeySlot {
  name: string;
  sources: { id: string; name: string; needed: boolean }[];
  /** Where people get one; null for sources that an operator added. */
  from: string | null;
}

export interface OperatorSettings {
  /** What the settings file says: it stands while the server runs. */
  file: { networks: readonly string[]; domains: readonly string[]; keys: readonly string[] };
  keySlots(): Promise<KeySlot[]>;
  /** After a change of stored keys: the sources that want them are on or off accordingly. */
  keysChanged(now: number): Promise<void>;
  /** After a change of stored networks and domains. Throws a sentence that names an entry that is none. */
  assetsChanged(db: Database, now: number): Promise<void>;
  /** What the sources table holds of a source that an operator describes, with the settings applied. */
  ownSourceFacts(definition: OwnSource): Promise<SourceFacts>;
}
