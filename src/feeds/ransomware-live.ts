/** ransomware.live: what ransomware groups claim on their leak sites, one short article for each victim. */
import { parseDate } from '../lib/parse-date.ts';
import { escapeText } from './article-draft.ts';
import { type ArticleRecord, type Feed, FeedError, type SkippedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { isObject, parseJson } from './json-entries.ts';
import { plainText } from './plain-text.ts';

export const ransomwareLive: Feed = {
  id: 'ransomware-live',
  name: 'ransomware.live',
  home: 'https://www.ransomware.live/',
  terms: {
    licence: 'free with attribution; one request a minute',
    tlp: 'clear',
    attribution: 'ransomware.live, Julien Mousqueton',
    commercial: true,
  },
  category: 'threat-intel',
  tier: 2,
  every: 15,
  url: 'https://api.ransomware.live/v2/recentvictims',
  sample: 'ransomware-live.json',
  parse,
};

const expected = 'the recent victims as a JSON array';
const maxVictims = 5000;
const maxName = 200;
const maxClaim = 5000;

/**
 * The claim's own address is left out: it leads to stolen data. Domains in the text belong to victims, which is why the
 * articles say that nothing in them is an indicator.
 */
function* parse(body: FeedBody): Generator<ArticleRecord | SkippedRecord> {
  const victims = parseJson(body.text, expected);
  if (!Array.isArray(victims)) throw new FeedError(`expected ${expected}, got JSON that is no array`);
  for (const victim of victims.slice(0, maxVictims)) yield toArticle(isObject(victim) ? victim : {});
}

function toArticle(fields: Record<string, unknown>): ArticleRecord | SkippedRecord {
  const victim = plainText(fieldText(fields.victim) ?? '', maxName);
  const group = plainText(fieldText(fields.group) ?? '', maxName);
  if (!victim || !group) return { kind: 'skipped', reason: 'entry without a victim or a group' };
  const published =
    parseDate(fieldText(fields.discovered) ?? '') ?? parseDate(fieldText(fields.attackdate) ?? '');
  // The site's own id of a claim, which is part of the page's address.
  const id = Buffer.from(`${victim}@${group}`).toString('base64');
  // The site writes groups in small letters; a name has a capital, and is known by it.
  const name = group.charAt(0).toUpperCase() + group.slice(1);
  const country = known(fields.country);
  const activity = known(fields.activity);
  const domain = known(fields.domain);
  const attacked = parseDate(fieldText(fields.attackdate) ?? '');
  const claim = plainText(fieldText(fields.description) ?? '', maxClaim);
  const lines = [
    `The ${name} ransomware group claims an attack on ${victim}.`,
    activity && `Sector: ${activity}`,
    country && `Country: ${country}`,
    domain && `Website of the victim: ${domain}`,
    attacked !== undefined && `Date of the attack: ${new Date(attacked).toISOString().slice(0, 10)}`,
    claim && `Claim of the group: ${claim}`,
  ];
  return {
    kind: 'article',
    externalId: id,
    url: pageOf(fields) ?? `https://www.ransomware.live/id/${encodeURIComponent(id)}`,
    title: `${name} ransomware group claims ${victim}`,
    html: lines.flatMap((line) => (line ? `<p>${escapeText(line)}</p>` : [])).join('\n'),
    tags: ['ransomware', group, ...[activity, country].flatMap((tag) => tag ?? [])],
    aboutVictims: true,
    language: 'en',
    ...(published !== undefined && { publishedAt: published }),
  };
}

/** The site writes `Not Found` where it knows nothing. */
function known(value: unknown): string | undefined {
  const text = plainText(fieldText(value) ?? '', maxName);
  return text === '' || /^not found$/i.test(text) ? undefined : text;
}

/** The page about the claim; never an address elsewhere, such as that of the claim itself. */
function pageOf(fields: Record<string, unknown>): string | undefined {
  const url = URL.parse(fieldText(fields.url)?.slice(0, 2048) ?? '');
  return url?.protocol === 'https:' && url.host === 'www.ransomware.live' ? url.href : undefined;
}
