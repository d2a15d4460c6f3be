/** What stands around the data of an answer: the facts about the answer itself, and the links between pages. */
import { z } from 'zod';
import { time } from './time.ts';

export const meta = z
  .object({
    generated_at: time.describe('When this answer was made.'),
    feed_version: z.string().describe('Version of the answer format.'),
    source: z.string().describe('Who publishes the feed.'),
  })
  .meta({ id: 'Meta', title: 'Answer metadata' });

export type Meta = z.output<typeof meta>;

/** `meta` of a list that is paged by offset and knows its exact size. */
export const pageMeta = meta
  .extend({
    total: z.int().describe('Exact number of rows for the filters, before paging.'),
    limit: z.int().describe('Rows per page in effect, after clamping.'),
    offset: z.int().describe('Rows before this page.'),
  })
  .meta({ id: 'PageMeta', title: 'Page metadata' });

export type PageMeta = z.output<typeof pageMeta>;

export const links = z
  .object({
    self: z.string().describe('Absolute address of this page, without any key.'),
    next: z.string().nullable().describe('Absolute address of the next page; null on the last.'),
  })
  .meta({ id: 'Links', title: 'Page links' });

/** The envelope of an answer about one thing. */
export const envelope = <T extends z.ZodType>(data: T) => z.object({ meta, data });
