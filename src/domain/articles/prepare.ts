/** An article as a feed carries it → what the store keeps: text, indicators, classification. Pure. */
import { hash } from 'node:crypto';
import type { ArticleRecord } from '../../contract/record.ts';
import { sectors } from '../../contract/sector.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import { toBits } from '../../lib/bits.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { isTechnique, tacticName, technique } from '../attack/techniques.ts';
import { deriveId } from '../iocs/identity.ts';
import { inadmissible } from '../iocs/inadmissible.ts';
import { type Sighting, sealed } from '../iocs/sighting.ts';
import { type ArticleTag, articleTags } from './article-tags.ts';
import { canonicalUrl } from './canonical-url.ts';
import { type Classification, classify } from './classify.ts';
import { extract, type Found } from './extract.ts';
import { extractSummary } from './extract-summary.ts';
import { htmlToText } from './html-text.ts';
import { searchWords } from './search-words.ts';
import { type Simhash, simhash } from './simhash.ts';
import { addressKey } from './tell-apart.ts';

export interface PreparedArticle extends ArticleIdentity {
  title: string;
  /** The feed's own summary, at most 300 characters of it, or sentences of the text. */
  summary: string;
  summaryKind: 'publisher' | 'extract';
  text: string;
  /** The words of the text, for the index of the search. */
  words: string;
  /** Of the text; null where it is too short for one. */
  simhash: Simhash | null;
  author: string | null;
  imageUrl: string | null;
  language: string | null;
  publishedAt: number;
  /** False where the publisher gave no date, and the time of the first visit stands for it. */
  dated: boolean;
  classification: Classification;
  /** What is shown; printed ids come first. */
  techniques: string[];
  /** Those by which the article is found. */
  sureTechniques: string[];
  /** Where techniques and names come from. */
  tags: ArticleTag[];
  /** What the feed tagged the item with. */
  feedTags: string[];
  cves: string[];
  indicators: { found: Found; report: Sighting }[];
}

export interface ArticleSource {
  category: SourceCategory;
  /** Hosts of the publication: their links are not indicators. */
  hosts: string[];
  /** The catalogue of known exploited CVEs. */
  kev: ReadonlySet<string>;
}

/** What the article's own page says, where it was read. */
export interface ReadPage {
  /** Everything in it that is no page furniture, as markup: where indicators are found. */
  content: string;
  /** What a reader comes for: kept, searched and classified. */
  text: string;
}

const maxText = 400_000;
const summaryLength = 300;
const mostFeedTags = 30;
/** Tags of an article that say something of its indicators too; products and platforms do not. */
const threatTags = new Set([
  'ransomware',
  'phishing',
  'botnet',
  'backdoor',
  'infostealer',
  'wiper',
  'spyware',
  'rat',
  'ddos',
  'cryptomining',
  'supply-chain',
  'bec',
  'espionage',
  'social-engineering',
  'zero-day',
]);

/** What tells an article from another, and whether it is the same as before; needs no reading of its text. */
export interface ArticleIdentity {
  uid: Uint8Array;
  /** What the publisher calls the item. */
  externalId: string;
  url: string;
  /** 48 bits over what the feed said: an equal one needs no work. */
  digest: number;
}

/** Null where the item has no web address. */
export function identifyArticle(record: ArticleRecord): ArticleIdentity | null {
  const url = canonicalUrl(record.url);
  if (!url) return null;
  // Not the names of the item: those depend on what else is in the body.
  const said = JSON.stringify({ ...record, externalId: undefined, sharesUrl: undefined });
  const digest = hash('sha1', said, 'buffer').readUIntBE(0, 6);
  const externalId = record.externalId.slice(0, 1000);
  return { uid: deriveId('article', 'url', addressKey(record)), externalId, url, digest };
}

/** What a feed brought and nobody has read yet. */
export interface UnreadArticle {
  record: ArticleRecord;
  identity: ArticleIdentity;
  /** Stands in for the item's own text. */
  page?: ReadPage | undefined;
}

/** Reads the article. `now` stands in for a missing or future date. */
export function prepareArticle(
  { record, identity, page }: UnreadArticle,
  source: ArticleSource,
  now: number,
): PreparedArticle {
  const { url } = identity;
  const title = cleanText(record.title, 300) || url;
  const extracts = page ? record.summary || record.html : record.summary;
  const lead = extracts ? htmlToText(extracts) : '';
  const content = page?.content ?? record.html;
  const body = page?.text ?? htmlToText(content);
  // What the feed itself says, so that reading the page changes nothing here. A teaser is a summary too.
  const feedText = lead || body;
  const summarised = Boolean(record.summary) || feedText.length <= summaryLength;
  const leads = !body.includes(lead.slice(0, 80));
  const text = (leads ? `${lead}\n\n${body}` : body).slice(0, maxText);
  const words = searchWords(text);
  // As a paragraph: a heading would open a section, and a title with the word "domains" is no list of indicators.
  const html = `<p>${escapeText(title)}</p>${leads ? extracts : ''}\n${content}`;
  const publishedAt = Math.min(record.publishedAt ?? now, now);
  const own = [new URL(url).hostname, ...source.hosts];
  const all = record.aboutVictims
    ? []
    : extract(html, { html: true, ownHosts: own, isTechnique: isAttackId }).found;
  const found = all.filter((one) => !inadmissible(one));
  const cves = values(found, 'cve');
  const feedTags = (record.tags ?? []).slice(0, mostFeedTags).map((tag) => cleanText(tag, 60));
  const classification = classify({
    title,
    text,
    tags: feedTags,
    cves,
    sourceCategory: source.category,
    kev: cves.some((cve) => source.kev.has(cve)),
  });
  // The reader view may lack the table in which an indicator stands.
  const whole = page ? htmlToText(content) : text;
  const contexts = found.map((one) => lineAround(whole, html.slice(one.offset, one.offset + one.length)));
  const printed = found.flatMap(({ type, value }, at) =>
    type === 'mitre_attack' ? [{ id: technique(value)?.id ?? value, line: contexts[at] ?? '' }] : [],
  );
  const { techniques, sureTechniques, tags: told } = articleTags(classification, printed);
  const tags = classification.techTags.filter((tag) => threatTags.has(tag));
  const sectorBits = toBits(sectors, classification.sectors);
  return {
    ...identity,
    title,
    summary: summarised ? cleanText(feedText, summaryLength) : extractSummary(title, feedText),
    summaryKind: summarised ? 'publisher' : 'extract',
    text,
    words,
    simhash: simhash(words),
    author: record.author ? cleanText(record.author, 120) : null,
    imageUrl: record.imageUrl ? canonicalUrl(record.imageUrl) : null,
    language: record.language ? cleanText(record.language, 16).toLowerCase() : null,
    publishedAt,
    dated: record.publishedAt !== undefined,
    classification,
    techniques,
    sureTechniques,
    tags: told,
    feedTags,
    cves,
    indicators: found.map((one, at) => {
      const context = contexts[at] ?? null;
      const beside = techniques.filter((id) => context?.includes(id));
      return {
        found: one,
        report: report(one, publishedAt, context, { techniques: beside, sectors: sectorBits, tags }),
      };
    }),
  };
}

function isAttackId(id: string): boolean {
  return isTechnique(id) || tacticName(id) !== null;
}

function values(found: Found[], type: Found['type']): string[] {
  return found.filter((one) => one.type === type).map((one) => one.value);
}

function report(
  found: Found,
  seen: number,
  context: string | null,
  told: Pick<Sighting, 'techniques' | 'sectors' | 'tags'>,
): Sighting {
  return sealed(found, {
    firstSeen: seen,
    lastSeen: seen,
    confidence: found.confidence,
    threatType: null,
    malwareFamily: null,
    ...told,
    reference: null,
    context,
    articleId: null,
  });
}

/** The line of the text that holds what was found, at most 240 characters of it around the place. */
function lineAround(text: string, written: string): string | null {
  const offset = text.indexOf(written);
  if (offset < 0) return null;
  const from = Math.max(text.lastIndexOf('\n', offset) + 1, offset - 120);
  const end = text.indexOf('\n', offset + written.length);
  const to = Math.min(end < 0 ? text.length : end, offset + written.length + 120);
  return cleanText(text.slice(from, to), 300) || null;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
