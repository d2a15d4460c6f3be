/** Text → words for the full-text index, the same for both stores and for what is asked of it. */

const maxWords = 60_000;
/** A SHA-512 in hexadecimal. */
const longestRun = 128;
/** Most texts have none, and are cut into words twice as fast. */
const beyondAscii = /[^\0-\x7f]/;

/**
 * Lower-case letters and digits in runs, joined by spaces: `evil.example.com` becomes three words, so that a phrase
 * search for `example.com` finds it. Runs over 128 characters are cut.
 */
export function searchWords(text: string): string {
  const isPlain = !beyondAscii.test(text);
  const runs = isPlain
    ? text.toLowerCase().match(/[a-z0-9]+/g)
    : text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu);
  const words = (runs ?? []).slice(0, maxWords);
  return words.map((run) => (run.length > longestRun ? run.slice(0, longestRun) : run)).join(' ');
}

/**
 * What a person typed → the phrases that must all occur: quoted text and anything held together by punctuation is one
 * phrase of words. At most 16 phrases.
 */
export function searchPhrases(query: string): string[][] {
  const parts = query.match(/"[^"]*"|[^\s"]+/g) ?? [];
  return parts
    .map((part) => searchWords(part).split(' ').filter(Boolean))
    .filter((words) => words.length > 0)
    .slice(0, 16);
}
