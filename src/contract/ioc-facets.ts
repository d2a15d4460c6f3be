/** How the indicators of a list divide by what they can be filtered by. */
import { z } from 'zod';
import { confidenceWords } from './confidence.ts';
import { iocStates } from './ioc-state.ts';
import { iocTypes } from './ioc-type.ts';
import { meta } from './page.ts';
import { time } from './time.ts';

const count = z.int();

/** A counter for each word, those at zero included. */
function facet<Word extends string>(words: readonly Word[], what: string) {
  return z.array(z.object({ value: z.enum(words as [Word, ...Word[]]), count })).describe(what);
}

const named = z.array(z.object({ name: z.string(), count }));

export const iocFacets = z
  .object({
    meta: meta.extend({
      since: time.describe("Beginning of the tier's lookback, to the minute."),
      last_updated: time.describe('When sources, threat types and families were counted.'),
    }),
    data: z.object({
      total: count.describe('Indicators that fit all the filters.'),
      types: facet(iocTypes, 'By type, under the other filters.'),
      confidence: facet(confidenceWords, 'By confidence, under the other filters.'),
      states: facet(iocStates, 'By state, under the other filters.'),
      sources: z
        .array(z.object({ id: z.string(), name: z.string(), count }))
        .describe('The sources that report most of what is stored.'),
      threat_types: named.describe('What most of what is stored is told to be.'),
      malware_families: named.describe('The families that most of what is stored is told to belong to.'),
    }),
  })
  .meta({ id: 'IocFacets', title: 'How indicators divide' });

export type IocFacets = z.output<typeof iocFacets>;
