/** What administrators set of the risk model, and what a change of it would do. */
import { z } from 'zod';
import { iocStates } from './ioc-state.ts';
import { observableTypes } from './ioc-type.ts';
import { severities, severity } from './severity.ts';
import { time } from './time.ts';

/** What ages alike (domain/iocs/half-lives.ts). */
export const halfLifeKinds = [
  'address',
  'url',
  'phishing_url',
  'domain',
  'short_lived_domain',
  'email',
  'hash',
] as const;

const reliability = z.number().min(0).max(1).describe('How often it is right: 0 to 1.');
const days = z
  .number()
  .min(1 / 12)
  .max(36_500)
  .describe('Days after which a report is worth half.');

const settings = {
  sources: z
    .record(
      z.string().max(64),
      z.strictObject({
        reliability: reliability.optional(),
        group: z
          .string()
          .regex(/^[a-z0-9][a-z0-9.:-]{0,63}$/)
          .optional()
          .describe('Sources of one group have one vote.'),
      }),
    )
    .refine((all) => Object.keys(all).length <= 1000, 'at most 1,000 sources')
    .describe('By id of the source; those left out are as they come.'),
  half_lives: z
    .partialRecord(z.enum(halfLifeKinds), days)
    .describe('By what is reported; those left out are as they come.'),
};

export const scoringPreviewBody = z
  .strictObject(settings)
  .meta({ id: 'ScoringPreviewQuestion', title: 'Settings to try' });

export const scoringBody = z
  .strictObject({
    version: z.int().min(0).describe('The one that these settings were made from.'),
    ...settings,
  })
  .meta({ id: 'ScoringChange', title: 'Settings of the risk model' });

const source = z
  .object({
    id: z.string(),
    name: z.string(),
    reliability: z.number(),
    letter: z.enum(['A', 'B', 'C', 'D', 'E']).describe('On the Admiralty scale.'),
    group: z.string(),
    built_in: z.object({ reliability: z.number(), group: z.string() }),
  })
  .meta({ id: 'SourceReliability', title: 'How far a source is trusted' });

export const scoringAnswer = z
  .object({
    data: z.object({
      version: z.int().describe('Rises with every change; 0 for the model as it comes.'),
      changed_at: time.nullable(),
      changed_by: z.string().nullable(),
      pending: z.boolean().describe('Whether stored indicators are still being scored with it.'),
      sources: z.array(source),
      half_lives: z.array(
        z.object({ kind: z.enum(halfLifeKinds), days: z.number(), built_in_days: z.number() }),
      ),
    }),
  })
  .meta({ id: 'Scoring', title: 'Settings of the risk model' });

const figures = z.object({
  score: z.int().nullable(),
  level: severity.nullable(),
  state: z.enum([...iocStates, 'unknown']),
});

export const scoringPreview = z
  .object({
    data: z.object({
      indicators: z.int().describe('Stored ones that have a risk.'),
      tried: z.int().describe('How many of them were scored both ways; the others are not looked at.'),
      sampled: z
        .boolean()
        .describe('True where only an even sample was tried: the figures are of the sample.'),
      moved: z.int().describe('Of those that were tried: get another level or state.'),
      moved_estimate: z.int().describe('The same for all indicators, in proportion.'),
      levels: z.record(z.enum(severities), z.object({ before: z.int(), after: z.int() })),
      examples: z
        .array(
          z.object({ value: z.string(), type: z.enum(observableTypes), before: figures, after: figures }),
        )
        .describe('Those that move farthest; at most 20.'),
    }),
  })
  .meta({ id: 'ScoringPreview', title: 'What other settings would do' });

export type Scoring = z.output<typeof scoringAnswer>['data'];

export type ScoringPreview = z.output<typeof scoringPreview>['data'];
