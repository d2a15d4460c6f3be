/** Titles as they are compared: the same headline however it is spelt. */
import { digest53 } from '../../lib/digest.ts';
import { searchWords } from './search-words.ts';

/** Fewer letters and digits than this ("News", "Update") are no headline. */
const shortest = 10;
const longest = 500;

/** Lower-case words without punctuation, joined by single spaces. */
export function normalTitle(title: string): string {
  return searchWords(title.slice(0, longest));
}

/** What equal titles share; null where the title is too short to tell one article from another. */
export function titleKey(title: string): number | null {
  const words = normalTitle(title);
  return words.replaceAll(' ', '').length < shortest ? null : digest53(words);
}

/** Whether two headlines may belong to one story: they share half of their words, and every number. */
export function titlesAgree(one: string, other: string): boolean {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  const common = mine.intersection(theirs);
  const differing = mine.symmetricDifference(theirs);
  return 2 * common.size >= mine.union(theirs).size && ![...differing].some((word) => /\p{N}/u.test(word));
}

function wordsOf(title: string): Set<string> {
  return new Set(normalTitle(title).split(' ').filter(Boolean));
}
