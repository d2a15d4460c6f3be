/** The one place that writes error answers: the envelope of standard §1.1, and nothing of the inside of the server. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode, ErrorEnvelope } from '../contract/error.ts';
import { standardHeaders } from './headers.ts';
import type { Log } from './log.ts';
import { ProblemError, problem } from './problem.ts';

/** What Fastify refuses by itself, before a handler runs. */
const refusals: Record<string, () => ProblemError> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => problem('payload_too_large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => problem('unsupported_media_type'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => invalid('body', 'is not valid JSON'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    invalid('body', 'does not have the length that Content-Length says'),
  FST_ERR_BAD_URL: () => invalid('path', 'has an escape that is not valid'),
  FST_ERR_MAX_PARAM_LENGTH: () => problem('not_found'),
};

function invalid(parameter: string, message: string): ProblemError {
  return problem('invalid_parameter', {
    message: `The ${parameter} ${message}.`,
    details: { parameter, message },
  });
}

/** The envelope as bytes to send. */
export function errorBody(code: ErrorCode, message: string, requestId: string, details?: object): string {
  const error = { code, message, ...(details && { details: { ...details } }), request_id: requestId };
  return JSON.stringify({ error } satisfies ErrorEnvelope);
}

/** Another form of the error answers below a path: its media type and its bytes. */
export interface ProblemForm {
  /** Addresses that are this path or begin with it and a slash. */
  below: string;
  contentType: string;
  write(problem: ProblemError, requestId: string): string;
}

/** Fastify's error handler. Errors of ours are answered as they say; all others are 500 and logged with their stack. */
export function errorHandler(log: Log, forms: readonly ProblemForm[] = []) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const known = asProblem(error);
    if (!known) log('error', 'request failed', { request_id: request.id, error: describe(error) });
    const refused = known ?? problem('internal_error');
    const { status, headers } = refused;
    const { contentType, write } = forms.find(({ below }) => isBelow(request.url, below)) ?? envelope;
    standardHeaders(request, reply);
    // RFC 9110 §11.6.1: a 401 always has a challenge.
    if (status === 401 && !reply.hasHeader('www-authenticate')) {
      reply.header('www-authenticate', 'Session realm="account"');
    }
    // What the handler had said about the answer's content and age does not hold for the error.
    for (const name of ['content-disposition', 'content-encoding', 'etag', 'last-modified', 'vary']) {
      reply.removeHeader(name);
    }
    reply
      .code(status)
      .headers({ 'cache-control': 'no-store', 'content-type': contentType, ...headers })
      .send(Buffer.from(write(refused, request.id)));
  };
}

const envelope: Pick<ProblemForm, 'contentType' | 'write'> = {
  contentType: 'application/json; charset=utf-8',
  write: ({ code, message, details }, requestId) => errorBody(code, message, requestId, details),
};

function isBelow(url: string, path: string): boolean {
  return url.startsWith(path) && /^(?:[/?#]|$)/.test(url.slice(path.length, path.length + 1));
}

function asProblem(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return refusals[code]?.() ?? null;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
