/** The tables about indicators. Times are epoch milliseconds, `change` is the change sequence in microseconds. */
import type { Generated } from 'kysely';

/** What is derived from the evidence of an indicator, so that lists never join. */
export interface IndicatorTable {
  id: Generated<number>;
  uid: Uint8Array;
  /** Position in `iocTypes`. */
  type: number;
  value: string;
  /** 0–100, the best of its evidence. */
  confidence: number;
  /** Position in `iocStates`. */
  state: number;
  first_seen: number;
  last_seen: number;
  created_at: number;
  change: number;
  /** The evidence that is shown as `source`. */
  source_id: number;
  article_id: number | null;
  reference: string | null;
  context: string | null;
  threat_type: string | null;
  malware_family: string | null;
  tags: string;
  techniques: string;
  /** Bit sets over `sourceCategories` and `sectors`, of all evidence. */
  categories: number;
  sectors: number;
  /** Sums over the evidence. */
  occurrences: number;
  sources: number;
  /** Name of the list that speaks for the value, and what that list is of (contract/allow-list.ts). */
  allow_list: string | null;
  list_class: string | null;
}

/** What one source says of one indicator. */
export interface EvidenceTable {
  indicator_id: number;
  source_id: number;
  first_seen: number;
  last_seen: number;
  /** Sightings: articles that name it, or polls in which a newer sighting came. */
  count: number;
  confidence: number;
  threat_type: string | null;
  malware_family: string | null;
  tags: string;
  techniques: string;
  sectors: number;
  reference: string | null;
  context: string | null;
  article_id: number | null;
  /** Digest of the last record that was merged: an equal one changes nothing. */
  digest: number;
}

/** Lengths of the networks that are stored, so that those around an address can be asked for by name. */
export interface NetworkLengthTable {
  /** Position in `observableTypes`: ipv4 or ipv6. */
  type: number;
  bits: number;
}

/** Services (`ip_port`) by the identity of their address. */
export interface ServiceTable {
  address_uid: Uint8Array;
  indicator_id: number;
}

/** Indicators by day of change, type, confidence word and state: exact totals without a scan. */
export interface IndicatorCountTable {
  day: number;
  type: number;
  word: number;
  state: number;
  n: number;
}
