/** The tables about articles. Times are epoch milliseconds, `change` is the change sequence in microseconds. */
import type { Generated } from 'kysely';

export interface ArticleTable {
  id: Generated<number>;
  /** Derived from the address under which it came first. */
  uid: Uint8Array;
  /** The publisher that it belongs to: only this one's items change it. */
  source_id: number;
  url: string;
  title: string;
  summary: string;
  /** Whose words it is: the publisher's own summary, or sentences of the text. */
  summary_kind: Generated<'publisher' | 'extract'>;
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
  /** Row number of the first article of the story; its own where nobody told it before. */
  story_id: Generated<number>;
  /** Place in the order `hot` (domain/articles/hot-rank.ts). */
  hot: Generated<number>;
  /** When its classification became what it is. */
  classified_at: Generated<number>;
}

/** Every address under which an article came, by source: the same story may have several of both. */
export interface ArticleSourceTable {
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

/** What articles of one story have in common (domain/articles/story-terms.ts). */
export interface StoryTermTable {
  article_id: number;
  /** Fingerprint of the term. */
  term: number;
  /** Place in the list of kinds, doubled; one more for a term of the headline. */
  kind: number;
  published_at: number;
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
export interface ArticleTextTable {
  article_id: number;
  body: string;
  /** What the feed tagged the item with, as JSON. */
  feed_tags: Generated<string>;
}

/** Where a technique or a name of an article comes from, in the order in which they are shown. */
export interface ArticleTagTable {
  article_id: number;
  kind: 'technique' | 'actor' | 'software';
  place: number;
  /** Of ATT&CK, else the UUID of the MISP galaxy; null for a name that no catalogue has. */
  id: string | null;
  name: string;
  /** 0–100; null where nothing is reckoned. */
  confidence: number | null;
  /** What found it. */
  source: string;
  /** The words of the text that say it. */
  written: string;
  /** The sentence in which they stand. */
  sentence: string;
}

/** One row: which rules, names and model articles are being classified by again, and how far that is. */
export interface ReclassificationTable {
  id: number;
  /** Version of the rules. */
  rules: number;
  /** Of rules, reference data and model together. */
  fingerprint: number;
  /** The last article that was done: they go from the newest to the oldest. */
  published_at: number;
  article_id: number;
  finished: number;
}

/** What articles can be filtered by: kind and lower-case value. */
export interface ArticleLabelTable {
  kind: 'category' | 'sector' | 'actor' | 'technique' | 'cve';
  value: string;
  article_id: number;
}

export interface ArticleIndicatorTable {
  article_id: number;
  indicator_id: number;
  confidence: number;
  place: string;
}

/** On the embedded store alone: articles of which something changed that lists are filtered by, numbered in that order. */
export interface ArticleTouchedTable {
  article_id: number;
  touched: number;
}
