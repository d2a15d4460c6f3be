/** The tables of reference data: what is never an indicator, and the names of what is. */
import type { Generated } from 'kysely';

/** A list that was loaded. */
export interface AllowListTable {
  id: string;
  name: string;
  description: string;
  /** The publisher's. */
  version: string;
  match: string;
  /** A line each, as domain/allow-lists/read-entry.ts writes them. */
  entries: string;
  entry_count: number;
  /** How many of the publisher's entries are not used, by reason, as JSON. */
  refused: string;
  digest: number;
  updated_at: number;
}

/** What an operator adds to the lists, or takes back from them. */
export interface AllowListEntryTable {
  id: Generated<number>;
  value: string;
  /** A URL is too long for a key of an index. */
  value_digest: number;
  effect: 'allow' | 'never';
  note: string | null;
  added_by: string;
  added_at: number;
}

/** One thing of a catalogue, as its source has it (contract/reference-record.ts). */
export interface ReferenceEntityTable {
  /** Slug of the source. */
  source: string;
  catalogue: string;
  id: string;
  kind: string;
  name: string;
  /** JSON list. */
  aliases: string;
  /** JSON of the fields that not every entry has. */
  facts: string;
  digest: number;
}

/** A sentence that shows a technique in use. */
export interface TechniqueExampleTable {
  source: string;
  catalogue: string;
  id: string;
  technique: string;
  sentence: string;
  digest: number;
}

/** One row: the model that was trained on the examples of this fingerprint. */
export interface TechniqueModelTable {
  id: number;
  fingerprint: number;
  /** Of the bytes. */
  format: number;
  trained_at: number;
  /** Null where the examples were too few. */
  model: Uint8Array | null;
}
