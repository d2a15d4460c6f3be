/** What is asked of a source in one visit, with its key, its mirror and its limits. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../domain/sources/sources.store.ts';
import type { Feed, SourceRequest, Visit } from '../feeds/feed.ts';
import { type FeedBody, feedBody } from '../feeds/feed-body.ts';
import { FetchError } from '../lib/fetch-error.ts';
import { type FetchAnswer, type SafeFetchOptions, safeFetch } from '../lib/safe-fetch.ts';
import { fileBody } from './file-body.ts';
import type { JobContext } from './job.ts';
import { outgoing } from './outgoing.ts';

const mebibyte = 2 ** 20;

/** The requests of a visit: the feed's own, or one conditional GET. */
export function requestsOf(feed: Feed, visit: Visit): Generator<SourceRequest, void, FeedBody> {
  return feed.requests?.(visit) ?? single(feed, visit);
}

function* single({ key: want }: Feed, { url, key }: Visit): Generator<SourceRequest, void, FeedBody> {
  const keyed = key !== undefined ? want?.address?.(url, key) : undefined;
  yield { url: keyed ?? url, conditional: true };
}

export interface Fetched {
  answer: Exclude<FetchAnswer, { status: 'not_modified' }>;
  body: FeedBody;
  /** Must be called when the body has been read. */
  dispose(): Promise<void>;
}

/** Throws `FetchError`. */
export async function fetchRequest(
  context: Pick<JobContext, 'config' | 'signal' | 'fetchLimits'>,
  feed: Feed,
  source: Source,
  request: SourceRequest,
  key: string | undefined,
): Promise<Fetched | 'not_modified' | 'missing'> {
  const spool = feed.large ? await spoolFile(context.config.DATA_DIR) : undefined;
  const dispose = async () => {
    if (spool !== undefined) await rm(spool, { force: true });
  };
  try {
    const url = mirrored(request.url, feed.url, context.config.file.sources[feed.id]?.mirror);
    const answer = await safeFetch(url, options(context, feed, source, request, key, spool));
    if (answer.status === 'not_modified') {
      await dispose();
      return 'not_modified';
    }
    const body =
      spool === undefined
        ? feedBody(answer.bytes, answer.contentType, answer.url)
        : fileBody(spool, answer.contentType, answer.url);
    return { answer, body, dispose };
  } catch (error) {
    await dispose();
    const status = error instanceof FetchError ? error.httpStatus : undefined;
    if (request.mayBeMissing && (status === 404 || status === 410)) return 'missing';
    throw error;
  }
}

/** `SourceRequest`s of the feed's own host go to the operator's mirror, with path and query kept. */
export function mirrored(url: string, own: string, mirror: string | undefined): string {
  const target = URL.parse(url);
  if (mirror === undefined || target === null || target.origin !== new URL(own).origin) return url;
  return mirror.replace(/\/+$/, '') + target.pathname + target.search;
}

function options(
  { config, signal, fetchLimits }: Pick<JobContext, 'config' | 'signal' | 'fetchLimits'>,
  feed: Feed,
  source: Source,
  request: SourceRequest,
  key: string | undefined,
  spool: string | undefined,
): SafeFetchOptions {
  const header = key !== undefined && feed.key?.header !== undefined ? { [feed.key.header]: key } : {};
  return {
    ...(spool !== undefined && { ...largeLimits, spool }),
    ...fetchLimits,
    ...outgoing(config),
    signal,
    headers: { ...header, ...request.headers },
    ...(key !== undefined && { secrets: [key] }),
    ...(request.json !== undefined && { json: request.json }),
    ...(request.archive && { keepArchive: true }),
    ...(request.conditional && source.etag !== null && { etag: source.etag }),
    ...(request.conditional && source.last_modified !== null && { lastModified: source.last_modified }),
  };
}

/** Of bodies that go through a file. */
const largeLimits = { maxPackedBytes: 512 * mebibyte, maxBytes: 4096 * mebibyte, totalMs: 1_800_000 };

async function spoolFile(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'incoming');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, randomUUID());
}
