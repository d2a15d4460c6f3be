/** The sentence in which a place of a text stands. */
import { cleanText } from '../../lib/clean-text.ts';
import { sentencesOf } from './techniques/sentences.ts';

/** How far it is looked on either side, in UTF-16 units: a text without full stops may have any length. */
const reach = 300;
const longest = 300;

/** Plain text, at most 300 characters of it that hold the place. */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - reach);
  const window = text.slice(from, end + reach);
  const at = sentencesOf(window).find((one) => one.end > start - from) ?? { start: 0, end: window.length };
  // The place comes first where the whole does not fit.
  const begin = Math.max(at.start, Math.min(start - from, at.end - longest));
  const fits = at.end - at.start <= longest;
  return cleanText(window.slice(fits ? at.start : begin, at.end), longest);
}
