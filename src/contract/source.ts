/** A source as people and programs see it: what it is, under which terms it gives, and how it is doing. */
import { z } from 'zod';
import { sourceCategories } from './source-category.ts';
import { time } from './time.ts';
import { tlpWords } from './tlp.ts';

const sourceTerms = z
  .object({
    licence: z.string().describe("In the source's own words, or by its SPDX name."),
    tlp: z.enum(tlpWords).describe('How far what it says may travel.'),
    attribution: z
      .string()
      .optional()
      .describe('The line to be named wherever its data is shown, where the source asks for one.'),
    commercial: z
      .boolean()
      .describe('False where the source forbids commercial use: `USE=commercial` switches it off.'),
  })
  .meta({ id: 'SourceTerms', title: 'Terms of a source' });

export type SourceTerms = z.output<typeof sourceTerms>;

export const sourceStates = ['healthy', 'degraded', 'error', 'waiting', 'off'] as const;

const tally = z.object({ added: z.int(), changed: z.int(), unchanged: z.int() });

const visitResult = z
  .object({
    records: z.int(),
    indicators: tally,
    articles: tally,
    cves: tally,
    lists: tally,
    references: tally,
    skipped: z.record(z.string(), z.int()).describe('Left-out records by reason.'),
  })
  .partial()
  .meta({ id: 'VisitResult', title: 'What a visit brought' });

const source = z
  .object({
    id: z.string(),
    name: z.string(),
    home: z.string().nullable().describe('Page about the source, for people.'),
    url: z.string().nullable().describe('What is fetched; shown to administrators.'),
    category: z.enum(sourceCategories),
    tier: z.int().describe('1 first-hand and curated, 2 reliable, 3 everything else.'),
    terms: sourceTerms.nullable(),
    every_minutes: z.int().describe('Pace of the visits; slower where the source asks for it.'),
    own: z.boolean().describe('True for a source that an operator added.'),
    enabled: z.boolean(),
    off_reason: z.string().nullable().describe('Why it is off unless somebody switches it on.'),
    can_enable: z.boolean().describe('False where a key or a settings file stands in the way.'),
    status: z.enum(sourceStates).describe('`waiting` before the first visit.'),
    visiting: z.boolean().describe('True while it is being read.'),
    last_attempt_at: time.nullable(),
    last_success_at: time.nullable(),
    last_new_at: time.nullable().describe('When it last brought something new.'),
    next_at: time.nullable(),
    failures: z.int().describe('Failed visits in a row.'),
    last_error: z.string().nullable(),
    last_result: visitResult.nullable(),
  })
  .meta({ id: 'Source', title: 'Source' });

export type SourceView = z.output<typeof source>;

export const sourceList = z
  .object({
    data: z.array(source),
    meta: z.object({
      total: z.int(),
      enabled: z.int(),
      by_status: z.record(z.enum(sourceStates), z.int()),
    }),
  })
  .meta({ id: 'SourceList', title: 'Sources' });

export const sourceStatus = z
  .object({
    data: z.object({
      enabled: z.int(),
      by_status: z.record(z.enum(sourceStates), z.int()),
      visiting: z.int().describe('Being read just now.'),
      last_success_at: time.nullable().describe('When a source last answered well.'),
    }),
  })
  .meta({ id: 'SourceStatus', title: 'How the sources are doing, in short' });

export type SourceStatus = z.output<typeof sourceStatus>['data'];

export const sourceAnswer = z.object({ data: source }).meta({ id: 'SourceAnswer', title: 'One source' });

export const refreshAnswer = z
  .object({ data: z.object({ due: z.int().describe('Sources that are visited now.') }) })
  .meta({ id: 'RefreshAnswer', title: 'Refresh begun' });
