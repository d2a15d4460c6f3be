/** One function per feed format: where feedsmith puts what the table of feeds section 3 asks for. */
import type { AtomFeed, JsonFeed, MediaNs, RdfFeed, RssFeed } from 'feedsmith';
import { type ArticleDraft, escapeText } from './article-draft.ts';

/** RSS 0.91–2.0. The author and feedburner's link come under the names that tidy-xml.ts gave them. */
export function rssItem(item: RssFeed.Item<string>, feed: RssFeed.Feed<string>): ArticleDraft {
  const { guid } = item;
  const permalink = guid?.isPermaLink !== false && isHttp(guid?.value) ? guid?.value : undefined;
  const original = item.prism?.urls?.[0];
  return {
    id: guid?.value ?? item.link,
    links: [
      isCounted(item.link) ? original : undefined,
      item.link,
      permalink,
      ...alternates(item.atom?.links),
      original,
    ],
    bases: [feed.xml?.base, item.xml?.base],
    title: item.title ?? item.dc?.titles?.[0],
    html: item.content?.encoded ?? item.description,
    summary: item.description,
    author: personName(item.dc?.creators?.join(', ') ?? item.itunes?.author) ?? names(item.atom?.authors),
    tags: item.categories?.map((category) => category.name) ?? [],
    images: [
      ...mediaImages(item.media),
      ...(item.enclosures ?? []).filter((file) => isImage(file.type)).map((file) => file.url),
      item.itunes?.image,
    ],
    languages: [
      item.xml?.lang,
      item.dc?.languages?.[0],
      feed.language,
      feed.dc?.languages?.[0],
      feed.xml?.lang,
    ],
    published: [item.pubDate, item.dc?.dates?.[0]],
  };
}

export function atomEntry(entry: AtomFeed.Entry<string>, feed: AtomFeed.Feed<string>): ArticleDraft {
  const { title } = entry;
  const summary = markup(entry.summary);
  return {
    id: entry.id,
    links: [...alternates(entry.links), isHttp(entry.id) ? entry.id : undefined],
    bases: [feed.xml?.base, entry.xml?.base],
    title: title?.value,
    titleIsPlain: title?.type === undefined || title.type === 'text' || title.type === 'text/plain',
    html: markup(entry.content) ?? summary,
    summary,
    author: names(entry.authors) ?? names(entry.source?.authors) ?? names(feed.authors),
    tags: entry.categories?.map((category) => category.term) ?? [],
    images: [
      ...mediaImages(entry.media),
      ...(entry.links ?? [])
        .filter((link) => link.rel === 'enclosure' && isImage(link.type))
        .map((link) => link.href),
    ],
    languages: [entry.content?.xml?.lang, entry.xml?.lang, feed.xml?.lang, feed.dc?.languages?.[0]],
    published: [entry.published, entry.updated],
  };
}

/** RSS 0.90 and 1.0. */
export function rdfItem(item: RdfFeed.Item<string>, feed: RdfFeed.Feed<string>): ArticleDraft {
  const about = item.rdf?.about;
  return {
    id: about ?? item.link,
    links: [item.link, isHttp(about) ? about : undefined],
    bases: [feed.xml?.base, item.xml?.base],
    title: item.title ?? item.dc?.titles?.[0],
    html: item.content?.encoded ?? item.description ?? item.dc?.descriptions?.[0],
    summary: item.description,
    author: personName(item.dc?.creators?.join(', ')),
    tags: item.dc?.subjects ?? [],
    images: mediaImages(item.media),
    languages: [item.dc?.languages?.[0], item.xml?.lang, feed.dc?.languages?.[0], feed.xml?.lang],
    published: [item.dc?.dates?.[0]],
  };
}

export function jsonItem(item: JsonFeed.Item<string>, feed: JsonFeed.Feed<string>): ArticleDraft {
  const text = item.content_text === undefined ? undefined : escapeText(item.content_text);
  const summary = item.summary === undefined ? undefined : escapeText(item.summary);
  return {
    id: item.id,
    links: [item.url, item.external_url, isHttp(item.id) ? item.id : undefined],
    bases: [feed.home_page_url],
    title: item.title,
    titleIsPlain: true,
    html: item.content_html ?? text ?? summary,
    summary,
    author: names(item.authors) ?? names(feed.authors),
    tags: item.tags ?? [],
    images: [item.image, item.banner_image],
    languages: [item.language, feed.language],
    published: [item.date_published],
  };
}

/** RFC 4287 section 4.1.3.3: only html and xhtml are markup. Untyped text with tags in it is markup that says nothing. */
function markup(content: { value?: string; type?: string } | undefined): string | undefined {
  const { value, type } = content ?? {};
  if (value === undefined) return undefined;
  if (type === undefined)
    return /<\/?(?:p|br|a|div|ul|ol|li|h\d|img|em|strong|pre)\b/i.test(value) ? value : escapeText(value);
  if (/html/i.test(type)) return value;
  return /^text(?:\/|$)/i.test(type) ? escapeText(value) : undefined;
}

function alternates(links: { href?: string; rel?: string }[] = []): (string | undefined)[] {
  return links.filter(({ rel }) => rel === undefined || rel === 'alternate').map(({ href }) => href);
}

function mediaImages(media: MediaNs.ItemOrFeed | undefined): (string | undefined)[] {
  if (!media) return [];
  const places = [media, ...(media.groups ?? [])];
  const contents = places.flatMap((place) => place.contents ?? []);
  return [
    ...contents.filter((file) => file.medium === 'image' || isImage(file.type)).map((file) => file.url),
    ...[...places, ...contents].flatMap((place) => place.thumbnails ?? []).map((file) => file.url),
  ];
}

function names(persons: { name?: string }[] | undefined): string | undefined {
  return persons?.flatMap(({ name }) => name ?? []).join(', ') || undefined;
}

/** RSS has `mail@host (Name)`, seldom `Name <mail@host>`. */
function personName(text: string | undefined): string | undefined {
  const short = text?.slice(0, 500).trim();
  const [, inBrackets, before] =
    /^[^\s()<>]+@[^\s()<>]+ \(([^()]+)\)$|^([^<>@]+) <[^<>]+>$/.exec(short ?? '') ?? [];
  return inBrackets ?? before ?? (short || undefined);
}

/** A link of feedburner or feedblitz that counts readers and sends them on: not the article's own address. */
function isCounted(link: string | undefined): boolean {
  return /\/~r?\//.test(link?.slice(0, 200) ?? '');
}

function isImage(type: string | undefined): boolean {
  return type?.toLowerCase().startsWith('image/') ?? false;
}

function isHttp(text: string | undefined): boolean {
  return /^https?:\/\//i.test(text ?? '');
}
