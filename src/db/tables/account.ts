/** The tables about accounts, keys and what they are used for. Times are epoch milliseconds. */
import type { Generated } from 'kysely';

export interface AccountTable {
  id: string;
  email: string;
  username: string;
  tier: string;
  role: string;
  password_hash: string;
  created_at: number;
  /** Sealed with the server's secret; set before it is enabled. */
  totp_secret: string | null;
  totp_enabled: Generated<number>;
  /** The time step of the last code that was taken (RFC 6238): neither it nor an earlier one is taken again. */
  totp_last_step: Generated<number>;
  /** JSON list of hashes. */
  recovery_codes: Generated<string>;
  /** Since when nobody gets in by this account or its keys. */
  suspended_at: number | null;
}

export interface SessionTable {
  /** What people name it by; not the token. */
  id: string;
  token_hash: Uint8Array;
  account_id: string;
  created_at: number;
  last_seen_at: number;
  /** Moves on with use, up to a fixed age. */
  expires_at: number;
  /** Of the last use that was written down. */
  address: string;
  agent: string | null;
}

/** Permissions that are used up by using them. */
export interface OneTimeTokenTable {
  purpose: string;
  token_hash: Uint8Array;
  expires_at: number;
}

export interface ApiKeyTable {
  id: string;
  account_id: string;
  name: string;
  /** HMAC-SHA-256 of the key under the server's pepper; the key itself is never stored. */
  hash: Uint8Array;
  prefix: string;
  /** Null follows the account's tier. */
  pinned_tier: string | null;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
  revoked_reason: string | null;
  allowed_ips: string | null;
  last_used_at: number | null;
  total_requests: Generated<number>;
  /** When another key was made in its place. */
  rotated_at: number | null;
  /** End of the grace period that it has had since then. */
  retires_at: number | null;
  /** The key that this one replaced. */
  rotated_from: string | null;
  /** The strictest marking that it is given (contract/tlp.ts); null for the usual one. */
  max_tlp: string | null;
  /** The first of its chain of rotations, under whose name all of them are limited; null on the first itself. */
  first_key: string | null;
}

/** Requests of one key in one minute, by route template and status. */
export interface UsageMinuteTable {
  key_id: string;
  /** Epoch minutes. */
  minute: number;
  route: string;
  status: number;
  requests: number;
  /** Sum of response times, microseconds. */
  micros: number;
}

/** Response times of one key on one UTC day. */
export interface UsageDayTable {
  key_id: string;
  /** Epoch days. */
  day: number;
  /** Mergeable histogram as text (src/lib/histogram.ts). */
  latencies: string;
}

/** What a rolling window still counts. */
export interface RateSecondTable {
  /** The first full epoch second from the requests on. */
  second: number;
  subject: string;
  /** Cost in tenths: a TAXII page costs 25. */
  tenths: number;
}

/** What administrators set while the server runs, by name. */
export interface OperatorSettingTable {
  name: string;
  /** JSON, or a sealed secret. */
  value: string;
  changed_at: number;
  /** E-mail address. */
  changed_by: string;
}

export interface SavedSearchTable {
  id: string;
  account_id: string;
  /** contract/saved-search.ts */
  list: string;
  /** One of each name for each list of an account. */
  name: string;
  /** As in the address of a page. */
  query: string;
  created_at: number;
}

export interface AuditTable {
  id: Generated<number>;
  at: number;
  actor_id: string | null;
  /** E-mail address, `command line` or `anonymous`. */
  actor: string;
  action: string;
  subject: string;
  address: string | null;
  agent: string | null;
  /** JSON; never a secret. */
  details: string;
}
