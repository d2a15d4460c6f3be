/** An API key as its owner sees it, and the requests and answers of the key endpoints. */
import { z } from 'zod';
import { time } from './time.ts';
import { tlpWords } from './tlp.ts';
import { uuid } from './uuid.ts';

/** Stands for the secret part of every key. */
export const keyPreview = 'sk_live_••••••••';

export const apiKey = z
  .object({
    id: uuid,
    name: z.string(),
    tier: z.enum(['free', 'pro']).describe("The account's tier, unless the key is pinned to Free."),
    scopes: z.array(z.string()).describe('What the key may be used for.'),
    key_prefix: z.string().describe('`sk_live_` and the first four secret characters.'),
    key_preview: z.string(),
    rate_limit_per_minute: z.int(),
    rate_limit_per_day: z.int(),
    total_requests: z.int(),
    last_used_at: time.nullable(),
    created_at: time,
    expires_at: time.nullable().describe('Null: never.'),
    revoked_at: time.nullable(),
    revoked_reason: z.string().nullable(),
    allowed_ips: z
      .array(z.string())
      .nullable()
      .describe('Addresses and networks the key may be used from; null: anywhere.'),
    max_tlp: z.enum(tlpWords).describe('Its clearance: nothing that is marked more strictly reaches it.'),
    rotated_from: uuid.nullable().describe('The key that this one replaces.'),
    retires_at: time.nullable().describe('A key that was rotated is taken until then.'),
  })
  .meta({ id: 'ApiKey', title: 'API key', additive: ['rotated_from', 'retires_at', 'max_tlp'] });

export type ApiKeyShown = z.output<typeof apiKey>;

/** Shown on pages and terminals: nothing in it may steer them. */
const plain = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}]*$/u, 'must not hold control characters');

export const newApiKey = z
  .object({
    name: plain.min(1).max(100).describe('What the key is for.'),
    expires_in_days: z.int().min(1).max(365).nullish().describe('Absent or null: the key never expires.'),
    allowed_ips: z
      .array(plain.max(50))
      .max(100)
      .nullish()
      .describe('CIDR networks or addresses, IPv4 and IPv6; absent, null or empty: anywhere.'),
    max_tlp: z
      .enum(tlpWords)
      .nullish()
      .describe(
        'Clearance: nothing that is marked more strictly reaches the key; `amber+strict` unless given.',
      ),
    tier: z
      .enum(['free', 'pro'])
      .nullish()
      .describe("`free` pins the key to Free; otherwise it follows the account's tier."),
  })
  .meta({ id: 'NewApiKey', title: 'New API key' });

export const apiKeyList = z
  .object({ data: z.array(apiKey), meta: z.object({ total: z.int() }) })
  .meta({ id: 'ApiKeyList', title: 'All keys of the account' });

export const apiKeyAnswer = z.object({ data: apiKey }).meta({ id: 'ApiKeyAnswer', title: 'One API key' });

export const mintWarning = 'Store this API key securely. It will not be shown again.';

const mintedKey = apiKey
  .extend({
    key: z.string().describe('The key itself: the only time that it is shown.'),
    full_key: z.string().describe('The same.'),
  })
  .meta({ id: 'MintedApiKey', title: 'New API key with its secret' });

const mintedMeta = z.object({ warning: z.string() });

export const mintedAnswer = z
  .object({ data: mintedKey, meta: mintedMeta })
  .meta({ id: 'MintedApiKeyAnswer', title: 'A key that was made' });

export const rotation = z
  .object({
    grace_hours: z
      .number()
      .min(0)
      .max(720)
      .default(24)
      .describe('How long the old key goes on; 0 revokes it at once.'),
  })
  .nullish()
  .meta({ id: 'Rotation', title: 'Rotation of a key' });

export const rotatedAnswer = z
  .object({ data: mintedKey, replaced: apiKey, meta: mintedMeta })
  .meta({ id: 'RotatedApiKeyAnswer', title: 'A key that was made in place of another' });

export const revocation = z
  .object({ reason: plain.max(200).nullish().describe('Shown with the key.') })
  .nullish()
  .meta({ id: 'Revocation', title: 'Revocation of a key' });

export const revokedMessage = 'API key revoked successfully';

export const revokedAnswer = z
  .object({ success: z.boolean(), message: z.string() })
  .meta({ id: 'RevokedAnswer', title: 'A key that was revoked' });
