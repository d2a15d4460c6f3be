/** The tables behind statistics: answers made ahead, and counters. Times are epoch milliseconds. */

/** An answer that is made ahead of the question, from counters and bounded walks. */
export interface RollUpTable {
  name: string;
  /** The newest change number that it knows of. */
  change: number;
  built_at: number;
  /** How long it took: what is slow to make is made less often. */
  took_ms: number;
  /** JSON. */
  body: string;
}

/** Indicators of the public types that were ever stored, by one thing at a time. */
export interface IndicatorTallyTable {
  /** What `key` is: a source's row number, a bit set over `sourceCategories`, or the epoch hour of first storing. */
  kind: 'source' | 'categories' | 'hour';
  key: number;
  n: number;
}

/** Indicators of the public types by what they are told to be. */
export interface IndicatorWordTable {
  kind: 'threat_type' | 'malware_family';
  key: string;
  n: number;
}
