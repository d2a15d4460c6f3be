/** Why a fetch failed, in a code for programs and a sentence for operators. */

/** Everything that can go wrong while fetching; jobs and pages switch on these. */
export type FetchErrorCode =
  | 'bad_url'
  | 'bad_request'
  | 'blocked_address'
  | 'too_many_redirects'
  | 'bad_redirect'
  | 'bad_status'
  | 'rate_limited'
  | 'too_large'
  | 'bad_encoding'
  | 'timeout'
  | 'network'
  | 'aborted';

export interface FetchErrorDetails {
  httpStatus?: number | undefined;
  /** How long the source asks us to stay away, at most a day. */
  retryAfterSeconds?: number | undefined;
}

/** `message` says what happened and what to do; what `safeFetch` throws never holds a secret it was told of. */
export class FetchError extends Error {
  override name = 'FetchError';
  readonly code: FetchErrorCode;
  readonly httpStatus?: number;
  readonly retryAfterSeconds?: number;

  constructor(code: FetchErrorCode, message: string, details: FetchErrorDetails = {}) {
    super(message);
    this.code = code;
    if (details.httpStatus !== undefined) this.httpStatus = details.httpStatus;
    if (details.retryAfterSeconds !== undefined) this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
