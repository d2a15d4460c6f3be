/** Every error that an answer may name, with its HTTP status, and the envelope that carries it. */
import { z } from 'zod';

export const errorStatus = {
  invalid_parameter: 400,
  key_limit_reached: 400,
  missing_api_key: 401,
  invalid_api_key: 401,
  expired_api_key: 401,
  session_required: 401,
  invalid_credentials: 401,
  totp_required: 401,
  insufficient_tier: 403,
  insufficient_scope: 403,
  ip_not_allowed: 403,
  cross_site_request: 403,
  lookback_exceeded: 403,
  sign_up_closed: 403,
  not_found: 404,
  article_not_found: 404,
  picture_not_found: 404,
  key_not_found: 404,
  collection_not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  account_exists: 409,
  settings_changed: 409,
  article_archived: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limit_exceeded: 429,
  internal_error: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];

export const errorEnvelope = z
  .object({
    error: z.object({
      code: z.enum(errorCodes).describe('What went wrong, for programs.'),
      message: z.string().describe('What went wrong, for people.'),
      details: z
        .record(z.string(), z.unknown())
        .optional()
        .describe('What the code alone does not say, such as the parameter and its legal values.'),
      request_id: z.string().describe('Name of this request in the server log; also sent as X-Request-Id.'),
    }),
  })
  .meta({ id: 'Error', title: 'Error' });

export type ErrorEnvelope = z.output<typeof errorEnvelope>;
