/** Red Flag Domains: names below .fr and its like that were registered on one day and look suspicious. */
import type { Feed, FeedRecord, SourceRequest, Visit } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { parseList } from './plain-list.ts';

export const redFlagDomains: Feed = {
  id: 'red-flag-domains',
  name: 'Red Flag Domains',
  home: 'https://red.flag.domains/',
  terms: { licence: 'free to use', tlp: 'clear', attribution: 'Red Flag Domains', commercial: true },
  category: 'threat-feed',
  tier: 3,
  every: 1440,
  url: 'https://dl.red.flag.domains/daily/',
  sample: 'red-flag-domains.txt',
  // Nothing new until the next day's file is there.
  mayBeEmpty: true,
  requests,
  parse,
};

const dayMs = 86_400_000;
/** The file of a day is written in the night after it: when it is surely there, milliseconds after that day's begin. */
const readyAfter = dayMs + 6 * 3_600_000;
/** How many missed days are made up for. */
const longestGap = 7;

/** One file for each whole day since the last visit; the first visit takes yesterday's. */
function* requests({ url, mark, now }: Visit): Generator<SourceRequest, void, FeedBody> {
  const latest = Math.floor((now - readyAfter) / dayMs);
  const read = mark === undefined ? latest - 1 : Date.parse(mark) / dayMs;
  for (let day = Math.max(read + 1, latest - longestGap + 1); day <= latest; day++) {
    const date = new Date(day * dayMs).toISOString().slice(0, 10);
    yield { url: `${url.replace(/\/?$/, '/')}${date}.txt`, mark: date, mayBeMissing: true, pauseMs: 1000 };
  }
}

function* parse(body: FeedBody): Generator<FeedRecord> {
  const date = /\/(\d{4}-\d\d-\d\d)\.txt$/.exec(body.url)?.[1];
  const registered = Date.parse(date ?? '');
  const dated = Number.isNaN(registered) ? {} : { firstSeen: registered };
  yield* parseList(body, 'domain', { confidence: 40, threatType: 'suspicious', ...dated }, true);
}
