/** The National Vulnerability Database: walked through once, then asked for what changed, and walked again now and then. */
import { type Feed, FeedError, type SourceRequest, type Visit } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { isObject, parseJson } from './json-entries.ts';
import { numberAt, objectAt } from './json-fields.ts';
import { toNvdRecord } from './nvd-record.ts';
import { publicDomain } from './terms.ts';

export const nvd: Feed = {
  id: 'nvd',
  name: 'NVD',
  home: 'https://nvd.nist.gov/',
  terms: {
    ...publicDomain,
    attribution: 'This product uses data from the NVD API but is not endorsed or certified by the NVD.',
  },
  category: 'government',
  tier: 1,
  every: 120,
  url: 'https://services.nvd.nist.gov/rest/json/cves/2.0',
  sample: 'nvd.json',
  mayBeEmpty: true,
  key: {
    setting: 'nvd',
    from: 'https://nvd.nist.gov/developers/request-an-api-key',
    needed: false,
    header: 'apiKey',
  },
  requests,
  *parse(body) {
    for (const entry of readPage(body).vulnerabilities) yield toNvdRecord(objectAt(entry).cve);
  },
};

const pageSize = 2000;
const day = 86_400_000;
/** The API refuses longer windows. */
const longestWindow = 119 * day;
/** Records are said to be changed some minutes before they can be read. */
const overlap = 15 * 60_000;
/** What no window ever named, such as a change that was never dated, is found by walking through all again. */
const walkAgainAfter = 30 * day;

/** What is stored, as the mark holds it. Times are epoch milliseconds. */
interface Position {
  /** All changes up to here. */
  since?: number;
  /** When the last walk through everything was complete. */
  walkedAt?: number;
  /** The list that is being read: what changed between two times, or everything. */
  list?: List;
}

interface List {
  from?: number;
  until: number;
  /** Entries read. */
  at: number;
}

function* requests({ url, key, mark, now }: Visit): Generator<SourceRequest, void, FeedBody> {
  let position = readMark(mark);
  let total = 0;
  let pauseMs = 0;
  do {
    const list = position.list ?? nextList(position, now);
    const request: SourceRequest = { url: address(url, list), pauseMs };
    const page = readPage(yield request);
    // A list that is shorter than a page ago has moved up, and this page began too far down in it.
    const slipped = list.at > 0 ? Math.max(0, total - page.total) : 0;
    total = page.total;
    const { length } = page.vulnerabilities;
    const at = slipped > 0 ? Math.max(0, list.at - slipped) : list.at + length;
    const isRead = slipped === 0 && (length === 0 || at >= total);
    position = isRead ? past(list, position, now) : { ...position, list: { ...list, at } };
    request.mark = JSON.stringify(position);
    // 5 requests in 30 seconds, 50 with a key.
    pauseMs = key === undefined ? 6000 : 700;
  } while (position.list !== undefined || (position.since ?? 0) < now);
}

function nextList({ since, walkedAt }: Position, now: number): List {
  if (since === undefined || walkedAt === undefined || now - walkedAt >= walkAgainAfter)
    return { until: now, at: 0 };
  const from = since - overlap;
  return { from, until: Math.min(now, from + longestWindow), at: 0 };
}

function past(list: List, { since, walkedAt }: Position, now: number): Position {
  if (list.from === undefined) return { since: list.until, walkedAt: now };
  return { since: Math.max(since ?? 0, list.until), walkedAt: walkedAt ?? now };
}

function address(url: string, { from, until, at }: List): string {
  const target = new URL(url);
  target.searchParams.set('resultsPerPage', String(pageSize));
  target.searchParams.set('startIndex', String(at));
  if (from !== undefined) {
    target.searchParams.set('lastModStartDate', new Date(from).toISOString());
    target.searchParams.set('lastModEndDate', new Date(until).toISOString());
  }
  return target.href;
}

/** A mark that can't be read is none: the walk begins anew, and what is stored already stays as it is. */
function readMark(mark: string | undefined): Position {
  const value = objectAt(parsed(mark));
  const { from, until, at } = objectAt(value.list);
  const list = typeof until === 'number' && typeof at === 'number' ? { until, at } : undefined;
  return {
    ...(typeof value.since === 'number' && { since: value.since }),
    ...(typeof value.walkedAt === 'number' && { walkedAt: value.walkedAt }),
    ...(list && { list: typeof from === 'number' ? { ...list, from } : list }),
  };
}

function parsed(mark = ''): unknown {
  try {
    return JSON.parse(mark);
  } catch {
    return undefined;
  }
}

interface Page {
  total: number;
  vulnerabilities: unknown[];
}

const expected = 'a page of the NVD as JSON';
/** A page is 20 MB: the walk and the parser read it once. */
const pages = new WeakMap<FeedBody, Page>();

function readPage(body: FeedBody): Page {
  const before = pages.get(body);
  if (before) return before;
  const answer = parseJson(body.text, expected);
  if (!isObject(answer) || !Array.isArray(answer.vulnerabilities)) {
    throw new FeedError(`expected ${expected}, found no list “vulnerabilities”`);
  }
  const { totalResults, vulnerabilities } = answer;
  const page = { total: numberAt(totalResults) ?? vulnerabilities.length, vulnerabilities };
  pages.set(body, page);
  return page;
}
