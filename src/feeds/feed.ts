/** What a source is: metadata and parser side by side. A feed never sees the store or the network. */
import type { SourceRecord } from '../contract/record.ts';
import type { SourceCategory } from '../contract/source-category.ts';
import type { FeedBody } from './feed-body.ts';

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
  licence: string;
  category: SourceCategory;
  /** 1 first-hand and curated, 2 reliable, 3 everything else. */
  tier: 1 | 2 | 3;
  /** Minutes between two polls. */
  every: number;
  /** What is fetched. Operators may set another address. */
  url: string;
  /** File below feeds/samples/ with a body that we wrote in this source's format; what `demo` loads. */
  sample: string;
  /** True where a valid body may hold no records at all (feeds "Zero-row trap"). */
  mayBeEmpty?: boolean;
  /** Throws `FeedError` where the body is not this source's format. Pure and lazy: reads as far as it is asked. */
  parse(body: FeedBody): Iterable<FeedRecord>;
}

/** Why a body could not be read, in words for the operator: what was expected and what was there. */
export class FeedError extends Error {
  override name = 'FeedError';
}
