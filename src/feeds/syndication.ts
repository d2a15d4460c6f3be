/** RSS 0.9–2.0, Atom, RDF and JSON Feed to article records: feedsmith between a guard and a table of fields. */
import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { type ArticleDraft, toArticle } from './article-draft.ts';
import { type ArticleRecord, FeedError, type SkippedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { looksLikeJson, parseJson } from './json-entries.ts';
import { refuseHtml } from './refuse-html.ts';
import { atomEntry, jsonItem, rdfItem, rssItem } from './syndication-items.ts';
import { tidyXml } from './tidy-xml.ts';

const expected = 'RSS, Atom, RDF or JSON Feed';

/** Bytes; feeds section 1. */
const maxBody = 16 << 20;
const maxItems = 1000;

/**
 * The items in the order of the feed, at most 1,000; relative links are resolved against `xml:base`, else the body's own
 * address, else the site the feed belongs to. Throws `FeedError` where the body is no feed, is cut off or over 16 MiB.
 */
export function* parseSyndication(body: FeedBody): Generator<ArticleRecord | SkippedRecord> {
  if (body.bytes.length > maxBody) throw new FeedError('the feed is over 16 MiB');
  refuseHtml(body.text, expected);
  const { drafts, site } = read(body.text);
  const base = body.url || URL.parse(site?.trim() ?? '')?.href || '';
  for (const draft of drafts) yield toArticle(draft, base);
}

interface Syndication {
  drafts: ArticleDraft[];
  /** The page that the feed belongs to. */
  site: string | undefined;
}

function read(text: string): Syndication {
  try {
    return looksLikeJson(text) ? fromJson(parseJson(text, expected)) : fromXml(text);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    const { message, cause } = error as Error;
    const words = cause instanceof Error ? cause.message : message;
    throw new FeedError(`expected ${expected}, got a damaged one: ${words.slice(0, 200)}`);
  }
}

function fromJson(value: unknown): Syndication {
  const feed = parseJsonFeed(value, { maxItems });
  return { drafts: (feed.items ?? []).map((item) => jsonItem(item, feed)), site: feed.home_page_url };
}

function fromXml(text: string): Syndication {
  const { format, xml } = tidyXml(text);
  if (format === 'rss') {
    const feed = parseRssFeed(xml, { maxItems });
    return { drafts: (feed.items ?? []).map((item) => rssItem(item, feed)), site: feed.link };
  }
  if (format === 'atom') {
    const feed = parseAtomFeed(xml, { maxItems });
    const site = feed.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
    return { drafts: (feed.entries ?? []).map((entry) => atomEntry(entry, feed)), site };
  }
  const feed = parseRdfFeed(xml, { maxItems });
  return { drafts: (feed.items ?? []).map((item) => rdfItem(item, feed)), site: feed.link };
}
