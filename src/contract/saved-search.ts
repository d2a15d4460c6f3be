/** Searches that a person keeps: what a page of a list shows, under a name. */
import { z } from 'zod';
import { time } from './time.ts';
import { uuid } from './uuid.ts';

/** The lists that can be searched: news, indicators, vulnerabilities. */
const searchedLists = ['feed', 'threats', 'cves'] as const;

const plain = z.string().regex(/^[^\0-\x1f\x7f]*$/, 'may not have control characters');

const search = {
  list: z.enum(searchedLists).describe('The list that it searches.'),
  name: plain.min(1).max(100).describe('What its owner calls it.'),
  query: plain.max(2000).describe("The query string of the page's address, without the question mark."),
};

export const savedSearch = z
  .object({ id: uuid, ...search, created_at: time })
  .meta({ id: 'SavedSearch', title: 'Saved search' });

export type SavedSearch = z.output<typeof savedSearch>;

export const newSavedSearch = z
  .strictObject(search)
  .meta({ id: 'NewSavedSearch', title: 'A search to keep' });

export const savedSearchAnswer = z
  .object({ data: savedSearch })
  .meta({ id: 'SavedSearchAnswer', title: 'One saved search' });

export const savedSearchList = z
  .object({ data: z.array(savedSearch) })
  .meta({ id: 'SavedSearchList', title: 'Saved searches' });
