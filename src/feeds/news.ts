/** Sources that publish articles, from the table in news.data.ts. All are read by the same parser. */
import { nextVisit } from './asked-pace.ts';
import type { Feed } from './feed.ts';
import { type NewsGroup, newsGroups } from './news.data.ts';
import { parseSyndication } from './syndication.ts';
import { extracts, publicDomain, type Terms } from './terms.ts';

/** Sources that say more, or less, than that their texts are theirs. */
const termsOf: Record<string, Terms> = {
  'cisa-advisories': publicDomain,
  'ncsc-uk': free('OGL-UK-3.0', 'Contains public sector information licensed under the OGL v3.0 (NCSC).'),
  acsc: free('CC-BY-4.0', '© Commonwealth of Australia, Australian Signals Directorate'),
  'troy-hunt': free('CC-BY-4.0', 'Troy Hunt, troyhunt.com'),
  'isc-sans': {
    ...free('CC-BY-NC-SA-3.0-US', 'SANS Internet Storm Center, isc.sans.edu'),
    commercial: false,
  },
};

export const newsFeeds: Feed[] = newsGroups.flatMap((group) =>
  group.lines
    .trim()
    .split('\n')
    .map((line) => toFeed(line, group)),
);

function toFeed(line: string, { category, tier, every }: NewsGroup): Feed {
  const [id = '', name = '', home = '', address = '', words = ''] = line.split(' | ');
  const format = /\b(?:atom|rdf)\b/.exec(words)?.[0] ?? 'xml';
  return {
    id,
    name,
    home,
    url: new URL(address, home).href,
    category,
    tier,
    every,
    terms: termsOf[id] ?? extracts,
    sample: `${id}.${format}`,
    ...(/\bpage\b/.test(words) && { fullText: 'page' }),
    nextVisit,
    parse: parseSyndication,
  };
}

function free(licence: string, attribution: string): Terms {
  return { licence, attribution, tlp: 'clear', commercial: true };
}
