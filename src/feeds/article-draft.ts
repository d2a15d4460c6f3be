/** What every feed format says about an item, in its own words, and how that becomes an article record. */
import { parseDate } from '../lib/parse-date.ts';
import type { ArticleRecord, SkippedRecord } from './feed.ts';
import { fieldTags } from './field-text.ts';
import { plainText } from './plain-text.ts';

/** Where a list stands the first usable one counts. Texts are decoded once, from XML or JSON. */
export interface ArticleDraft {
  id: string | undefined;
  links: (string | undefined)[];
  /** `xml:base` from the outermost element in. */
  bases: (string | undefined)[];
  title: string | undefined;
  /** True where the title is text in which `<b>` means `<b>`, as in Atom's type `text`. */
  titleIsPlain?: boolean;
  html: string | undefined;
  /** Markup as well; left out of the record where it is the body itself. */
  summary: string | undefined;
  author: string | undefined;
  tags: (string | undefined)[];
  images: (string | undefined)[];
  languages: (string | undefined)[];
  published: (string | undefined)[];
}

const maxId = 2048;
const maxUrl = 2048;
const maxTitle = 500;
const maxSummary = 20_000;
const maxName = 200;
const maxHtml = 1 << 20;

/** The article, or why there is none: an item without an http address can't be shown or told from others. */
export function toArticle(draft: ArticleDraft, feedUrl: string): ArticleRecord | SkippedRecord {
  const base = draft.bases.reduce<string>((outer, inner) => resolve(inner, outer) ?? outer, feedUrl);
  const url = firstUrl(draft.links, base);
  if (!url) return { kind: 'skipped', reason: 'item without a link' };
  const html = (draft.html ?? '').slice(0, maxHtml);
  const summary = draft.summary === draft.html ? '' : (draft.summary ?? '').slice(0, maxSummary);
  const author = plainText(draft.author ?? '', maxName);
  const imageUrl = firstUrl(draft.images, base);
  const language = draft.languages.find((tag) => /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,3}$/i.test(tag ?? ''));
  const publishedAt = firstDate(draft.published);
  return {
    kind: 'article',
    externalId: (draft.id ?? url).slice(0, maxId),
    url,
    title: titleOf(draft) || plainText(html, 80) || url,
    html,
    tags: fieldTags(draft.tags.map((tag) => plainText(tag ?? '', maxName))),
    ...(summary && { summary }),
    ...(author && { author }),
    ...(imageUrl && { imageUrl }),
    ...(language && { language }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

/** Text as markup, for formats that tell the two apart. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>\n');
}

function titleOf({ title = '', titleIsPlain = false }: ArticleDraft): string {
  return plainText(titleIsPlain ? escapeText(title) : title, maxTitle);
}

function firstUrl(candidates: (string | undefined)[], base: string): string | undefined {
  for (const candidate of candidates) {
    const url = resolve(candidate, base);
    if (url) return url;
  }
  return undefined;
}

/** The absolute http(s) address, or undefined. */
function resolve(reference: string | undefined, base: string): string | undefined {
  const text = reference?.trim();
  if (!text || text.length > maxUrl) return undefined;
  const url = URL.parse(text) ?? URL.parse(text, base || undefined);
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > maxUrl) return undefined;
  return url.href;
}

function firstDate(candidates: (string | undefined)[]): number | undefined {
  for (const candidate of candidates) {
    const at = parseDate(candidate ?? '');
    if (at !== undefined) return at;
  }
  return undefined;
}
