/** Measures the risk model on real bodies of sources and the MISP warning lists: how often it is wrong where that hurts. */
import { builtInLists } from '../src/domain/allow-lists/built-in-lists.ts';
import type { MatchList } from '../src/domain/allow-lists/match-list.ts';
import { buildMatcher, type Matcher } from '../src/domain/allow-lists/matcher.ts';
import { readEntry } from '../src/domain/allow-lists/read-entry.ts';
import { warningLists as known } from '../src/domain/allow-lists/warning-lists.data.ts';
import { reservedListing } from '../src/domain/iocs/caps.ts';
import { inadmissible } from '../src/domain/iocs/inadmissible.ts';
import { normalise } from '../src/domain/iocs/normalise.ts';
import type { Observable } from '../src/domain/iocs/normalise-observable.ts';
import type { RiskEvidence, RiskInput } from '../src/domain/iocs/risk-curve.ts';
import { scoreNumber } from '../src/domain/iocs/risk-figures.ts';
import { scoreIndicator } from '../src/domain/iocs/score.ts';
import { type Sighting, sighting } from '../src/domain/iocs/sighting.ts';
import { feedBody } from '../src/feeds/feed-body.ts';
import { feeds } from '../src/feeds/index.ts';
import { warningLists } from '../src/feeds/warning-lists.ts';
import { sharedData } from '../tests/support/shared-data.ts';
import { goal } from './quality-goals.ts';

const dayMs = 86_400_000;
const decoder = new TextDecoder();
const popular = ['cloudflare-top10k', 'tranco10k', 'cisco_top1000', 'alexa', 'moz-top500'];
const resolvers = ['public-dns-v4', 'public-dns-v6'];
const reserved = ['rfc1918', 'rfc5735', 'rfc6598', 'rfc3849', 'ipv6-linklocal', 'multicast'];

/** What a warning list holds, in its own words. */
function valuesOf(id: string): string[] {
  const bytes = sharedData(`warninglists/${id}.json`) ?? sharedData(`warninglists/${id}.head.json`);
  return bytes ? (JSON.parse(decoder.decode(bytes)) as { list: string[] }).list : [];
}

function matcher(): Matcher {
  const lists = known.flatMap(({ title: _, ...facts }): MatchList[] => {
    const bytes =
      sharedData(`warninglists/${facts.id}.json`) ?? sharedData(`warninglists/${facts.id}.head.json`);
    if (!bytes) return [];
    const body = feedBody(bytes, '', `https://lists.example/${facts.id}/list.json`);
    const [record] = [...warningLists.parse(body)].filter((one) => one.kind === 'allow-list');
    if (!record) return [];
    const entries = record.values.flatMap((value) => {
      const read = readEntry(record.match, value);
      return typeof read === 'string' ? [] : read;
    });
    return [{ ...facts, name: record.name, authority: 'publisher', match: record.match, entries }];
  });
  return buildMatcher([...builtInLists, ...lists]);
}

/** A source's body through its own parser, as it would be stored. */
function sightings(slug: string, path: string, now: number): Sighting[] {
  const bytes = sharedData(path);
  const feed = feeds.find(({ id }) => id === slug)!;
  if (!bytes) return [];
  return [...feed.parse(feedBody(bytes, '', feed.url))].flatMap((record) => {
    const report = record.kind === 'indicator' ? sighting(record, now) : 'not_an_indicator';
    return typeof report === 'string' ? [] : [report];
  });
}

function said(
  slug: string,
  facts: Pick<RiskEvidence, 'confidence' | 'threatType' | 'lastSeen'>,
): RiskEvidence {
  const { id, name, category, tier } = feeds.find((feed) => feed.id === slug)!;
  const source = { slug: id, name, category, tier };
  return { source, tags: [], fromArticle: false, reference: null, ...facts };
}

/** The first line's day: dumps are judged as of the day they were made. */
function dumpTime(path: string): number {
  const [, time] =
    /Last updated: ([\d-]+ [\d:]+) UTC/.exec(decoder.decode(sharedData(path) ?? undefined)) ?? [];
  return Date.parse(`${time?.replace(' ', 'T')}Z`);
}

function row(what: string, least: number, cases: number, right: number): void {
  goal(what, cases === 0 ? null : right / cases, least);
  const share = cases === 0 ? 'no data here' : `${((right / cases) * 100).toFixed(2)} % of ${cases}`;
  console.log(`  ${what.padEnd(64)} ${share}`);
}

function median(figures: number[]): number {
  return figures.sort((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;
}

/** The rows of scoring section 8 for which there is data. */
export function measureScoring(): void {
  console.log('\nRisk model');
  const lists = matcher();
  const listingOf = (value: Observable) =>
    inadmissible(value) === 'private_or_reserved_address' ? reservedListing : lists.match(value);
  const risk = (value: Observable, evidence: RiskEvidence[], now: number, listed = true) =>
    scoreNumber({ type: value.type, evidence, listing: listed ? listingOf(value) : null }, now).score!;

  const now = Date.parse('2026-08-20T00:00:00Z');
  const falsely = [said('urlhaus', { confidence: 90, threatType: null, lastSeen: now })];
  const names = new Set(popular.flatMap(valuesOf));
  // A public suffix is no site, and never stored.
  const sites = [...names]
    .flatMap((text) => normalise('domain', text) ?? [])
    .filter((site) => !inadmissible(site));
  const harmless = sites.filter((site) => risk(site, falsely, now) < 30).length;
  row('popular domains, each falsely reported once: below medium', 0.999, sites.length, harmless);
  if (sites[0]) console.log(`    without lists each has ${risk(sites[0], falsely, now, false)}`);

  const surely = [
    said('threatfox', { confidence: 100, threatType: 'botnet_cc', lastSeen: now }),
    said('cisa-advisories', { confidence: 90, threatType: 'botnet_cc', lastSeen: now }),
  ];
  for (const [what, ids] of Object.entries({ resolvers, 'private and reserved networks': reserved })) {
    const values = [...new Set(ids.flatMap(valuesOf))].flatMap(
      (text) => normalise(text.includes(':') ? 'ipv6' : 'ipv4', text) ?? [],
    );
    const low = values.filter((value) => risk(value, surely, now) <= 5).length;
    row(`${what}, by two good sources: at most 5`, 1, values.length, low);
  }

  const onPlatform = ({ value }: Sighting) =>
    hostAndAbove(new URL(value).hostname).some((name) => names.has(name));
  const pages = sightings('openphish', 'lists/openphish_feed.txt', now).filter(({ type }) => type === 'url');
  const shared = pages.filter(onPlatform);
  const asSaid = (slug: string, report: Sighting) => [said(slug, report)];
  const high = shared.filter((page) => risk(page, asSaid('openphish', page), page.lastSeen) >= 60).length;
  row('phishing URLs on popular platforms, fresh: high', 0.95, shared.length, high);

  const dump = 'abusech/threatfox_full_urls.csv';
  const made = dumpTime(dump);
  const urls = sightings('threatfox-full', dump, made).filter(({ confidence }) => confidence >= 75);
  const ageing = (from: number, to: number) =>
    urls
      .filter(({ lastSeen }) => made - lastSeen >= from * dayMs && made - lastSeen < to * dayMs)
      .map((url) => risk(url, asSaid('threatfox-full', url), made));
  const fresh = ageing(0, 3);
  row(
    'ThreatFox ≥ 75 %, age up to 3 days: high or critical',
    0.95,
    fresh.length,
    fresh.filter((n) => n >= 60).length,
  );
  console.log(
    `    median ${median(fresh)}; age 3 to 10 days ${median(ageing(3, 10))}, 10 to 30 days ${median(ageing(10, 30))}`,
  );

  const addresses = [
    ...sightings('feodo-tracker', 'abusech/feodo_ipblocklist.csv', now),
    ...sightings('threatfox', 'abusech/threatfox_json_recent.json', now),
    ...sightings('tweetfeed', 'tweetfeed/week.csv', now),
  ].filter(({ type }) => type === 'ipv4' || type === 'ip_port');
  const old = addresses.filter((ip) => {
    const evidence = [said('threatfox', { ...ip, confidence: 100, threatType: 'botnet_cc' })];
    return risk(ip, evidence, ip.lastSeen + 61 * dayMs) < 30;
  });
  row('addresses 61 days after they were seen last: low', 1, addresses.length, old.length);
  console.log(
    `  one look-up: ${speed({ type: 'ipv4', evidence: surely, listing: null }, now)} µs   goal < 1000 µs`,
  );
}

function hostAndAbove(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, at) => labels.slice(at).join('.'));
}

/** Of a score with all its reasons, microseconds. */
function speed(input: RiskInput, now: number): string {
  const rounds = 5000;
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    for (let n = 0; n < rounds; n++) scoreIndicator(input, now);
    return ((performance.now() - started) * 1000) / rounds;
  });
  return Math.min(...times).toFixed(1);
}
