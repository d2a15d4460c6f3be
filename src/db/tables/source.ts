/** The tables of sources, and of positions in what is done one after the other. */
import type { Generated } from 'kysely';

export interface SourceTable {
  id: Generated<number>;
  slug: string;
  name: string;
  category: string;
  tier: number;
  url: string;
  every_minutes: number;
  enabled: number;
  next_at: number;
  lease_owner: string | null;
  lease_until: number;
  etag: string | null;
  last_modified: string | null;
  last_attempt_at: number | null;
  last_success_at: number | null;
  last_new_at: number | null;
  last_error: string | null;
  failures: number;
  /** Records of the last good body: a later body with none is a failure. */
  last_records: number;
  /** What the last run read, wrote and skipped, as JSON for people. */
  last_result: string | null;
  /** Page about the source, for people. */
  home: string | null;
  /** Licence, TLP, attribution and commercial use, as JSON. */
  terms: string | null;
  /** How far requests that build on each other have come: a page, a time, what the feed makes of it. */
  mark: string | null;
  /** Why it is off unless somebody switches it on; `off_firmly`: switching can't help, a key or a setting is missing. */
  off_reason: string | null;
  off_firmly: Generated<number>;
  /** What an operator said: 1 on, 0 off, null as shipped. */
  switched: number | null;
  /** Host that is asked one request at a time; null for a mirror of the operator's own. */
  pace_host: string | null;
  /** JSON (contract/own-source.ts) of a source that an operator added. */
  definition: string | null;
  /** When the operator took it off the list; what it reported stays. */
  removed_at: number | null;
  /** Pace that the source itself asked for in its last body, where that is slower; minutes. */
  asked_minutes: Generated<number>;
  /** Where its terms changed how far what it says may travel: up to which indicator that is done; null where nothing is left. */
  marked_to: number | null;
}

/** Named positions: `change` is the last change number that was given out, `searchable` the last indexed indicator. */
export interface PositionTable {
  name: string;
  value: number;
}
