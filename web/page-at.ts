/** How the page at a path is loaded, if there is one. */
import { pageList } from './page-list.ts';

export function pageAt(path: string): (() => Promise<unknown>) | undefined {
  const found = Object.entries(pageList).find(([pattern]) =>
    new RegExp(`^${pattern.replace(/\$\w+/, '[^/]+')}/?$`).test(path),
  );
  return found?.[1];
}
