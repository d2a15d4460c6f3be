/** What a list says of a value, as answers and commands show it. */
import type { Listing } from './match-list.ts';

export function showListing({ list, name, class: kind, effect }: Listing) {
  return { list, name, class: kind, ...effect };
}
