/** Addresses that a source's body names, held to the source itself: the key goes along. */
import { FeedError } from '../feed.ts';

/** The address in full. Throws `FeedError` where it is not of the origin of `source`. */
export function samePlace(address: string, source: string): string {
  const target = URL.parse(address.slice(0, 4096), source);
  if (target?.origin !== new URL(source).origin) {
    throw new FeedError(
      `the next page is at ${target?.origin ?? 'no address'}: pages are only read from ${new URL(source).origin}`,
    );
  }
  return target.href;
}
