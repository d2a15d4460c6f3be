/** What the lists say of a value without a record, and what kind of address it is. */
import type { Listing } from '../allow-lists/match-list.ts';
import type { Matcher } from '../allow-lists/matcher.ts';
import { reservedListing } from './caps.ts';
import { inadmissible } from './inadmissible.ts';
import type { Observable } from './normalise-observable.ts';

export function listingOf(ioc: Observable, matcher: Matcher): Listing | null {
  if (inadmissible(ioc) === 'private_or_reserved_address') return reservedListing;
  return matcher.match(ioc);
}
