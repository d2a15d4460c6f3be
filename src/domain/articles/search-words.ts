/** Text → words for the full-text index, the same for both stores and for what is asked of it. */

const maxWords = 60_000;

/**
 * Lower-case letters and digits in runs, joined by spaces: `evil.example.com` becomes three words, so that a phrase
 * search for `example.com` finds it. Runs over 64 characters (hashes aside) are cut.
 */
export function searchWords(text: string): string {
  const words: string[] = [];
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push(run.slice(0, 128));
    if (words.length === maxWords) break;
  }
  return words.join(' ');
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
