/** What a source is: metadata and parser side by side. A feed never sees the store or the network. */
import type { SourceRecord } from '../contract/record.ts';
import type { SourceCategory } from '../contract/source-category.ts';
import type { FeedBody } from './feed-body.ts';
import type { Terms } from './terms.ts';

export type {
  ArticleRecord,
  IndicatorRecord,
  SkippedRecord,
  VulnerabilityRecord,
} from '../contract/record.ts';

export type FeedRecord = SourceRecord;

export interface Feed {
  /** Stable slug: command line, file names, store. */
  id: string;
  /** The name that answers show as `feed_name`. */
  name: string;
  /** Page about the source, for people. */
  home: string;
  terms: Terms;
  category: SourceCategory;
  /** 1 first-hand and curated, 2 reliable, 3 everything else. */
  tier: 1 | 2 | 3;
  /** Minutes between two visits. */
  every: number;
  /** What is fetched. Operators may set another address, such as a mirror. */
  url: string;
  /** File below feeds/samples/ with a body that we wrote in this source's format; what `demo` loads. */
  sample: string;
  /** True where a valid body may hold no records at all (feeds "Zero-row trap"). */
  mayBeEmpty?: boolean;
  /** The key that this source wants, where it wants one. */
  key?: SourceKey;
  /** Why the source is off until an operator switches it on, in words for that operator. */
  offBecause?: string;
  /** `page`: the feed carries extracts only and the article's page may be read, politely. */
  fullText?: 'page';
  /** True for bodies of up to gigabytes: they go through a file, and the parser reads `pieces`, never `text` or `bytes`. */
  large?: boolean;
  /**
   * The requests of one visit, where one conditional GET of `url` is not enough: pages, windows, a manifest and its files.
   * Pure: each request is yielded and comes back as its body; see `SourceRequest`.
   */
  requests?(visit: Visit): Generator<SourceRequest, void, FeedBody>;
  /** The earliest next visit that a body allows, where its format can ask for that: `planned` or later, epoch milliseconds. */
  nextVisit?(text: string, now: number, planned: number): number;
  /** Throws `FeedError` where the body is not this source's format. Pure and lazy: reads as far as it is asked. */
  parse(body: FeedBody): Iterable<FeedRecord>;
}

/** A setting that holds a key, and how requests carry it. */
export interface SourceKey {
  /** Name of the setting below `source_keys`: one key may serve several sources. */
  setting: string;
  /** Where people get one. */
  from: string;
  /** True where there is no open address: without the key the source is off. */
  needed: boolean;
  /** Header that carries the key. */
  header?: string;
  /** The address for those with a key, where it is another one. `url` is the open address as the operator set it. */
  address?(url: string, key: string): string;
}

/** What a source with several requests knows when a visit begins. */
export interface Visit {
  /** The feed's address as the operator set it. */
  url: string;
  key: string | undefined;
  /** What the last stored request left (`SourceRequest.mark`); undefined at the first visit. */
  mark: string | undefined;
  /** Epoch milliseconds. */
  now: number;
}

export interface SourceRequest {
  url: string;
  headers?: Record<string, string>;
  /** Sent by POST. */
  json?: unknown;
  /** True where the last validators are sent along: "not modified" ends the visit. At most one request of a visit. */
  conditional?: boolean;
  /** True where the answer is a ZIP archive of several files, which the parser opens itself. */
  archive?: boolean;
  /** True for one file of many that may be gone: a 404 comes back as an empty body, and the visit goes on. */
  mayBeMissing?: boolean;
  /** False where the body only tells what to ask next: it holds no records. */
  parse?: boolean;
  /**
   * Once the records of this body are stored, the source has come as far as this: where an interrupted visit goes on. Where
   * only the body says so, it may still be set when the body has come back.
   */
  mark?: string;
  /** Pause before the request, milliseconds: the source's own pace. */
  pauseMs?: number;
}

/** Why a body could not be read, in words for the operator: what was expected and what was there. */
export class FeedError extends Error {
  override name = 'FeedError';
}
