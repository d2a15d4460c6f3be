/** The menu of saved searches, for whoever is signed in; loaded apart, so that it delays no list. */
import { type ComponentType, lazy, Suspense } from 'react';
import { useVisitor } from '../api.ts';
import type { SavedListProps } from './saved-searches.tsx';

const SavedSearches = lazy(
  (): Promise<{ default: ComponentType<SavedListProps> }> =>
    import('./saved-searches.tsx').then(
      (part) => ({ default: part.SavedSearches }),
      // A list without this menu is better than none.
      () => ({ default: () => null }),
    ),
);

export function SavedButton(props: SavedListProps) {
  if (!useVisitor()?.user) return null;
  return (
    <Suspense fallback={<span className="w-12 sm:w-24" />}>
      <SavedSearches {...props} />
    </Suspense>
  );
}
