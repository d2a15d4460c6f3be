/** One visit to one source: fetch, parse, ingest, and a line in the sources table about how it went. */
import { setTimeout as pause } from 'node:timers/promises';
import { addResults, type IngestResult, ingest, isUseful } from '../domain/ingest/ingest.ts';
import {
  finishRun,
  leaseMs,
  type RunOutcome,
  renewLease,
  type Source,
  saveMark,
} from '../domain/sources/sources.store.ts';
import { askedPace } from '../feeds/asked-pace.ts';
import { type Feed, FeedError } from '../feeds/feed.ts';
import { type FeedBody, feedBody } from '../feeds/feed-body.ts';
import { cleanText } from '../lib/clean-text.ts';
import { FetchError } from '../lib/fetch-error.ts';
import { registrableDomain } from '../lib/registrable-domain.ts';
import { feedOf } from './feed-of.ts';
import type { JobContext } from './job.ts';
import { nextVisit } from './next-visit.ts';
import { readsPages } from './read-pages.ts';
import { sourceKey, withStoredKeys } from './source-key.ts';
import { fetchRequest, requestsOf } from './visit-requests.ts';

export interface Visited {
  slug: string;
  outcome: 'fetched' | 'not_modified' | 'failed';
  result?: IngestResult;
  /** For the operator: what happened and what to do. */
  error?: string;
  /** Epoch milliseconds. */
  nextAt: number;
}

/**
 * The source must be claimed by `context.owner`. What goes wrong becomes the source's health; rejects only where the store
 * can't take that either: then the lease runs out by itself.
 */
export async function runSource(context: JobContext, source: Source): Promise<Visited> {
  const { store, clock, log, owner } = context;
  // Downloads may take longer than a lease holds.
  const alive = setInterval(() => {
    renewLease(store.write, source.id, owner, clock.now()).catch(() => {});
  }, leaseMs / 4);
  const { visited, changes } = await visit(context, source).finally(() => clearInterval(alive));
  await finishRun(store.write, source.id, owner, { ...changes, next_at: visited.nextAt });
  const { outcome, error, result } = visited;
  log(error === undefined ? 'info' : 'warn', 'source_visited', {
    source: source.slug,
    outcome,
    error,
    result,
  });
  return visited;
}

interface Outcome {
  visited: Visited;
  changes: RunOutcome;
}

async function visit(context: JobContext, source: Source): Promise<Outcome> {
  const { clock, log, signal } = context;
  const { slug } = source;
  try {
    const feed = feedOf(source);
    if (!feed) throw new FeedError('this version has no parser for this source: switch it off');
    const { result, waitSeconds, asks, changes } = await read(context, source, feed);
    const now = clock.now();
    const minutes = Math.max(source.every_minutes, changes.asked_minutes ?? source.asked_minutes);
    const planned = nextVisit(minutes, { now, failures: 0, waitSeconds });
    const nextAt = asks === undefined ? planned : feed.nextVisit!(asks, now, planned);
    const good = { ...changes, last_success_at: now, last_error: null, failures: 0 };
    if (!result) return { visited: { slug, outcome: 'not_modified', nextAt }, changes: good };
    const news = isUseful(result, 'new') && { last_new_at: now };
    const facts = { last_records: result.records, last_result: JSON.stringify(result) };
    return { visited: { slug, outcome: 'fetched', result, nextAt }, changes: { ...good, ...facts, ...news } };
  } catch (failure) {
    const now = clock.now();
    const error = sentence(failure);
    if (signal.aborted) return { visited: { slug, outcome: 'failed', error, nextAt: now }, changes: {} };
    if (!isExpected(failure))
      log('error', 'source_failed', { source: slug, stack: (failure as Error).stack });
    const failures = source.failures + 1;
    const waitSeconds = failure instanceof FetchError ? failure.retryAfterSeconds : undefined;
    const nextAt = nextVisit(source.every_minutes, { now, failures, waitSeconds });
    return { visited: { slug, outcome: 'failed', error, nextAt }, changes: { failures, last_error: error } };
  }
}

interface Reading {
  /** Undefined where the source says that nothing changed. */
  result?: IngestResult;
  /** How long the source asks us to wait. */
  waitSeconds?: number | undefined;
  /** The body that may say when it wants to be read again. */
  asks?: string | undefined;
  changes: RunOutcome;
}

/** All requests of one visit, one after the other. */
async function read(context: JobContext, source: Source, feed: Feed): Promise<Reading> {
  const { store, clock, config, owner, signal } = context;
  const key = feed.key && sourceKey(await withStoredKeys(config, store.read), feed.key);
  const mark = source.mark ?? undefined;
  const requests = requestsOf(feed, { url: source.url, key, mark, now: clock.now() });
  const changes: RunOutcome = {};
  let result: IngestResult | undefined;
  let waitSeconds: number | undefined;
  let asks: string | undefined;
  for (let step = requests.next(); !step.done; ) {
    const request = step.value;
    if (request.pauseMs) await pause(request.pauseMs, undefined, { signal });
    const fetched = await fetchRequest(context, feed, source, request, key);
    if (fetched === 'not_modified') return { waitSeconds, changes, ...(result && { result }) };
    if (fetched === 'missing') {
      step = requests.next(feedBody(new Uint8Array()));
      continue;
    }
    const { answer, body, dispose } = fetched;
    try {
      if (request.conditional) {
        changes.etag = answer.etag ?? null;
        changes.last_modified = answer.lastModified ?? null;
        if (feed.nextVisit) {
          asks = body.text;
          changes.asked_minutes = askedPace(asks) ?? 0;
        }
      }
      if (request.parse !== false) {
        const more = await importBody(context, source, feed, body, {
          isPart: feed.requests !== undefined,
          readsPages: readsPages(feed, config),
        });
        result = result ? addResults(result, more) : more;
      }
      step = requests.next(body);
    } finally {
      await dispose();
    }
    if (request.mark !== undefined) await saveMark(store.write, source.id, owner, request.mark);
    waitSeconds = answer.maxAgeSeconds;
  }
  return { waitSeconds, asks, changes, ...(result && { result }) };
}

export interface ImportOptions {
  /** Added to each time of a record, milliseconds. */
  shift?: number;
  /** True where the body is one of several: that one alone holds nothing is no sign of a broken source. */
  isPart?: boolean;
  /** Whether the pages of its articles are read for their full text. */
  readsPages?: boolean;
  onBatch?(result: IngestResult): void;
}

/**
 * Sends a body through the source's parser and the whole pipeline. Throws `FeedError` for a body that is not the
 * source's, or that holds nothing where there was something before: log-in and maintenance pages come with status 200.
 */
export async function importBody(
  context: Pick<JobContext, 'store' | 'clock' | 'owner'> & { signal?: AbortSignal },
  source: Source,
  feed: Feed,
  body: FeedBody,
  { shift = 0, isPart = false, readsPages = false, onBatch }: ImportOptions = {},
): Promise<IngestResult> {
  const { store, clock, owner, signal } = context;
  const result = await ingest(feed.parse(body), {
    store,
    clock,
    source,
    shift,
    ownHosts: ownHosts(feed),
    readsPages,
    ...(signal && { signal }),
    async onBatch(soFar) {
      onBatch?.(soFar);
      await renewLease(store.write, source.id, owner, clock.now());
    },
  });
  if (isPart) return result;
  if (result.records > 0 && !isUseful(result, 'any')) {
    const reasons = Object.entries(result.skipped).map(
      ([reason, n]) => `${n} × ${reason.replaceAll('_', ' ')}`,
    );
    throw new FeedError(
      `nothing in the body is of use to ${feed.name} (${reasons.join(', ')}): is it this source's?`,
    );
  }
  if (result.records === 0 && source.last_records > 0 && !feed.mayBeEmpty) {
    throw new FeedError(
      `the body holds no records, where there were ${source.last_records} before: open it in a browser`,
    );
  }
  return result;
}

/** The hosts of the publication itself, with the whole domain that they belong to. */
function ownHosts({ home, url }: Feed): string[] {
  const hosts = [home, url].map((address) => new URL(address).hostname);
  return [...new Set([...hosts, ...hosts.flatMap((host) => registrableDomain(host) ?? [])])];
}

function sentence(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  return cleanText(isExpected(failure) ? message : `reading or storing failed, see the log: ${message}`, 500);
}

/** What sources do to us has its own errors, with words for operators; anything else is our fault or the store's. */
function isExpected(failure: unknown): boolean {
  return failure instanceof FetchError || failure instanceof FeedError;
}
