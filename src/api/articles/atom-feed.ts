/** A list of articles as an Atom feed (RFC 4287), for feed readers. */
import type { Article } from '../../contract/article.ts';
import { xmlText } from '../../exports/escape-xml.ts';

export const atomType = 'application/atom+xml; charset=utf-8';

interface FeedAbout {
  /** Absolute, without a key. */
  self: string;
  home: string;
  now: string;
}

/** Newest first or in whatever order the rows are; entries lead to the pages of this server. */
export function atomFeed(rows: readonly Article[], { self, home, now }: FeedAbout): string {
  const updated =
    rows
      .map((row) => row.modified_at)
      .sort()
      .at(-1) ?? now;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>SOC Defenders</title>`,
    `<id>${xmlText(self)}</id>`,
    `<link rel="self" href="${xmlText(self)}"/>`,
    `<link href="${xmlText(home)}"/>`,
    `<updated>${updated}</updated>`,
    ...rows.map(entry),
    '</feed>\n',
  ].join('\n');
}

function entry(row: Article): string {
  return [
    '<entry>',
    `<title>${xmlText(row.title)}</title>`,
    `<id>urn:uuid:${row.id}</id>`,
    `<link href="${xmlText(row.canonical_url)}"/>`,
    `<link rel="via" href="${xmlText(row.url)}"/>`,
    `<published>${row.published_at}</published>`,
    `<updated>${row.modified_at}</updated>`,
    `<author><name>${xmlText(row.source_name)}</name></author>`,
    `<category term="${xmlText(row.category)}" label="${xmlText(row.category_label)}"/>`,
    `<category term="${xmlText(row.severity)}"/>`,
    `<summary>${xmlText(row.summary)}</summary>`,
    '</entry>',
  ].join('');
}
