/** Where a query opens in one's own SIEM: an https address with the place `{query}`, whose host the query cannot change. */
const place = '{query}';

/** Null where the address is none. */
export function siemLink(address: string, query: string): string | null {
  const at = (text: string) => address.trim().replaceAll(place, () => encodeURIComponent(text));
  if (!address.includes(place)) return null;
  const [one, other] = [URL.parse(at('a')), URL.parse(at('b'))];
  if (one?.protocol !== 'https:' || one.origin !== other?.origin || one.username || one.password) return null;
  return at(query.toWellFormed());
}
