/** Everything that the server keeps about an account, as its owner takes it along. */
import { z } from 'zod';
import { session, user } from './account.ts';
import { auditEvent } from './audit.ts';
import { apiKey } from './key.ts';
import { savedSearch } from './saved-search.ts';
import { time } from './time.ts';

export const accountExport = z
  .object({
    generated_at: time,
    account: user,
    sessions: z.array(session),
    api_keys: z.array(apiKey),
    saved_searches: z.array(savedSearch),
    usage: z
      .array(
        z.object({
          key_id: z.string(),
          at: time.describe('Minute.'),
          route: z.string(),
          status: z.int(),
          requests: z.int(),
        }),
      )
      .describe('What the keys were used for, by minute; the newest 100,000 rows of the last 90 days.'),
    feedback: z
      .array(z.object({ value: z.string(), says: z.string(), note: z.string().nullable(), at: time }))
      .describe('What the account said of indicators; newest 10,000.'),
    audit: z
      .array(auditEvent)
      .describe('What the account did and what was done to it; newest 10,000 events.'),
  })
  .meta({ id: 'AccountExport', title: 'Everything about an account' });
