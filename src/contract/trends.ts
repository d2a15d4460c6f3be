/** What is moving this week: exploited vulnerabilities, rising techniques, active actors. */
import { z } from 'zod';
import { meta } from './page.ts';
import { technique } from './technique.ts';
import { time } from './time.ts';

const count = z.int().describe('Articles of the last seven days that name it.');
const previous = z.int().describe('Articles of the seven days before.');

export const trends = z
  .object({
    meta: meta.extend({ last_updated: time.describe('When these figures were made.') }),
    data: z.object({
      exploited: z
        .array(
          z.object({
            id: z.string(),
            title: z.string().nullable(),
            vendor: z.string().nullable(),
            product: z.string().nullable(),
            kev_date_added: z.string().meta({ format: 'date' }),
            kev_due_date: z.string().meta({ format: 'date' }).nullable(),
            kev_ransomware: z.boolean(),
          }),
        )
        .describe(
          'Taken into the CISA catalogue of exploited vulnerabilities within seven days; at most ten.',
        ),
      techniques: z
        .array(technique.extend({ count, previous }))
        .describe('Those that rise most against the seven days before; at most ten.'),
      actors: z
        .array(z.object({ name: z.string(), count, previous }))
        .describe('The most named; at most ten.'),
    }),
  })
  .meta({ id: 'Trends', title: 'What is moving this week' });

export type Trends = z.output<typeof trends>['data'];
