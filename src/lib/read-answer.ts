/** From the headers of an answer to what a fetch hands back: status first, then limits, then the body. */
import type { IncomingMessage } from 'node:http';
import { answerHints } from './answer-hints.ts';
import { FetchError } from './fetch-error.ts';
import { tooLarge, type UnpackLimits, unpack, unpackTo } from './unpack.ts';

export type FetchAnswer =
  | {
      status: 'fetched';
      /** Unpacked; empty where the body went to a file. */
      bytes: Uint8Array;
      /** The header as it came, or empty. */
      contentType: string;
      /** Where the body came from after redirects, secrets masked: fit for the store and for relative links. */
      url: string;
      etag?: string;
      lastModified?: string;
      maxAgeSeconds?: number;
    }
  | { status: 'not_modified'; maxAgeSeconds?: number };

export interface Expected {
  /** Where the answer came from, secrets masked. */
  url: string;
  /** Whether the request held validators, so that 304 makes sense. */
  conditional: boolean;
  limits: UnpackLimits;
  /** File that takes the body instead of memory. */
  spool?: string | undefined;
}

/** Reads an answer that is no redirect. Throws `FetchError` for every status but 200 and an expected 304. */
export async function readAnswer(answer: IncomingMessage, expected: Expected): Promise<FetchAnswer> {
  const { retryAfterSeconds, ...hints } = answerHints(answer.headers, Date.now());
  const { maxAgeSeconds } = hints;
  if (answer.statusCode === 304 && expected.conditional) {
    return { status: 'not_modified', ...(maxAgeSeconds !== undefined && { maxAgeSeconds }) };
  }
  if (answer.statusCode !== 200) throw badStatus(answer.statusCode ?? 0, retryAfterSeconds);
  const bytes = await readBody(answer, expected);
  const contentType = answer.headers['content-type'] ?? '';
  return { status: 'fetched', bytes, contentType, url: expected.url, ...hints };
}

/** A body that announces more than we take is not even begun. */
async function readBody(answer: IncomingMessage, { limits, spool }: Expected): Promise<Uint8Array> {
  const encoding = answer.headers['content-encoding'] ?? '';
  const packed = !/^(identity)?$/i.test(encoding);
  const announced = Number(answer.headers['content-length'] ?? 0);
  if (announced > (packed ? limits.maxPackedBytes : limits.maxBytes)) throw tooLarge(packed, limits);
  if (spool === undefined) return await unpack(answer, encoding, limits);
  await unpackTo(spool, answer, encoding, limits);
  return new Uint8Array();
}

const statusWords: Readonly<Record<number, string>> = {
  304: 'the source says "not modified" though nothing was held against it: it is tried again later',
  401: 'the source wants a key or refuses this one: check the key',
  403: 'the source refuses us: check the key, and whether it blocks this server',
  404: 'there is nothing at this address: the source may have moved',
  407: 'the proxy wants credentials: check HTTPS_PROXY',
  410: 'the source has ended: switch it off or set its new address',
  429: 'the source limits how often we may ask: it is asked again when it allows',
};

function badStatus(httpStatus: number, retryAfterSeconds: number | undefined): FetchError {
  const otherwise =
    httpStatus >= 500
      ? 'the source fails on its side: it is tried again later'
      : 'not an answer with a body: check the address of this source';
  return new FetchError(
    httpStatus === 429 ? 'rate_limited' : 'bad_status',
    `status ${httpStatus}: ${statusWords[httpStatus] ?? otherwise}`,
    { httpStatus, retryAfterSeconds },
  );
}
