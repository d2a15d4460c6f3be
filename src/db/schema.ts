/** The tables as both stores hold them. Times are epoch milliseconds, `change` is the change sequence in microseconds. */
import type { Generated } from 'kysely';
import type { CveEpssPointTable, CveEpssTable, CveFactTable, CveTable } from './cve-tables.ts';

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
interface NetworkLengthTable {
  /** Position in `observableTypes`: ipv4 or ipv6. */
  type: number;
  bits: number;
}

/** Services (`ip_port`) by the identity of their address. */
interface ServiceTable {
  address_uid: Uint8Array;
  indicator_id: number;
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
  /** Derived from the address under which it came first. */
  uid: Uint8Array;
  /** The publisher that it belongs to: only this one's items change it. */
  source_id: number;
  url: string;
  title: string;
  summary: string;
  author: string | null;
  image_url: string | null;
  language: string | null;
  published_at: number;
  fetched_at: number;
  change: number;
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

/** Every address under which an article came, by source: the same story may have several of both. */
interface ArticleSourceTable {
  /** Derived from the address. */
  uid: Uint8Array;
  source_id: number;
  article_id: number;
  /** What the publisher calls the item. */
  external_id: string;
  url: string;
  /** Of the item as it came last: an equal one needs no work. */
  digest: number;
  first_seen: number;
}

/** What articles are compared by. */
export interface ArticleLikenessTable {
  article_id: number;
  /** Without `www.`. */
  host: string;
  /** Of the title as it is compared; null where it is too short to tell anything. */
  title_key: number | null;
  published_at: number;
  /** The similarity hash of the text; null where the text is too short for one. */
  band0: number | null;
  band1: number | null;
  band2: number | null;
  band3: number | null;
  /** The first article that has this text, on another host. */
  copy_of: number | null;
}

/** An article whose page is read for its full text. */
export interface ArticlePageTable {
  article_id: number;
  url: string;
  host: string;
  state: 'waiting' | 'read' | 'refused' | 'failed';
  attempts: number;
  queued_at: number;
  next_at: number;
  /** For people: why it was not read. */
  reason: string | null;
  /** The feed's item as JSON, with which the article is prepared again. */
  record: string;
  /** Of the item as the feed had it. */
  digest: number;
  /** The page's text with its tables, lists and code (domain/articles/page-markup.ts). */
  content: string | null;
}

/** A host whose pages are read: when it may be asked again, and what its robots.txt says. */
export interface PageHostTable {
  host: string;
  free_at: number;
  /** Empty where there is none; null before the first look. */
  robots: string | null;
  robots_until: number;
  /** In a row. */
  robots_failures: number;
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
interface AllowListEntryTable {
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
  network_length: NetworkLengthTable;
  service: ServiceTable;
  article: ArticleTable;
  article_source: ArticleSourceTable;
  article_likeness: ArticleLikenessTable;
  article_page: ArticlePageTable;
  page_host: PageHostTable;
  article_text: ArticleTextTable;
  article_label: ArticleLabelTable;
  article_indicator: ArticleIndicatorTable;
  cve: CveTable;
  cve_fact: CveFactTable;
  cve_epss: CveEpssTable;
  cve_epss_point: CveEpssPointTable;
  allow_list: AllowListTable;
  allow_list_off: { id: string };
  allow_list_entry: AllowListEntryTable;
  account: AccountTable;
  api_key: ApiKeyTable;
  session: SessionTable;
  one_time_token: OneTimeTokenTable;
  usage_minute: UsageMinuteTable;
  usage_day: UsageDayTable;
  rate_second: RateSecondTable;
  audit: AuditTable;
  reference_entity: ReferenceEntityTable;
  technique_example: TechniqueExampleTable;
  position: PositionTable;
}
