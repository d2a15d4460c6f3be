/** What came of reading the documents of every export format as their readers would. */
import { z } from 'zod';
import { time } from './time.ts';

const checkedFormat = z
  .object({
    format: z.string().describe('Its word in `format=`.'),
    rows: z.int().describe('Lines, objects or rules that tell of an indicator.'),
    bytes: z.int(),
    seconds: z.number().describe('To render and to check.'),
    left_out: z.string().nullable().describe('Counts by type of what it lacks: as in `X-Export-Skipped`.'),
    problems: z
      .array(
        z.object({
          row: z.int().describe('Of how many rows it is the last one.'),
          about: z.string().describe('Value or id of the indicator.'),
          message: z.string(),
        }),
      )
      .describe('At most twenty: the reading ends then.'),
  })
  .meta({ id: 'CheckedFormat', title: 'A format, checked' });

export type CheckedFormat = z.output<typeof checkedFormat>;

const exportCheck = z
  .object({
    state: z.enum(['never', 'running', 'done', 'failed']).describe('`never`: not since the server started.'),
    started_at: time.nullable(),
    ended_at: time.nullable(),
    limit: z.int().describe('Most rows of each document, the newest change first.'),
    formats_total: z.int(),
    formats: z.array(checkedFormat).describe('Those that are done, in the order of the documentation.'),
    failure: z.string().nullable().describe('Why it ended early.'),
  })
  .meta({ id: 'ExportCheck', title: 'Check of the exports' });

export type ExportCheckState = z.output<typeof exportCheck>;

export const exportCheckAnswer = z.object({ data: exportCheck });
