import { expect, test } from 'vitest';
import { contributions, readCollections } from './collections.data.ts';
import { doors } from './doors.ts';
import { collectionsOf, readableCollection, writableCollection } from './show-collection.ts';
import type { TaxiiCall } from './taxii-endpoint.ts';

/** What is looked at of a call to a collection by the standard. */
const by = (scopes: readonly string[], collection = contributions.id) =>
  ({ caller: { scopes }, door: doors.find(({ strict }) => strict), path: { collection } }) as TaxiiCall & {
    path: { collection: string };
  };
const mayWrite = by(['write:contributions']);
const mayRead = by(['read:stix']);

test('A3.4 what may be written and not read is 403 to a reader, and all else is 404 as if it were not there', () => {
  expect(collectionsOf(mayWrite)).toMatchObject([{ id: contributions.id, canRead: false, canWrite: true }]);
  expect(writableCollection(mayWrite).id).toBe(contributions.id);
  expect(() => readableCollection(mayWrite)).toThrow(
    expect.objectContaining({ code: 'insufficient_scope', details: { required_scope: 'read:stix' } }),
  );
  for (const { id } of readCollections)
    expect(() => readableCollection(by(['write:contributions'], id))).toThrow(
      expect.objectContaining({ code: 'collection_not_found' }),
    );
});

test('A3.5 what may be read and not written is 403 to a writer', () => {
  expect(readableCollection(mayRead).canWrite).toBe(false);
  expect(() => writableCollection(mayRead)).toThrow(
    expect.objectContaining({
      code: 'insufficient_scope',
      details: { required_scope: 'write:contributions' },
    }),
  );
});
