/** What is the same for everything that arrived together needs to be read once. */

/**
 * Reads anew in each turn of the event loop, and once in it. A request can't tell: it was there before the turn began, so
 * whatever its sender had seen done until then is in what the turn reads.
 */
export function onceATurn<T>(read: () => T): () => T {
  let known: { value: T } | null = null;
  const forget = () => {
    known = null;
  };
  return () => {
    if (known) return known.value;
    known = { value: read() };
    setImmediate(forget);
    return known.value;
  };
}
