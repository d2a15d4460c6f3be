/** A summary in the article's own words, where its feed has none: the three sentences that say most of what it is about. */
import { cleanText } from '../../lib/clean-text.ts';
import { searchWords } from './search-words.ts';

const sentences = 3;
/** An article says early what it is about. */
const readLength = 6000;
const maxSentences = 40;
const length = { min: 40, max: 320 };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Whole sentences in the order of the text; its beginning where it has no sentences. At most 600 characters. */
export function extractSummary(title: string, text: string): string {
  const found: string[] = [];
  for (const line of text.slice(0, readLength).split('\n')) {
    for (const { segment } of segmenter.segment(line)) {
      const sentence = cleanText(segment, length.max + 1);
      if (isSentence(sentence) && sentence !== title) found.push(sentence);
    }
    if (found.length >= maxSentences) break;
  }
  if (found.length === 0) return cleanText(text, 300);
  const weights = wordWeights(title, found);
  return found
    .map((sentence, at) => ({ sentence, at, score: score(sentence, weights) / (1 + at / 4) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, sentences)
    .sort((a, b) => a.at - b.at)
    .map(({ sentence }) => sentence)
    .join(' ')
    .slice(0, 600);
}

/** No heading, menu, list of values or line of code. */
function isSentence(text: string): boolean {
  if (text.length < length.min || text.length > length.max || !/[.!?。！？]["”’)]?$/.test(text)) return false;
  const others = text.match(/[^\p{L} ]+/gu) ?? [];
  return others.reduce((sum, run) => sum + run.length, 0) <= 0.2 * text.length;
}

/** How often the sentences have each longer word; those of the title count thrice. */
function wordWeights(title: string, sentences: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const sentence of sentences) {
    for (const word of wordsOf(sentence)) weights.set(word, (weights.get(word) ?? 0) + 1);
  }
  for (const word of wordsOf(title)) weights.set(word, (weights.get(word) ?? 0) * 3);
  return weights;
}

/** Mean weight of the words, so that a long sentence is not a better one. */
function score(sentence: string, weights: Map<string, number>): number {
  const words = [...wordsOf(sentence)];
  return words.reduce((sum, word) => sum + weights.get(word)!, 0) / Math.max(8, words.length);
}

function wordsOf(text: string): Set<string> {
  return new Set(
    searchWords(text)
      .split(' ')
      .filter((word) => word.length > 3),
  );
}
