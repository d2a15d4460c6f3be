/** The tables of published STIX objects: what TAXII gives out, as it was first given out. */

/** Kinds of what is made of nothing that is stored. */
export const producerKind = -1;
export const markingKind = -2;

/** One version of one object. The newest of each stands in `stix_object`, earlier ones in `stix_past`. */
export interface StixObjectTable {
  /** When it was added, in microseconds: unique and rising in commit order. */
  position: number;
  /** The UUID in its id. */
  uid: Uint8Array;
  /** Position in `observableTypes` of what it is made of, or one of the kinds above. */
  kind: number;
  /** `modified` in epoch milliseconds; of a marking `created`. */
  version: number;
  /** Position of its marking in `tlpWords`. */
  tlp: number;
  /** 1 on the first version that was published. */
  first: number;
  /** JSON, with marks in place of what objects share (src/taxii/shared-phrases.ts). */
  body: string;
}
