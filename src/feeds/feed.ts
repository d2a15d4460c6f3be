/** What a source is: metadata and parser side by side. A feed never sees the store or the network. */
import type { IocType } from '../contract/ioc-type.ts';
import type { SourceCategory } from '../contract/source-category.ts';
import type { FeedBody } from './feed-body.ts';

/** One indicator as a source reports it. Times are epoch milliseconds; `value` may be defanged, the pipeline normalises. */
export interface IndicatorRecord {
  kind: 'indicator';
  value: string;
  /** When left out, the pipeline detects it. */
  type?: IocType;
  /** The source's own confidence, 0–100. */
  confidence: number;
  threatType?: string;
  malwareFamily?: string;
  tags?: string[];
  firstSeen?: number;
  lastSeen?: number;
  /** Where people can read more about this report. */
  reference?: string;
  context?: string;
}

/** One article as a feed carries it. `html` is hostile markup; the pipeline extracts text from it and never shows it raw. */
export interface ArticleRecord {
  kind: 'article';
  /** What the publisher calls this item: guid, Atom id, rdf:about, else its address. */
  externalId: string;
  url: string;
  title: string;
  html: string;
  summary?: string;
  author?: string;
  tags?: string[];
  imageUrl?: string;
  language?: string;
  publishedAt?: number;
}

/** One vulnerability as a catalogue describes it; what a source does not know is left out and never erased. */
export interface VulnerabilityRecord {
  kind: 'vulnerability';
  id: string;
  title?: string;
  description?: string;
  vendor?: string;
  product?: string;
  cwes?: string[];
  publishedAt?: number;
  kev?: { dateAdded: number; dueDate?: number; ransomware: boolean; requiredAction?: string };
  references?: string[];
}

/** A row that was read and left out on purpose, or could not be read; counted by reason and shown to operators. */
export interface SkippedRecord {
  kind: 'skipped';
  reason: string;
}

export type FeedRecord = IndicatorRecord | ArticleRecord | VulnerabilityRecord | SkippedRecord;

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
