/** The tables as both stores hold them. Times are epoch milliseconds, `change` is the change sequence in microseconds. */
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
}

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
  /** Name of the allow-list that holds the value. */
  allow_list: string | null;
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

/** Indicators by day of change, type, confidence word and state: exact totals without a scan. */
interface IndicatorCountTable {
  day: number;
  type: number;
  word: number;
  state: number;
  n: number;
}

export interface ArticleTable {
  id: Generated<number>;
  uid: Uint8Array;
  source_id: number;
  external_id: string;
  url: string;
  title: string;
  summary: string;
  author: string | null;
  image_url: string | null;
  language: string | null;
  published_at: number;
  fetched_at: number;
  change: number;
  digest: number;
  category: string;
  categories: string;
  severity: number;
  severity_reasons: string;
  tech_tags: string;
  sectors: string;
  threat_actors: string;
  software: string;
  techniques: string;
  cves: string;
  ioc_count: number;
  archived_at: number | null;
}

/** The full text as plain text, apart from the row so that lists stay narrow. */
interface ArticleTextTable {
  article_id: number;
  body: string;
}

/** What articles can be filtered by: kind and lower-case value. */
export interface ArticleLabelTable {
  kind: 'category' | 'sector' | 'actor' | 'technique' | 'cve';
  value: string;
  article_id: number;
}

interface ArticleIndicatorTable {
  article_id: number;
  indicator_id: number;
  confidence: number;
  place: string;
}

export interface CveTable {
  id: Generated<number>;
  cve: string;
  title: string | null;
  description: string | null;
  vendor: string | null;
  product: string | null;
  cwes: string;
  reference_urls: string;
  cvss_score: number | null;
  cvss_version: string | null;
  cvss_vector: string | null;
  epss: number | null;
  epss_percentile: number | null;
  kev_added: number | null;
  kev_due: number | null;
  kev_ransomware: number;
  kev_action: string | null;
  published_at: number | null;
  change: number;
}

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
interface OneTimeTokenTable {
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
  /** The first of its chain of rotations, under whose name all of them are limited; null on the first itself. */
  first_key: string | null;
}

/** Requests of one key in one minute, by route template and status. */
interface UsageMinuteTable {
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
interface UsageDayTable {
  key_id: string;
  /** Epoch days. */
  day: number;
  /** Mergeable histogram as text (src/lib/histogram.ts). */
  latencies: string;
}

/** What a rolling window still counts. */
interface RateSecondTable {
  /** The first full epoch second from the requests on. */
  second: number;
  subject: string;
  /** Cost in tenths: a TAXII page costs 25. */
  tenths: number;
}

interface AuditTable {
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

/** Named positions: `change` is the last change number that was given out, `searchable` the last indexed indicator. */
interface PositionTable {
  name: string;
  value: number;
}

export interface Schema {
  source: SourceTable;
  indicator: IndicatorTable;
  evidence: EvidenceTable;
  indicator_count: IndicatorCountTable;
  article: ArticleTable;
  article_text: ArticleTextTable;
  article_label: ArticleLabelTable;
  article_indicator: ArticleIndicatorTable;
  cve: CveTable;
  account: AccountTable;
  api_key: ApiKeyTable;
  session: SessionTable;
  one_time_token: OneTimeTokenTable;
  usage_minute: UsageMinuteTable;
  usage_day: UsageDayTable;
  rate_second: RateSecondTable;
  audit: AuditTable;
  position: PositionTable;
}
