/** What anybody may know of this server: what the tiers may do, and the operator's own words. */
import { z } from 'zod';
import { tiers } from './tier.ts';

/** Pages whose text an operator may set. */
export type SitePage = 'pricing' | 'terms' | 'acceptable_use' | 'contact';

const text = z.string().nullable();

const tierFigures = z.object({
  api_keys: z.int().describe('In force at a time.'),
  requests_per_minute: z.int(),
  requests_per_day: z.int(),
  results_per_request: z.int(),
  ioc_lookback_days: z.number(),
  article_lookback_days: z.number(),
  scopes: z.array(z.string()),
});

export const siteAnswer = z
  .object({
    data: z.object({
      name: z.string(),
      version: z.string(),
      set_up_needed: z.boolean().describe('True until there is an administrator.'),
      default_tier: z.enum(tiers).describe('Of a new account.'),
      tiers: z.object({ free: tierFigures, pro: tierFigures }),
      pages: z
        .object({ pricing: text, terms: text, acceptable_use: text, contact: text })
        .describe("The operator's own text in Markdown; null where there is none."),
    }),
  })
  .meta({ id: 'SiteAnswer', title: 'What anybody may know of this server' });

export type Site = z.output<typeof siteAnswer>['data'];
