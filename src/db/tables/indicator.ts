/** The tables about indicators. Times are epoch milliseconds, `change` is the change sequence in microseconds. */
import type { Generated } from 'kysely';

/** What is derived from the evidence of an indicator, so that lists never join. */
export interface IndicatorTable {
  id: Generated<number>;
  uid: Uint8Array;
  /** Position in `observableTypes`. */
  type: number;
  value: string;
  /** 0–100, of the model, as it was published: its word is never more than the state allows (contract/risk.ts). */
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
  /** 0–100, as it was published: its band is that of now; null before it was scored, and for what has no risk of its own. */
  risk: number | null;
  /** The highest risk that it ever had. */
  peak: number;
  /** When the risk falls below medium, as it was published; null for never. */
  valid_until: number | null;
  /** No later than the moment at which age alone changes a word of it; null for never. */
  next_band_change: number | null;
  /** 1 where it ever was in a state that leaves by default: then others must hear that it was taken back. */
  released: number;
  /** Position in `tlpWords`: what it demands by itself (domain/iocs/own-tlp.ts). */
  tlp: number;
  /** 1 where people said something of it: a verdict or a report, however long ago. */
  people: Generated<number>;
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
  /** 1 where the source has taken it back. */
  withdrawn: number;
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

/** Indicators by day of change, type, confidence word, state and marking: exact totals without a scan. */
export interface IndicatorCountTable {
  day: number;
  type: number;
  word: number;
  state: number;
  tlp: number;
  n: number;
}
