/** One visit to one source: fetch, parse, ingest, and a line in the sources table about how it went. */
import { type IngestResult, ingest } from '../domain/ingest/ingest.ts';
import { finishRun, type RunOutcome, renewLease, type Source } from '../domain/sources/sources.store.ts';
import { type Feed, FeedError } from '../feeds/feed.ts';
import { type FeedBody, feedBody } from '../feeds/feed-body.ts';
import { feeds } from '../feeds/index.ts';
import { cleanText } from '../lib/clean-text.ts';
import { FetchError } from '../lib/fetch-error.ts';
import { safeFetch } from '../lib/safe-fetch.ts';
import type { JobContext } from './job.ts';
import { nextVisit } from './next-visit.ts';

export interface Visit {
  slug: string;
  outcome: 'fetched' | 'not_modified' | 'failed';
  result?: IngestResult;
  /** For the operator: what happened and what to do. */
  error?: string;
  /** Epoch milliseconds. */
  nextAt: number;
}

const userAgent = 'SOC-Defenders/0.1 (+https://github.com/soc-defenders/soc-defenders)';

/**
 * The source must be claimed by `context.owner`. What goes wrong becomes the source's health; rejects only where the store
 * can't take that either: then the lease runs out by itself.
 */
export async function runSource(context: JobContext, source: Source): Promise<Visit> {
  const { store, clock, log, owner } = context;
  const visit = await visitSource(context, source);
  const { outcome, nextAt, error, result } = visit;
  await finishRun(store.write, source.id, owner, { ...visit.changes, next_at: nextAt });
  log(error === undefined ? 'info' : 'warn', 'source_visited', {
    source: source.slug,
    outcome,
    error,
    result,
  });
  return {
    slug: source.slug,
    outcome,
    nextAt,
    ...(error !== undefined && { error }),
    ...(result && { result }),
  };

  async function visitSource(context: JobContext, source: Source): Promise<Visit & { changes: RunOutcome }> {
    const slug = source.slug;
    try {
      const feed = feeds.find((one) => one.id === slug);
      if (!feed) throw new FeedError('this version has no parser for this source: switch it off');
      const answer = await fetchSource(context, source);
      const now = clock.now();
      const good = { last_success_at: now, last_error: null, failures: 0 };
      const nextAt = nextVisit(source.every_minutes, { now, failures: 0, waitSeconds: answer.maxAgeSeconds });
      if (answer.status === 'not_modified') return { slug, outcome: 'not_modified', nextAt, changes: good };
      const result = await importBody(
        context,
        source,
        feed,
        feedBody(answer.bytes, answer.contentType, answer.url),
      );
      const changes = {
        ...good,
        etag: answer.etag ?? null,
        last_modified: answer.lastModified ?? null,
        last_records: result.records,
        last_result: JSON.stringify(result),
        ...(bringsNews(result) && { last_new_at: now }),
      };
      return { slug, outcome: 'fetched', result, nextAt, changes };
    } catch (failure) {
      const now = clock.now();
      const failures = source.failures + 1;
      const error = sentence(failure);
      if (!isExpected(failure))
        log('error', 'source_failed', { source: slug, stack: (failure as Error).stack });
      const waitSeconds = failure instanceof FetchError ? failure.retryAfterSeconds : undefined;
      const nextAt = context.signal.aborted
        ? now
        : nextVisit(source.every_minutes, { now, failures, waitSeconds });
      const changes = context.signal.aborted ? {} : { failures, last_error: error };
      return { slug, outcome: 'failed', error, nextAt, changes };
    }
  }
}

async function fetchSource({ config, signal, fetchLimits }: JobContext, source: Source) {
  const { HTTPS_PROXY, NO_PROXY, file } = config;
  return await safeFetch(source.url, {
    ...fetchLimits,
    userAgent,
    allowInternal: file.allowed_internal_addresses,
    signal,
    ...(source.etag !== null && { etag: source.etag }),
    ...(source.last_modified !== null && { lastModified: source.last_modified }),
    ...(HTTPS_PROXY !== undefined && {
      proxy: { url: HTTPS_PROXY, ...(NO_PROXY !== undefined && { noProxy: NO_PROXY }) },
    }),
  });
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
  { shift = 0, onBatch }: { shift?: number; onBatch?: (result: IngestResult) => void } = {},
): Promise<IngestResult> {
  const { store, clock, owner, signal } = context;
  const result = await ingest(feed.parse(body), {
    store,
    clock,
    source,
    shift,
    ownHosts: [new URL(feed.home).hostname, new URL(feed.url).hostname],
    ...(signal && { signal }),
    async onBatch(soFar) {
      onBatch?.(soFar);
      await renewLease(store.write, source.id, owner, clock.now());
    },
  });
  const used = [result.indicators, result.articles, result.cves].some(
    ({ added, changed, unchanged }) => added + changed + unchanged > 0,
  );
  if (result.records > 0 && !used) {
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

function bringsNews({ indicators, articles, cves }: IngestResult): boolean {
  return [indicators, articles, cves].some((tally) => tally.added + tally.changed > 0);
}

function sentence(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  return cleanText(isExpected(failure) ? message : `reading or storing failed, see the log: ${message}`, 500);
}

/** What sources do to us has its own errors, with words for operators; anything else is our fault or the store's. */
function isExpected(failure: unknown): boolean {
  return failure instanceof FetchError || failure instanceof FeedError;
}
