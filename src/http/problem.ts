/** The one way to refuse a request: `throw problem('invalid_parameter', { … })`. */
import { type ErrorCode, errorStatus } from '../contract/error.ts';

const sentences: Record<ErrorCode, string> = {
  invalid_parameter: 'A parameter or the body is not valid.',
  key_limit_reached: 'This account has as many API keys as its tier allows.',
  missing_api_key:
    'No API key was sent. Put it in the Authorization header as "Bearer sk_live_..." or in the X-API-Key header.',
  invalid_api_key: 'The API key is not valid.',
  expired_api_key: 'The API key has expired.',
  session_required: 'Sign in first: this address takes a session, not an API key.',
  invalid_credentials: 'E-mail address or password is wrong.',
  totp_required: 'A one-time password is required.',
  insufficient_tier: 'This function is not part of your tier.',
  insufficient_scope: 'The API key lacks the scope for this function.',
  ip_not_allowed: 'The API key may not be used from this address.',
  cross_site_request: 'This request comes from a page of another site.',
  lookback_exceeded: "The article is older than your tier's window.",
  sign_up_closed: 'New accounts are made by the administrator of this server.',
  not_found: 'There is nothing at this address.',
  article_not_found: 'There is no such article.',
  picture_not_found: 'The article has no picture, or its publisher does not give it out now.',
  key_not_found: 'There is no such API key.',
  collection_not_found: 'There is no such collection.',
  method_not_allowed: 'This address does not take this method.',
  not_acceptable: 'None of the accepted media types is offered here.',
  account_exists: 'There is an account with this address already.',
  settings_changed: 'Somebody else changed the settings meanwhile: read them again.',
  article_archived: 'The article is archived; ask with include_archived=true.',
  payload_too_large: 'The request is too large.',
  unsupported_media_type: 'The body must be application/json.',
  rate_limit_exceeded: 'Too many requests; X-RateLimit-Reset says when there is capacity again.',
  internal_error: 'Something went wrong on the server; the log has more under this request id.',
};

export interface ProblemOptions {
  /** For people; each code has a default. */
  message?: string;
  /** For programs; becomes `error.details`. Must be plain JSON and must not hold a key. */
  details?: Record<string, unknown>;
  /** Headers of the error answer, such as `Retry-After`. */
  headers?: Record<string, string | string[]>;
}

/** A request that is refused with a documented code. Anything else that is thrown becomes `internal_error`. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: Record<string, unknown> | undefined;
  readonly headers: Record<string, string | string[]>;

  constructor(code: ErrorCode, { message = sentences[code], details, headers = {} }: ProblemOptions = {}) {
    super(message);
    this.code = code;
    this.status = errorStatus[code];
    this.details = details;
    this.headers = headers;
  }
}

/** Status and default message come from the code (standard §1.2). */
export function problem(code: ErrorCode, options?: ProblemOptions): ProblemError {
  return new ProblemError(code, options);
}

/** A body of another type than these. */
export function foreignBody(...types: readonly string[]): ProblemError {
  const message = `The body must be ${types.join(' or ')}, and its Content-Type must say so.`;
  return problem('unsupported_media_type', { message });
}
