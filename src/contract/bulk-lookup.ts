/** What is known of many indicators: the question, and one short row for each of them. */
import { z } from 'zod';
import { confidence } from './ioc.ts';
import { iocStates } from './ioc-state.ts';
import { observableTypes } from './ioc-type.ts';
import { hunting } from './lookup.ts';
import { meta } from './page.ts';
import { severity } from './severity.ts';
import { time } from './time.ts';
import { uuid } from './uuid.ts';

/** Values of one question, sent or found in a text. */
export const mostBulkValues = 1000;
/** Longest value, and longest text, in UTF-16 units. */
export const longestBulkValue = 2048;
const longestText = 250_000;

export const bulkQuestion = z
  .object({
    values: z
      .array(z.string())
      .min(1)
      .max(mostBulkValues)
      .optional()
      .describe(`Indicators, defanged or not; at most ${mostBulkValues}.`),
    text: z
      .string()
      .min(1)
      .max(longestText)
      .optional()
      .describe('A report, a log or a list, in which the indicators are found.'),
  })
  .refine(({ values, text }) => (values === undefined) !== (text === undefined), {
    message: 'send either values or text',
  })
  .meta({ id: 'BulkLookupQuestion', title: 'What to look up' });

const bulkErrors = ['empty', 'too_long', 'not_an_indicator'] as const;

const bulkRow = z
  .object({
    value: z.string().describe('As it was asked, or as it stands in the text.'),
    also_asked_as: z.array(z.string()).describe('Other spellings of it that were asked.'),
    id: uuid.nullable().describe('Of the indicator, whether there is a record of it or not.'),
    normalised: z.string().nullable(),
    type: z.enum(observableTypes).nullable(),
    found: z.boolean().describe('False means that there is no record, not that the indicator is safe.'),
    state: z
      .enum([...iocStates, 'unknown'])
      .nullable()
      .describe('`unknown`: no record. `benign`: on an allow-list.'),
    risk: z
      .int()
      .nullable()
      .describe('0–100; null where nobody reports it: that does not mean that it is safe.'),
    risk_level: severity.nullable(),
    confidence: confidence.nullable(),
    threat_type: z.string().nullable(),
    malware_family: z.string().nullable(),
    tags: z.array(z.string()),
    first_seen: time.nullable(),
    last_seen: time.nullable(),
    reporting_sources: z.int().describe('Number of distinct sources.'),
    top_reason: z.string().nullable().describe('What counts most for the risk, or what holds it down.'),
    allow_list: z.string().nullable().describe('Name of the allow-list that holds the value.'),
    hunting: hunting.nullable().describe('Only with `include=hunting`.'),
    error: z
      .object({ code: z.enum(bulkErrors), message: z.string() })
      .nullable()
      .describe('Why the value is no question; all else is null then.'),
  })
  .meta({ id: 'BulkLookupRow', title: 'What is known of one of many' });

export type BulkRow = z.output<typeof bulkRow>;

export const bulkLookup = z
  .object({
    meta: meta.extend({
      asked: z.int().describe('Values that were sent, or found in the text.'),
      found: z.int(),
      unknown: z.int().describe('Without a record.'),
      invalid: z.int().describe('Rows with an error.'),
      duplicates: z
        .int()
        .describe('Values that were asked before in other words or the same: one row answers them.'),
      left_out: z
        .record(z.string(), z.int())
        .describe('What in the text was passed over, by reason; `over_limit`: beyond the number of values.'),
    }),
    data: z.array(bulkRow).describe('In the order in which they were asked.'),
  })
  .meta({ id: 'BulkLookup', title: 'Result of a bulk look-up' });
